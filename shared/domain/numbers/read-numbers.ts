import type { Stretch } from '../text-units/stretch';
import { canBegin } from './can-begin';
import type { Comparator } from './comparator';
import { dateAt, isYear } from './date';
import { type Decimal, decimalText } from './decimal';
import { type Expression, expressionAt, isCompound } from './expression';
import { isNoun } from './function-words';
import { kindOf, type NumberKind } from './kind';
import { isLoneOne, isPartOfName, isReference } from './not-numbers';
import { wordSet } from './number-words';
import type { Quantity } from './quantity';
import { type Token, tokensIn } from './token';

/** A number of the text with what it says; the values are decimals as attributes keep them. */
export interface ReadNumber extends Stretch {
  readonly kind: NumberKind;
  /** Null for dates. */
  readonly comparator: Comparator | null;
  /** Null for ranges, dates, and what says no amount. Of per cent the hundredths: 12 of “12 %”. */
  readonly value: string | null;
  readonly range: { readonly low: string; readonly high: string } | null;
  /** A code, a symbol or the plural of a word, with “per …” for a rate; empty where there is none. */
  readonly unit: string;
  /** Of a date, in EDTF; empty where the words alone do not say it. */
  readonly time: string;
  /** A figure beyond doubt: not “one”, “first”, “most” or “flat 600”, which may be something else than a number. */
  readonly isClear: boolean;
  /** The numbers in it without comparator and unit, one or both ends of a range, in the order of the text. */
  readonly amounts: readonly (Stretch & { readonly value: string | null })[];
  /** The last of them with its unit, without “per …”. */
  readonly measured: Stretch;
  /** Where the number begins behind the words that compare. */
  readonly bare: number;
}

/** The numbers of a stretch, in order, none touching another. `language`: BCP 47, tells how figures are written; empty counts as English. */
export function readNumbers(text: string, stretch: Stretch, language: string): readonly ReadNumber[] {
  const found: ReadNumber[] = [];
  for (const tokens of passages(tokensIn(text, stretch, language))) {
    for (let at = 0; at < tokens.length; ) {
      const token = tokens[at];
      const read = token && canBegin(token) ? numberAt(tokens, at) : null;
      if (read?.number) found.push(read.number);
      at = Math.max(read?.after ?? 0, at + 1);
    }
  }
  return found;
}

/** No number goes over an empty line. */
function passages(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const cuts = [0, ...tokens.flatMap((token, at) => (token.gap === 'more' ? [at] : [])), tokens.length];
  return cuts.slice(1).map((end, at) => tokens.slice(cuts[at], end));
}

interface Read {
  readonly after: number;
  /** Null: what stands here looks like a number and is none. */
  readonly number: ReadNumber | null;
}

function numberAt(tokens: readonly Token[], at: number): Read | null {
  const date = dateAt(tokens, at);
  const read = expressionAt(tokens, at);
  if (date && (!read || date.after >= read.after)) return isPartOfName(tokens, at, date.after) ? null : dated(tokens, at, date);
  if (!read) return null;
  const first = read.quantities[0];
  const last = read.quantities.at(-1);
  if (!first || !last) return null;
  const isNone =
    isPartOfName(tokens, first.from, read.after) ||
    isLoneOne(tokens, first.amountFrom, read.after) ||
    (first.amount.isSpelled && isCompound(tokens, last.after));
  return { after: read.after, number: isNone ? null : numberOf(tokens, read, first, last) };
}

const monthsOnly = /^\p{L}+\.?$/u;

function dated(tokens: readonly Token[], at: number, { after, time }: { after: number; time: string }): Read | null {
  const place = placeOf(tokens, at, after);
  if (!place) return null;
  const isLone = tokens.slice(at, after).every(({ raw }) => monthsOnly.test(raw));
  return { after, number: { ...place, ...nothing, kind: 'date', time, isClear: !isLone, amounts: [], measured: place, bare: place.start } };
}

const nothing = { comparator: null, value: null, range: null, unit: '' } as const;

