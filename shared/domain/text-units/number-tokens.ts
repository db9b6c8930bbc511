import { matchesIn, type Stretch } from './stretch';

export interface Token extends Stretch {
  /** Lower case. */
  readonly word: string;
  readonly kind: 'figure' | 'word' | 'sign' | 'other';
  readonly hasCapital: boolean;
  /** What stands between it and the token before: nothing, one space, or more. */
  readonly gap: '' | ' ' | 'more';
}

const currency = '(?:(?:US|CA|AU|HK|NZ|A)?[$€£¥₴₽₺₹]\\s?)?';
const sign = '(?<![^\\s(“"])[-−+]';
const figure = [
  '\\d{4}-\\d{2}-\\d{2}(?!\\d)',
  '\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}(?!\\d)',
  '\\d{1,2}:\\d{2}(?!\\d)',
  '\\d+[/⁄]\\d+(?!\\d)',
  "\\d{1,3}(?:[.,\\u00a0\\u202f\\u2009 ’']\\d{3}(?!\\d))+(?:[.,]\\d+)?",
  '\\d+(?:[.,]\\d+)?',
].join('|');
const ordinal = '(?:(?:st|nd|rd|th|s)(?![\\p{L}\\p{N}]))?';
const token = new RegExp(
  `(?<figure>${currency}(?:${sign})?${currency}(?:${figure})${ordinal})|(?<word>\\p{L}(?:\\.\\p{L})+\\.?|\\p{L}[\\p{L}\\p{M}²³]*(?:[’'/]\\p{L}+)*)|(?<sign>°[CF]?|[%‰½¼¾⅓⅔⅛])|(?<other>\\S)`,
  'gu',
);

/** Figures, words and signs of a stretch, in order. */
export function numberTokens(text: string, stretch: Stretch): readonly Token[] {
  let last = stretch.start;
  return matchesIn(text, stretch, token).map(({ start, end, match }): Token => {
    const groups = match.groups ?? {};
    const between = text.slice(last, start);
    last = end;
    return {
      start,
      end,
      word: match[0].toLowerCase(),
      kind: groups.figure !== undefined ? 'figure' : groups.word !== undefined ? 'word' : groups.sign !== undefined ? 'sign' : 'other',
      hasCapital: /^\p{Lu}/u.test(match[0]),
      gap: between === '' ? '' : /^[\s\u00a0\u202f]$/u.test(between) ? ' ' : 'more',
    };
  });
}
