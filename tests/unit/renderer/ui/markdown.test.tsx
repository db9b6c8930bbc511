import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { InlineMarkdown, Markdown } from '../../../../renderer/ui/markdown';
import { builtInScheme } from '../../../../shared/domain/built-in-scheme';

const shown = (text: string): string => renderToStaticMarkup(<Markdown text={text} />);

describe('Markdown of guidelines', () => {
  it('becomes elements: paragraphs, emphasis, lists, code', () => {
    expect(shown('Mark the **shortest** *stretch*\n\n- one `+`\n- two')).toBe(
      '<div class="markdown"><p>Mark the <strong>shortest</strong> <em>stretch</em></p>' +
        '<ul><li><p>one <code>+</code></p></li><li><p>two</p></li></ul></div>',
    );
  });

  it.each([
    '<img src=x onerror=alert(1)>',
    'before <script>alert(1)</script> after',
    '<div>\n<b>bold</b>\n</div>',
    '<iframe src="https://example.org"></iframe>',
  ])('shows HTML as it was written: %s', (html) => {
    expect(shown(html)).not.toMatch(/<(img|script|div|b|iframe)[\s>](?!class="markdown")/);
    expect(shown(html)).toContain('&lt;');
  });

  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', 'assay://open', '//example.org'])(
    'a link to %s is nothing but its words',
    (address) => expect(shown(`[here](${address})`)).toBe('<div class="markdown"><p>here</p></div>'),
  );

  it('a link to the web is pressed, not followed: it has no address that the window could go to', () => {
    expect(shown('[here](https://example.org)')).toContain('role="link"');
    expect(shown('[here](https://example.org)')).not.toContain('href');
  });

  it('a picture is nothing but its words', () => {
    expect(shown('![a ship](https://example.org/ship.png)')).toBe('<div class="markdown"><p>a ship</p></div>');
  });

  it('stays inline where it has to', () => {
    expect(renderToStaticMarkup(<InlineMarkdown text="“The *second* delay”" />)).toBe('“The <em>second</em> delay”');
  });

  it('renders every guideline of the built-in scheme without leaving signs behind', () => {
    const texts = builtInScheme.labels.flatMap((label) => [label.guideline, ...label.attributes.map((attribute) => attribute.guideline)]);
    expect(texts.length).toBeGreaterThan(20);
    for (const text of texts) expect(shown(text).replace(/<code>.*?<\/code>/g, '')).not.toMatch(/\*\*|^- |\[.*\]\(/m);
  });
});
