import { describe, expect, it } from 'vitest';
import { segmentText } from '../../../../shared/domain/blocks/segment';
import { guessMetadata, shorten } from '../../../../shared/formats/guess-metadata';

const guess = (text: string) => guessMetadata(text, segmentText(text));

describe('guessing metadata', () => {
  it.each([
    ['By Mira Toll', 'Mira Toll'],
    ['By Mira Toll | February 5, 2026', 'Mira Toll'],
    ['BY MIRA TOLL AND JAN NOVAK', 'MIRA TOLL AND JAN NOVAK'],
    ['By Mira Toll, Staff Reporter', 'Mira Toll, Staff Reporter'],
    ['Von Mira Toll', 'Mira Toll'],
    ['Автор: Мира Толль', 'Мира Толль'],
    ['By Monday, the council had met.', ''],
    ['By the end of the week the council had met', ''],
    ['By Monday the Council of the Harbour had met', ''],
    ['Mira Toll', ''],
  ])('byline of %j is %j', (line, byline) => {
    expect(guess(`Harbour tax rises\n${line}\nThe council said so.`).byline).toBe(byline);
  });

  it.each([
    ['Published February 5, 2026', '2026-02-05'],
    ['5 February 2026', '2026-02-05'],
    ['By Mira Toll • Feb 5, 2026', '2026-02-05'],
    ['KYIV, February 5, 2026 (AP) — The council met.', '2026-02-05'],
    ['Updated February 6, 2026', ''],
    ['The council met on February 5, 2026', ''],
    ['03/04/2026', ''],
  ])('date of %j is %j', (line, published) => {
    expect(guess(`Harbour tax rises\n${line}\nThe council said so.`).published).toBe(published);
  });

  it('takes no date from far down or from an embedded post', () => {
    expect(guess(`Harbour tax rises\n${'The council said so.\n'.repeat(12)}February 5, 2026`).published).toBe('');
    expect(guess('Harbour tax rises\nHe wrote on X:\nA thought.\n— Mira Toll (@miratoll)\nFebruary 5, 2026').published).toBe('');
  });

  it.each([
    ['https://example.org/harbour', 'https://example.org/harbour'],
    ['Source: https://example.org/harbour', 'https://example.org/harbour'],
    ['javascript:alert(1)', ''],
    ['See https://example.org/harbour for more.', ''],
  ])('address of %j is %j', (line, url) => {
    expect(guess(`Harbour tax rises\n\nThe council said so.\n${line}`).url).toBe(url);
  });

  it('takes the outlet from a dateline, a notice or a copyright line', () => {
    expect(guess('Harbour tax rises\n\nKYIV (Reuters) - The council met.').publisher).toBe('Reuters');
    expect(guess('Harbour tax rises\n\nThe council met.\n\n© 2026 The Harbour Post. All rights reserved.').publisher).toBe('Harbour Post');
    expect(guess('Harbour tax rises\n\nThe council (of the town) - it met.').publisher).toBe('');
  });

  it('makes the title of a text without a headline from its first line, cut at a word', () => {
    const line = `${'harbour '.repeat(20)}and so on.`;
    expect(guess(line).title).toBe(`${'harbour '.repeat(12).trim()}…`);
    expect(shorten('a'.repeat(300))).toHaveLength(101);
    expect(shorten(`${'a'.repeat(99)}😀😀`)).toBe(`${'a'.repeat(99)}…`);
  });
});
