import { matchesIn, type Stretch } from '../text-units/stretch';
import type { Decimal } from './decimal';
import { figureValue, writesComma } from './figure';

/**
 * `ordinal` is one in figures (“21st”); `era` a decade (“1990s”); `clock` a time of day; `day` a date in figures; `other` any sign, and what
 * looks like a number and is none: addresses, mentions, telephone numbers, versions.
 */
export type TokenKind = 'figure' | 'fraction' | 'ordinal' | 'era' | 'clock' | 'day' | 'word' | 'currency' | 'sign' | 'other';

export interface Token extends Stretch {
  readonly kind: TokenKind;
  /** As it stands in the text. */
  readonly raw: string;
  /** Lower case, straight apostrophes. */
  readonly word: string;
  /** Of `figure`, `fraction`, `ordinal` and `era`; null for others, and for figures too long to be meant. */
  readonly value: Decimal | null;
  /** What stands between it and the token before: nothing, white space, or an empty line. */
  readonly gap: '' | ' ' | 'more';
}

const spaces = ' \\u00a0\\u202f\\u2009';
const none = [
  '(?:https?:\\/\\/|www\\.)\\S+',
  '[@#][\\p{L}_][\\p{L}\\p{N}_.]*',
  // Telephone numbers: a country code and eight digits or more, or the usual groups.
  `\\+(?=(?:[^\\d\\n]{0,2}\\d){8})\\d{1,4}(?:[-.()/${spaces}]{1,2}\\d{1,4}){2,6}(?!\\d)`,
  '\\+\\d{9,15}(?!\\d)',
  '(?<!\\d)\\(?\\d{3}\\)?[- .]\\d{3}[-.]\\d{4}(?!\\d)',
  `(?<!\\d)0\\d{2,4}[${spaces}]\\d{3,4}[${spaces}]\\d{3,4}(?!\\d)`,
];
const day = [
  '(?<!\\d)\\d{4}-\\d{2}(?:-\\d{2})?(?![-\\d])',
  '\\d{1,2}(?<dayMark>[./-])\\d{1,2}\\k<dayMark>\\d{4}(?!\\d)',
  '\\d{1,2}\\/\\d{1,2}\\/\\d{2}(?!\\d)',
];
const figure = [
  '\\d+(?:[.,]\\d+)?(?:[eE][-+]?\\d{1,2}|\\s?[x×]\\s?10(?:\\^[-−+]?\\d{1,2}|[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}))(?![\\p{L}\\d])',
  `[1-9]\\d{0,2}(?<mark>[.,'’${spaces}])\\d{3}(?!\\d)(?:\\k<mark>\\d{3}(?!\\d))*(?:(?!\\k<mark>)[.,]\\d+)?(?![.,]\\d)`,
  // As in India: 12,34,567.
  '[1-9]\\d?(?:,\\d{2})+,\\d{3}(?:\\.\\d+)?(?!\\d)',
  '\\d+\\.\\d+(?!\\d|\\.\\d)',
  '(?<!\\d,)0,\\d{1,12}(?!\\d|,\\d)',
  '(?<!\\d,)\\d+,(?:\\d{1,2}|\\d{4,12})(?!\\d|,\\d)',
  '(?<![\\p{L}\\p{N}.])\\.\\d+',
  '\\d+(?!\\d|\\.\\d+\\.\\d)',
];

// Every part is bounded or eats what it has read, so that the time grows with the text and not faster.
const token = new RegExp(
  [
    // First, since most are words.
    "(?<word>(?!https?:|www\\.)(?:\\p{L}(?:\\.\\p{L})+\\.?(?!\\p{L})|\\p{L}[\\p{L}\\p{M}²³]*(?:[’'/]\\p{L}+)*))",
    `(?<none>${none.join('|')})`,
    `(?<day>${day.join('|')})`,
    '(?<clock>\\d{1,2}:\\d{2}(?::\\d{2})?(?!\\d))',
    '(?<fraction>(?<![\\d/])\\d{1,4}[/⁄]\\d{1,4}(?![\\d/]))',
    `(?:${figure.join('|')})(?:(?<ordinal>st|nd|rd|th)(?!\\p{L})|(?<era>s)(?!\\p{L}))?`,
    '(?<version>\\d+(?:\\.\\d+)+)',
    '(?<currency>\\p{Sc})',
    '(?<sign>°\\s?[CFcf](?!\\p{L})|[%‰°½¼¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]|[<>]=|[<>≤≥≈~])',
    '(?<other>[^\\d\\s])',
  ].join('|'),
  'gu',
);

const numeric: ReadonlySet<TokenKind> = new Set<TokenKind>(['figure', 'fraction', 'ordinal', 'era']);

/** The tokens of a stretch, in order. `language`: BCP 47, says whether 1,234 is more than a thousand. */
export function tokensIn(text: string, stretch: Stretch, language: string): readonly Token[] {
  const hasComma = writesComma(language);
  let last = stretch.start;
  return matchesIn(text, stretch, token).map(({ start, end, match }): Token => {
    const between = text.slice(last, start);
    last = end;
    const kind = kindOf(match.groups ?? {});
    return {
      start,
      end,
      kind,
      raw: match[0],
      value: numeric.has(kind) ? figureValue(match[0].replace(/(?:st|nd|rd|th|s)$/, ''), hasComma) : null,
      word: match[0].toLowerCase().replaceAll('’', "'"),
      gap: between === '' ? '' : between.length > 1 && /\n\s*\n/u.test(between) ? 'more' : ' ',
    };
  });
}

const kinds = ['day', 'clock', 'fraction', 'ordinal', 'era', 'word', 'currency', 'sign', 'other'] as const;

function kindOf(groups: Readonly<Record<string, string | undefined>>): TokenKind {
  if (groups.none !== undefined || groups.version !== undefined) return 'other';
  return kinds.find((kind) => groups[kind] !== undefined) ?? 'figure';
}
