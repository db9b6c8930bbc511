import { type Decimal, decimalOf, quotient, whole } from './decimal';

/** Languages that write 1.234,5; all others are read as 1,234.5. A figure that says itself which it is needs none of this. */
const commaLanguages = /^(?:bg|cs|da|de|el|es|fi|fr|hr|hu|id|is|it|lt|lv|nb|nl|no|pl|pt|ro|ru|sk|sl|sr|sv|tr|uk|vi)\b/;
export const writesComma = (language: string): boolean => commaLanguages.test(language.toLowerCase());

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const power = /^(.+?)\s?[x×]\s?10\^?([-−⁻+⁺]?)([\d⁰¹²³⁴⁵⁶⁷⁸⁹]+)$/u;

/** The value of a figure as people write it, without sign, suffix and unit: `1,234.5`, `1 234`, `1.234,5`, `0,75`, `1/4`, `1.3×10⁶`. */
export function figureValue(raw: string, hasDecimalComma: boolean): Decimal | null {
  const parts = /^(\d+)[/⁄](\d+)$/.exec(raw);
  if (parts) return quotient(whole(BigInt(parts[1] ?? 0)), whole(BigInt(parts[2] ?? 0)));
  const [, base, sign = '', exponent = ''] = power.exec(raw) ?? [];
  if (base === undefined) return decimalOf(withPoint(raw, hasDecimalComma));
  const digits = [...exponent].map((sign) => (superscripts.includes(sign) ? superscripts.indexOf(sign) : sign)).join('');
  return decimalOf(`${withPoint(base, hasDecimalComma)}e${/[-−⁻]/u.test(sign) ? '-' : ''}${digits}`);
}

function withPoint(raw: string, hasDecimalComma: boolean): string {
  const bare = raw.replace(/['’\s]/gu, '');
  const marks = bare.replace(/[^.,]/g, '');
  const last = marks.at(-1) ?? '';
  const isDecimal = marks.length === 1 ? isDecimalMark(bare, last, hasDecimalComma) : marks.includes(',') && marks.includes('.');
  if (!isDecimal) return bare.replace(/[.,]/g, '');
  const at = bare.lastIndexOf(last);
  return `${bare.slice(0, at).replace(/[.,]/g, '')}.${bare.slice(at + 1)}`;
}

/** Of one mark with three digits after it only the language knows; “0,750” and “1.23” are decimals in all of them. */
const isDecimalMark = (bare: string, mark: string, hasDecimalComma: boolean): boolean =>
  !/^[1-9]\d{0,2}[.,]\d{3}$/.test(bare) || (mark === ',') === hasDecimalComma;
