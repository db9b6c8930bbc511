import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeFileName, uniqueNames } from '../../../../shared/formats/safe-file-name';

describe('a title as the name of a file (S13)', () => {
  it.each([
    ['Peace talks: a “breakthrough”?', 'Peace talks- a “breakthrough”-'],
    ['../../etc/passwd', 'etc-passwd'],
    ['/etc/passwd', 'etc-passwd'],
    ['C:\\Windows\\system32', 'C--Windows-system32'],
    ['\\\\server\\share', 'server-share'],
    ['invoice\u202Egnp.exe', 'invoicegnp.exe'],
    ['a\u0000b\u0007c', 'abc'],
    ['two\nlines\tand\u2028more', 'two lines and more'],
    ['  .hidden', 'hidden'],
    ['-rf', 'rf'],
    ['ends with dots...', 'ends with dots'],
    ['ends with space. . ', 'ends with space'],
    ['CON', '_CON'],
    ['aux.json', '_aux.json'],
    ['Lpt¹', '_Lpt¹'],
    ['nul .txt', '_nul .txt'],
    ['Console', 'Console'],
    ['Володимир Зеленський', 'Володимир Зеленський'],
    ['شؤون دولية', 'شؤون دولية'],
    ['half \ud800 a pair', 'half a pair'],
    ['C\u202e\u0301', 'Ć'],
    ['', 'untitled'],
    [' … ', '…'],
    ['\u200b\u202e', 'untitled'],
  ])('%j becomes %j', (title, name) => {
    expect(safeFileName(title)).toBe(name);
  });

  it('uses the given word where nothing is left', () => {
    expect(safeFileName('...', 'article')).toBe('article');
  });

  it('cuts a long title between characters as people see them', () => {
    const family = '👨‍👩‍👧‍👦';
    // Joiners are invisible characters and go, so each person of the family is a character of their own.
    const name = safeFileName(family.repeat(30));
    expect(Buffer.byteLength(name)).toBe(116);
    expect(name).toMatch(/^(?:👨|👩|👧|👦)+$/u);
    expect(safeFileName(`${'x'.repeat(118)}e\u0301\u0323`)).toBe('x'.repeat(118));
    expect(safeFileName('x'.repeat(1000))).toBe('x'.repeat(119));
  });

  it('holds its promise for every text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 300 }),
          fc.string({ unit: fc.constantFrom(...'CONaux.. /\\:\u202e\u0301é😀\0 -') }),
        ),
        (title) => {
          const name = safeFileName(title);
          expect(name).not.toBe('');
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(120);
          expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]/u);
          expect(name).not.toMatch(/^[\s.~-]|[\s.]$/);
          expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\s*(?:\.|$)/i);
          expect(safeFileName(name)).toBe(name.replace(/^_(?=(?:con|prn|aux|nul)\b)/i, '_'));
        },
      ),
    );
  });
});

describe('names in one folder', () => {
  it('tells titles apart that a file system would not', () => {
    const name = uniqueNames('json', ['manifest.json']);
    expect(['Talks', 'talks', 'TALKS', 'Café', 'Cafe\u0301', 'Talks (2)', 'manifest', ''].map((title) => name(title, 'article'))).toEqual([
      'Talks.json',
      'talks (2).json',
      'TALKS (3).json',
      'Café.json',
      'Café (2).json',
      'Talks (2) (2).json',
      'manifest (2).json',
      'article.json',
    ]);
  });

  it('never gives a name twice', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('a', 'A', ' ', '(', '2', ')', 'é', 'e\u0301') }), { maxLength: 40 }),
        (titles) => {
          const name = uniqueNames('txt');
          const names = titles.map((title) => name(title, 'article').normalize('NFC').toLowerCase());
          expect(new Set(names).size).toBe(names.length);
        },
      ),
    );
  });
});
