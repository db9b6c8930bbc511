import type { Result } from '../result';
import { fail, ok } from '../result';

/**
 * The text that all offsets count in: a decoded string with CRLF and CR turned into LF and one leading byte order mark dropped.
 * Nothing else changes: no Unicode normalisation, no trimming; U+0085, U+2028 and U+2029 stay characters inside their line.
 * Fails with `text.lone-surrogate` or `text.nul` and the first place, `line` and `column` counted from 1, columns in code points:
 * the one cannot be written as UTF-8, the other does not occur in text.
 */
export const canonicalText = (decoded: string): Result<string> => {
  const text = decoded.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const surrogate = text.search(/\p{Surrogate}/u);
  const nul = text.indexOf('\0');
  if (surrogate >= 0 && (nul < 0 || surrogate < nul)) return fail('text.lone-surrogate', placeOf(text, surrogate));
  if (nul >= 0) return fail('text.nul', placeOf(text, nul));
  return ok(text);
};

const placeOf = (text: string, offset: number): { line: number; column: number } => {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: [...before.slice(before.lastIndexOf('\n') + 1)].length + 1 };
};
