import { describe, expect, it } from 'vitest';
import { importerFor, importers, readArticle } from '../../../../../shared/formats/importers';
import { markdown } from '../../../../../shared/formats/importers/markdown';
import { plainText } from '../../../../../shared/formats/importers/plain-text';

describe('reading an article', () => {
  it('gives text, blocks and what the text says about itself', () => {
    const text =
      'Harbour tax rises\r\nBy Mira Toll and Jan Novak\r\nPublished: February 5, 2026\r\n\r\nKYIV (Reuters) - The council has spoken.\r\n';
    expect(readArticle(plainText, `\uFEFF${text}`, 'harbour.txt')).toEqual({
      ok: true,
      value: {
        problems: [],
        article: expect.objectContaining({
          text: text.replaceAll('\r\n', '\n'),
          title: 'Harbour tax rises',
          byline: 'Mira Toll and Jan Novak',
          published: '2026-02-05',
          publisher: 'Reuters',
          url: '',
          language: '',
          marks: [],
        }),
      },
    });
  });

  it.each(['', ' \n\t\n\u00a0', '\uFEFF'])('refuses %j, which has no text', (text) => {
    expect(readArticle(plainText, text, 'a.txt')).toMatchObject({ ok: false, error: { code: 'import.empty' } });
  });

  it('refuses what canonical text refuses', () => {
    expect(readArticle(plainText, 'a\0', 'a.txt')).toMatchObject({ ok: false, error: { code: 'text.nul' } });
    expect(readArticle(markdown, 'a\uD800', 'a.md')).toMatchObject({ ok: false, error: { code: 'text.lone-surrogate' } });
  });

  it.each([
    ['a.txt', 'plain-text'],
    ['A.MD', 'markdown'],
    ['a.tar.markdown', 'markdown'],
    ['README', 'plain-text'],
    ['md', 'plain-text'],
    ['', 'plain-text'],
  ])('takes %j for %s', (name, id) => {
    expect(importerFor(name).id).toBe(id);
  });

  it('has one importer per id and per extension', () => {
    const ids = importers.map(({ id }) => id);
    const extensions = importers.flatMap((importer) => importer.extensions);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(extensions).size).toBe(extensions.length);
  });
});
