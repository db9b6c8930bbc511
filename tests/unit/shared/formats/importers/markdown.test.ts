import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../../../../shared/domain/canonical-text';
import { safeHref } from '../../../../../shared/domain/safe-href';
import type { ReadArticle } from '../../../../../shared/formats/importer';
import { readArticle } from '../../../../../shared/formats/importers';
import { markdown } from '../../../../../shared/formats/importers/markdown';
import { notesOf } from '../../domain/blocks/kinds-of';

const read = (text: string): ReadArticle => {
  const result = readArticle(markdown, text, 'a.md');
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};
const notes = (text: string): readonly string[] => {
  const { article } = read(text);
  return notesOf(article.text, article.blocks);
};
const marks = (text: string): readonly string[] => {
  const { article } = read(text);
  return article.marks.map(
    ({ kind, start, end, href }) => `${kind} ${article.text.slice(start, end)}${href === undefined ? '' : ` → ${href}`}`,
  );
};

describe('Markdown', () => {
  it('becomes the text that a reader sees, one block per line', () => {
    expect(
      notes(`Harbour tax
===========
The council
has *spoken*.

> A quotation  
> in two lines
>
> and another

* one
  1. two

     still two
* three

![The harbour](a.png)

---

    code
      indented

## What is next`),
    ).toEqual([
      'heading 1 | Harbour tax',
      'paragraph | The council has spoken.',
      'quotation * | A quotation',
      'quotation * | in two lines',
      'quotation | and another',
      'list-item 1 | one',
      'list-item 2 | two',
      'list-item 2 | still two',
      'list-item 1 | three',
      'caption | The harbour',
      'paragraph ** | code',
      'paragraph ** |   indented',
      'heading 2 | What is next',
    ]);
  });

  it('keeps strong, emphasis and links that lead somewhere safe', () => {
    expect(
      marks(
        'A **strong *and emphatic*** word, [here](https://example.org/a "title"), [there][1], <https://example.org/b>, [no](javascript:alert(1)), [nor](/relative).\n\n[1]: mailto:desk@example.org',
      ),
    ).toEqual([
      'strong strong and emphatic',
      'emphasis and emphatic',
      'link here → https://example.org/a',
      'link there → mailto:desk@example.org',
      'link https://example.org/b → https://example.org/b',
    ]);
  });

  it('never lets a mark run over the end of a line', () => {
    expect(marks('**one  \ntwo**')).toEqual(['strong one', 'strong two']);
  });

  it('keeps no-break spaces and what character references stand for', () => {
    expect(read('A&nbsp;b\u00a0c &amp; &lt;d&gt; &#x1F600; e\u0301').article.text).toBe('A\u00a0b\u00a0c & <d> 😀 e\u0301');
  });

  it('shows raw HTML as boilerplate, word for word, and reports it once per line', () => {
    const text = 'First.\n\n<div onclick="alert(1)">\nraw\n</div>\n\nA <b>bold</b> word.<br>\nNext.\n\n<!-- a comment -->\n';
    expect(notes(text)).toEqual([
      'paragraph | First.',
      'boilerplate * | <div onclick="alert(1)">',
      'boilerplate * | raw',
      'boilerplate * | </div>',
      'paragraph ** | A bold word.',
      'paragraph ** | Next.',
    ]);
    expect(read(text).problems).toEqual([
      { code: 'markdown-html', params: { text: '<div onclick="alert(1)">\nraw\n</div>' }, line: 3 },
      { code: 'markdown-html', params: { text: '<b>' }, line: 7 },
    ]);
  });

  it('takes metadata from front matter before it guesses', () => {
    const { article, problems } = read(
      '---\ntitle: From the front\ndate: 2026-02\ndraft: true\n---\n# Harbour tax\n\nBy Mira Toll\n\n<i>x</i>',
    );
    expect(article).toMatchObject({ title: 'From the front', byline: 'Mira Toll', published: '2026-02' });
    expect(problems.map(({ line }) => line)).toEqual([4, 10]);
  });

  it('finds embedded posts and page chrome like plain text does', () => {
    expect(
      notes('He wrote on X:\n\nA thought\n— [Mira Toll](https://example.org) (@miratoll) February 5, 2026\n\nShare on Facebook'),
    ).toEqual([
      'paragraph | He wrote on X:',
      'embed * | A thought',
      'embed * | — Mira Toll (@miratoll) February 5, 2026',
      'boilerplate | Share on Facebook',
    ]);
  });

  it('refuses what is too long or nested too deep, rather than hang', () => {
    expect(readArticle(markdown, 'a '.repeat(1_000_001), 'a.md')).toMatchObject({ ok: false, error: { code: 'import.too-large' } });
    expect(readArticle(markdown, `${'> '.repeat(1000)}x`, 'a.md')).toMatchObject({ ok: false, error: { code: 'import.too-deep' } });
  });

  it('gives blocks that tile, marks inside lines and safe links for any text', () => {
    const piece = fc.constantFrom(
      '# ',
      '> ',
      '- ',
      '1. ',
      '**',
      '*',
      '_',
      '`',
      '```\n',
      '[',
      '](',
      ')',
      '<b>',
      '<!--',
      '-->',
      '![',
      '\n',
      '\n\n',
      '    ',
      '  \n',
      '\\',
      '&#13;',
      '&#10;',
      '&#0;',
      '&nbsp;',
      '\t',
      '\uFEFF',
      'javascript:x',
      'https://e.org',
      '—',
      'a',
      '😀',
      'é',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 60 }), (pieces) => {
        const result = readArticle(markdown, pieces.join(''), 'a.md');
        if (!result.ok) return;
        const { text, blocks, marks: found } = result.value.article;
        expect(canonicalText(text)).toEqual({ ok: true, value: text });
        expect(blocks.map(({ start, end }) => text.slice(start, end)).join('\n')).toBe(text);
        for (const mark of found) {
          expect(text.slice(mark.start, mark.end)).toMatch(/^(?=.*\S)[^\n]+$/);
          if (mark.href !== undefined) expect(safeHref(mark.href)).toBe(mark.href);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
