import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../../../shared/domain/canonical-text';

const read = (decoded: string): string => {
  const result = canonicalText(decoded);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

/** Pieces that break offsets elsewhere: joined emoji, combining marks, right-to-left, odd spaces and separators, every kind of line end. */
const piece = fc.constantFrom(
  '\r',
  '\n',
  '\r\n',
  '\uFEFF',
  '👩‍👩‍👧',
  'e\u0301',
  'é',
  'שלום',
  'مرحبا',
  '\u00a0',
  '\u2028',
  '\u0085',
  '\u200d',
  'a',
  ' ',
);
const decodedText = fc
  .array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 60 })
  .map((parts) => parts.join(''));

describe('canonical text', () => {
  it.each([
    ['a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['\r\r\n\n\r', '\n\n\n\n'],
    ['\uFEFFabc', 'abc'],
    ['\uFEFF\uFEFFabc', '\uFEFFabc'],
    ['a\uFEFFb', 'a\uFEFFb'],
    ['line\u2028still the line', 'line\u2028still the line'],
    ['e\u0301 is not é, \u212B is not Å', 'e\u0301 is not é, \u212B is not Å'],
    ['', ''],
  ])('turns %j into %j', (decoded, expected) => {
    expect(read(decoded)).toBe(expected);
  });

  it('changes nothing but line ends and one leading byte order mark, whatever the text', () => {
    fc.assert(
      fc.property(decodedText, (decoded) => {
        fc.pre(!decoded.includes('\0'));
        const withLf = decoded.split('\r\n').join('\n').split('\r').join('\n');
        const expected = withLf.startsWith('\uFEFF') ? withLf.slice(1) : withLf;
        expect(read(decoded)).toBe(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it('is read again unchanged, but for a second byte order mark', () => {
    fc.assert(
      fc.property(decodedText, (decoded) => {
        fc.pre(!decoded.includes('\0'));
        const text = read(decoded);
        fc.pre(!text.startsWith('\uFEFF'));
        expect(read(text)).toBe(text);
      }),
    );
  });

  it.each([
    ['ab\uD800', 'text.lone-surrogate', 1, 3],
    ['one\r\ntwo 😀\uDC00', 'text.lone-surrogate', 2, 6],
    ['\uDE00\uD83D', 'text.lone-surrogate', 1, 1],
    ['a\0b', 'text.nul', 1, 2],
    ['a\n\0\uD800', 'text.nul', 2, 1],
    ['\uD800\0', 'text.lone-surrogate', 1, 1],
  ])('refuses %j and names the place', (decoded, code, line, column) => {
    expect(canonicalText(decoded)).toEqual({ ok: false, error: { code, params: { line, column } } });
  });

  it('refuses a lone surrogate anywhere', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 0xd800, max: 0xdfff }),
        fc.string({ unit: 'grapheme-ascii' }),
        (before, unit, after) => {
          const result = canonicalText(`${before}${String.fromCharCode(unit)}${after}`);
          expect(result.ok).toBe(false);
        },
      ),
    );
  });
});
