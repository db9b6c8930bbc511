import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLoneSurrogate, offsetIndex } from '../../../../shared/domain/offsets';

/** Text as it comes: emoji with joiners, combining marks, no-break spaces, right-to-left, line ends, and halves of characters. */
const anyText = fc.string({
  unit: fc.constantFrom('a', ' ', '\n', '\r\n', '\u00a0', '😀', '👩‍👩‍👧', '🇺🇦', 'e\u0301', 'ї', 'ש', '\u202e', '\ud83d', '\ude00', '𝒳'),
  maxLength: 60,
});
const wholeText = anyText.filter((text) => findLoneSurrogate(text) === null);

describe('converting offsets', () => {
  it.each([
    ['plain', 3, 3],
    ['😀plain', 2, 1],
    ['a😀b', 3, 2],
    ['👩‍👩‍👧 sat', 9, 6],
    ['e\u0301t', 2, 2],
    ['', 0, 0],
  ])('%j: UTF-16 %i is code point %i', (text, utf16, codePoint) => {
    expect(offsetIndex(text).toCodePoints(utf16)).toBe(codePoint);
    expect(offsetIndex(text).toUtf16(codePoint)).toBe(utf16);
  });

  it.each([1, -1, 4, 0.5, Number.NaN])('gives nothing for %d in "😀a": inside a character, outside the text, no number', (utf16) => {
    expect(offsetIndex('😀a').toCodePoints(utf16)).toBeNull();
  });

  it.each([-1, 3, 0.5])('gives nothing for code point %d of "😀a"', (codePoint) => {
    expect(offsetIndex('😀a').toUtf16(codePoint)).toBeNull();
  });

  it('agrees with counting the characters of the text, in both directions, wherever an offset is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const index = offsetIndex(text);
        const ends = [0];
        for (const character of text) ends.push((ends.at(-1) ?? 0) + character.length);
        expect(index.codePoints).toBe(ends.length - 1);
        for (let utf16 = 0; utf16 <= text.length; utf16 += 1) {
          const codePoint = ends.indexOf(utf16);
          expect(index.toCodePoints(utf16)).toBe(codePoint < 0 ? null : codePoint);
        }
        for (const [codePoint, utf16] of ends.entries()) expect(index.toUtf16(codePoint)).toBe(utf16);
      }),
    );
  });

  it('slices by code points what UTF-16 slices at the converted offsets', () => {
    fc.assert(
      fc.property(wholeText, fc.nat(60), fc.nat(60), (text, one, other) => {
        const index = offsetIndex(text);
        const [start, end] = [Math.min(one, other), Math.max(one, other)].map((at) => Math.min(at, index.codePoints));
        expect(index.slice(start ?? 0, end ?? 0)).toBe(text.slice(index.toUtf16(start ?? 0) ?? -1, index.toUtf16(end ?? 0) ?? -1));
        expect(index.slice(start ?? 0, end ?? 0)).toBe([...text].slice(start, end).join(''));
      }),
    );
  });
});

describe('finding half a character', () => {
  it.each([
    ['whole 😀 text', null],
    ['\ud83d', 0],
    ['a\ude00', 1],
    ['😀\ud83d\ud83d\ude00', 2],
    ['\ude00\ud83d', 0],
  ])('in %j at %s', (text, at) => {
    expect(findLoneSurrogate(text)).toBe(at);
  });

  it('finds one exactly in texts that UTF-8 cannot hold', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const survives = Buffer.from(text, 'utf8').toString('utf8') === text;
        expect(findLoneSurrogate(text) === null).toBe(survives);
      }),
    );
  });
});