function placeOf(tokens: readonly Token[], from: number, after: number): Stretch | null {
  const first = tokens[from];
  const last = tokens[after - 1];
  return first && last ? { start: first.start, end: last.end } : null;
}

/** “The third largest”. */
const isRanked = (next: Token | undefined): boolean => /(?:[^fhnr]est|^most|^least)$/u.test(next?.word ?? '');
/** Words that are a number at one time and something else at another, when they stand alone. */
const weak = wordSet(
  'one half some most none several only double doubled doubling triple tripled quadruple quadrupled один одна одне одно',
);
const text = (value: Decimal | null): string | null => value && decimalText(value);

function numberOf(tokens: readonly Token[], read: Expression, first: Quantity, last: Quantity): ReadNumber | null {
  const place = placeOf(tokens, read.from, read.after);
  const measured = placeOf(tokens, last.from, last.after);
  const bare = tokens[read.bare];
  if (!place || !measured || !bare) return null;
  const amounts = read.quantities.flatMap(({ amountFrom, amount }) => {
    const stretch = placeOf(tokens, amountFrom, amount.after);
    return stretch ? [{ ...stretch, value: text(amount.value) }] : [];
  });
  const year = yearsOf(tokens, read, first, last);
  const shared = { ...place, amounts, measured, bare: bare.start };
  if (year !== null) return { ...shared, ...nothing, kind: 'date', time: year, isClear: true };
  const unit = last.unit ?? first.unit;
  const isLone = read.after === read.from + 1 && weak.has(tokens[read.from]?.word ?? '');
  const isPlace = last.amount.form === 'ordinal' && !isRanked(tokens[read.after]);
  const kind = kindOf(tokens, read, unit, last);
  return {
    ...shared,
    kind,
    comparator: comparatorOf(tokens, read, kind),
    value: read.quantities.length > 1 || kind === 'date' ? null : text(first.amount.value),
    range: rangeOf(read, first, last),
    unit: [
      unit?.kind === 'percent' || unit?.kind === 'points' || unit?.kind === 'clock' ? '' : (unit?.name ?? (kind === 'age' ? 'years' : '')),
      read.per,
    ]
      .filter(Boolean)
      .join(' '),
    time: '',
    isClear: !isLone && !isPlace && !isReference(tokens, first.from),
  };
}

/** “Most” is more than half; “dozens” and “the third” compare only where words say so. */
function comparatorOf(tokens: readonly Token[], read: Expression, kind: NumberKind): Comparator | null {
  if (kind === 'date') return null;
  if (kind === 'vague' && read.comparator === 'exactly') return tokens[read.from]?.word === 'most' ? 'more-than' : null;
  return read.comparator;
}

function rangeOf(read: Expression, first: Quantity, last: Quantity): ReadNumber['range'] {
  const pair = read.quantities.length > 1 ? [first.amount.value, last.amount.value] : first.amount.range;
  const [low, high] = (pair ?? []).map(text);
  if (!low || !high) return null;
  return Number(low) <= Number(high) ? { low, high } : { low: high, high: low };
}

const ofTime = wordSet('in since until till by before after during from through year early mid late circa');

/** The time of a figure that is a year, or of two that are: “in 2023”, “2017–2019”. Null where it counts. */
function yearsOf(tokens: readonly Token[], read: Expression, first: Quantity, last: Quantity): string | null {
  const years = read.quantities.map((quantity) => (quantity.after === quantity.from + 1 ? tokens[quantity.from] : undefined));
  if (last.unit || read.per !== '' || !years.every(isYear) || !(read.from === first.from || read.quantities.length === 2)) return null;
  const isTold = ofTime.has(tokens[read.from - 1]?.word ?? '') || ofTime.has(tokens[read.from]?.word ?? '');
  if (!isTold && (isNoun(tokens[read.after]) || tokens[read.from]?.kind === 'word')) return null;
  return years.map((token) => token?.raw ?? '').join('/');
}
