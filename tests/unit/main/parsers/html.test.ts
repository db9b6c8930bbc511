import { describe, expect, it } from 'vitest';
import { html } from '../../../../main/parsers/html';
import type { ArticleDraft } from '../../../../shared/formats/importer';
import { notesOf } from '../../shared/domain/blocks/kinds-of';

const read = (source: string): ArticleDraft => {
  const result = html.read(source, { fileName: '' });
  if (!result.ok) throw new Error(result.error.code);
  return result.value.article;
};
const notes = (source: string): readonly string[] => {
  const article = read(source);
  return notesOf(article.text, article.blocks);
};
const marks = (source: string): readonly string[] => {
  const article = read(source);
  return article.marks.map(
    ({ kind, start, end, href }) => `${kind} ${article.text.slice(start, end)}${href === undefined ? '' : ` → ${href}`}`,
  );
};

describe('HTML', () => {
  it('becomes one block per line with the kinds that its elements say', () => {
    expect(
      notes(`<body><nav><ul><li><a href="/">Home</a></li><li>World</li></ul></nav>
<article><header><h1>Harbour <em>tax</em> rises</h1></header>
<p>The   council
has spoken.</p>
<blockquote><p>One.</p><p>Two.</p><footer>— Mira Toll</footer></blockquote>
<ul><li>one<ul><li><p>two</p></ul>tail<li>three</ul>
<figure><img src="a.png" alt="not shown"><figcaption>The harbour</figcaption></figure>
<table><caption>Costs</caption><tr><th>Ship</th><th>Tax</th></tr><tr><td>big</td><td>12</td></tr></table>
<dl><dt>Tax</dt><dd>What is paid</dd></dl>
</article><aside>A word aside</aside><form>Mail <input value="x"></form><footer>About</footer><button>Share</button></body>`),
    ).toEqual([
      'boilerplate | Home',
      'boilerplate | World',
      'heading 1 | Harbour tax rises',
      'paragraph | The council has spoken.',
      'quotation | One.',
      'quotation | Two.',
      'quotation | — Mira Toll',
      'list-item 1 | one',
      'list-item 2 | two',
      'list-item 1 | tail',
      'list-item 1 | three',
      'caption | The harbour',
      'caption | Costs',
      'paragraph | Ship\tTax',
      'paragraph | big\t12',
      'paragraph | Tax',
      'paragraph | What is paid',
      'paragraph | A word aside',
      'boilerplate | Mail',
      'boilerplate | About',
      'boilerplate | Share',
    ]);
  });

  it('collapses white space as a browser does and keeps no-break spaces', () => {
    expect(read(' <p> a\n\t b<b> c </b> d&nbsp;&nbsp;e </p> <p>&nbsp;</p> <p>f<span> </span>g</p>').text).toBe('a b c d\u00a0\u00a0e\nf g');
  });

  it('keeps spaces and lines where the page does', () => {
    expect(notes('<pre>a\n  b\n\nc</pre><p style="white-space: pre-wrap">d  e<span style="white-space:normal">  f </span></p>')).toEqual([
      'paragraph * | a',
      'paragraph * |   b',
      'paragraph * | c',
      'paragraph | d  e f',
    ]);
  });

  it('makes lines of one block of one line break, and two blocks of two', () => {
    expect(notes('<p>a<br>b<br><br>c</p>')).toEqual(['paragraph * | a', 'paragraph * | b', 'paragraph | c']);
  });

  it('keeps strong, emphasis and safe links, once each and inside lines', () => {
    expect(
      marks(
        '<b>a <strong>b</strong></b> <i>c</i> <a href="https://e.org/?a=1&amp;b=2"><em>d</em> e</a> <a href=" JavaScript:alert(1)">f</a> <a href="/g">g</a> <b>h<br>i</b> <b style="font-weight:normal">j</b> <span style="font-weight: 700; font-style: italic">k</span>',
      ),
    ).toEqual([
      'strong a b',
      'emphasis c',
      'link d e → https://e.org/?a=1&b=2',
      'emphasis d',
      'strong h',
      'strong i',
      'emphasis k',
      'strong k',
    ]);
  });

  it('has embedded posts as one group', () => {
    expect(
      notes(
        '<p>She wrote:</p><blockquote class="twitter-tweet"><p>One.<br>Two.</p>&mdash; Mira Toll (@miratoll) <a href="https://twitter.com/x">February 5, 2026</a></blockquote><p>So.</p><blockquote><p>Three.</p>— Mira Toll (@miratoll) February 6, 2026</blockquote>',
      ),
    ).toEqual([
      'paragraph | She wrote:',
      'embed * | One.',
      'embed * | Two.',
      'embed * | — Mira Toll (@miratoll) February 5, 2026',
      'paragraph | So.',
      'embed ** | Three.',
      'embed ** | — Mira Toll (@miratoll) February 6, 2026',
    ]);
  });

  it('shows what a reader sees: pictures of emoji, marks of quotations, nothing hidden', () => {
    expect(
      read(
        '<p>a <img class="emoji" alt="😀" src="x"><img alt="a ship" src="y"> <q>b</q></p><p hidden>no</p><p style="display: none">no</p><div style="visibility:hidden !important">no</div><span class="sr-only">no</span><dialog>no</dialog><dialog open>yes</dialog>',
      ).text,
    ).toBe('a 😀 “b”\nyes');
  });

  it('takes title, address and the rest from the head of the page', () => {
    expect(
      read(`<html lang="en-GB"><head><title>Harbour tax | The Post</title>
<link rel="canonical" href="https://e.org/a"><meta property="og:site_name" content="The Post"><meta name="author" content="By Mira Toll">
<meta property="article:published_time" content="2026-02-05T10:00:00Z"></head><body><p>Text.</p><svg><title>no</title></svg></body></html>`),
    ).toMatchObject({
      title: 'Harbour tax | The Post',
      url: 'https://e.org/a',
      publisher: 'The Post',
      byline: 'Mira Toll',
      published: '2026-02-05',
      language: 'en-GB',
    });
  });

  it('prefers the headline of the text and refuses addresses that are not of the web', () => {
    const article = read(
      '<title>Page</title><link rel=canonical href="javascript:alert(1)"><meta name=lang content=en><h1>Headline</h1><p>Text.',
    );
    expect(article).toMatchObject({ title: 'Headline', url: '', language: '' });
  });

  it('reads what Windows puts on the clipboard', () => {
    const header =
      'Version:0.9\r\nStartHTML:0000000105\r\nEndHTML:0000000200\r\nStartFragment:0000000141\r\nEndFragment:0000000164\r\nSourceURL:https://e.org/a\r\n';
    expect(read(`${header}<html><body><!--StartFragment--><p>Text.</p><!--EndFragment--></body></html>`)).toMatchObject({
      text: 'Text.',
      url: 'https://e.org/a',
    });
  });

  it.each([
    ['elements', '<div>'],
    ['strong', '<b>'],
    ['tables', '<table><tr><td>'],
    ['quotations', '<blockquote>'],
    ['templates', '<template>'],
    ['foreign elements', '<svg><foreignObject>'],
  ])('is read though %s are nested 100,000 deep', (_, open) => {
    const result = html.read(`${open.repeat(100_000)}x`, { fileName: '' });
    expect(result).toMatchObject({ ok: true });
  });

  it('is refused when it is too long, or unfolds into too much', () => {
    expect(html.read('x'.repeat(20_000_001), { fileName: '' })).toMatchObject({ ok: false, error: { code: 'import.too-large' } });
    expect(html.read('<i></i>'.repeat(2_000_001), { fileName: '' })).toMatchObject({ ok: false, error: { code: 'import.too-large' } });
  });
});
