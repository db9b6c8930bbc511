import { dateAt } from './dates';
import { numberTokens, type Token } from './number-tokens';
import {
  alone,
  comparators,
  currencyCodes,
  dotted,
  figureComparators,
  fractions,
  longestComparator,
  many,
  months,
  ordinals,
  pairs,
  rangeBefore,
  rangeBetween,
  scales,
  small,
  tens,
  units,
  vague,
  weak,
} from './number-words';
import type { Stretch } from './stretch';

export interface NumberExpression extends Stretch {
  /** A figure beyond doubt, so that it may be taken from afar. */
  readonly isClear: boolean;
}

/**
 * Numbers with their comparators and units, in order: figures, spelled ones, money, shares, measures, durations, ranges, dates, times. What
 * is counted stays outside (“at least ten” of “at least ten people”). Places in a row (“third”, “2nd”) are found, and not clear.
 */
export function numbersIn(text: string, stretch: Stretch): readonly NumberExpression[] {
  const tokens = numberTokens(text, stretch);
  const found: NumberExpression[] = [];
  for (let at = 0, after = 0; at < tokens.length; at = after) {
    after = Math.max(dateAt(tokens, at), spanAt(tokens, at), at + 1);
    const first = tokens[comparatorBefore(tokens, at)];
    const last = tokens[after - 1];
    if (!first || !last || (dateAt(tokens, at) <= at && quantityAt(tokens, at) <= at && spanAt(tokens, at) <= at)) continue;
    const isLone = after === at + 1 && (weak.has(last.word) || months.has(last.word));
    found.push({ start: first.start, end: last.end, isClear: !isLone && !isOrdinal(tokens, at, after) });
  }
  return found;
}

/** “third”, “twenty-first”, “2nd”: where somebody stands in a row. “One third” is a share. */
function isOrdinal(tokens: readonly Token[], at: number, after: number): boolean {
  const last = tokens[after - 1];
  if (after === at + 1 && last?.kind === 'figure') return /\d(?:st|nd|rd|th)$/u.test(last.word);
  return ordinals.has(last?.word ?? '') && (after === at + 1 || tens.has(tokens[at]?.word ?? ''));
}

/** Every function here gives the index after what begins at `at`, or `at` itself when nothing does. */
function spanAt(tokens: readonly Token[], at: number): number {
  const isLed = rangeBefore.has(tokens[at]?.word ?? '') && isNear(tokens[at + 1]);
  const start = isLed ? at + 1 : at;
  const first = quantityAt(tokens, start);
  if (first === start) return at;
  const link = tokens[first];
  const isDash = link?.kind === 'other' && /^[–—‑-]$/u.test(link.word);
  const second = link && isNear(link) && isNear(tokens[first + 1]) ? quantityAt(tokens, first + 1) : first + 1;
  const isLinked =
    second > first + 1 && (isDash || (isLed ? rangeBetween : rangeTo).has(link?.word ?? '') || isCompound(tokens, first, second));
  if (isLinked) return second;
  return isLed ? at : first;
}

const rangeTo = new Set(['to', 'bis']);
/** “two hours and 40 minutes”. */
const isCompound = (tokens: readonly Token[], first: number, second: number): boolean =>
  tokens[first]?.word === 'and' && units.has(tokens[first - 1]?.word ?? '') && units.has(tokens[second - 1]?.word ?? '');

function quantityAt(tokens: readonly Token[], at: number): number {
  const after = amountAt(tokens, at);
  if (after === at) return at;
  const unit = unitAt(tokens, after);
  if (unit > after) return unit;
  const isWord = tokens[after - 1]?.kind === 'word';
  if (isWord && tokens[after]?.word === 'of') {
    const counted = unitAt(tokens, after + 1);
    if (counted > after + 1) return counted;
  }
  // “three-way” counts nothing.
  return isWord && tokens[after]?.word === '-' && tokens[after]?.gap === '' ? at : after;
}

function unitAt(tokens: readonly Token[], at: number): number {
  const from = tokens[at]?.word === '-' && tokens[at]?.gap === '' ? at + 1 : at;
  const unit = tokens[from];
  if (!unit || unit.gap === 'more') return at;
  const two = `${unit.word} ${tokens[from + 1]?.word ?? ''}`;
  if (pairs.has(two)) return from + 2;
  if (!units.has(unit.word)) return at;
  const isAge = tokens[from + 1]?.word === '-' && /^olds?$/u.test(tokens[from + 2]?.word ?? '');
  return isAge ? from + 3 : withDot(tokens, from + 1);
}

function amountAt(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (!token || isPartOfName(tokens, at)) return at;
  if (token.kind === 'word' && currencyCodes.has(token.word) && tokens[at + 1]?.kind === 'figure') return amountAt(tokens, at + 1);
  if (token.kind === 'figure') {
    const fraction = tokens[at + 1]?.kind === 'sign' && /^[½¼¾⅓⅔⅛]$/u.test(tokens[at + 1]?.word ?? '') ? at + 2 : at + 1;
    return isNear(tokens[fraction]) && scales.has(tokens[fraction]?.word ?? '') ? withDot(tokens, fraction + 1) : fraction;
  }
  if (token.kind === 'sign') return /^[½¼¾⅓⅔⅛]$/u.test(token.word) ? at + 1 : at;
  return token.kind === 'word' ? spelledAt(tokens, at) : at;
}

function spelledAt(tokens: readonly Token[], at: number): number {
  const word = (index: number): string => (index === at || isNear(tokens[index]) ? (tokens[index]?.word ?? '') : '');
  const isSmall = (index: number): boolean => small.has(word(index)) || tens.has(word(index));
  const isScale = (index: number): boolean => scales.has(word(index)) && word(index).length > 2;
  if (many.has(word(at))) return word(at + 1) === 'of' && many.has(word(at + 2)) ? at + 3 : at + 1;
  const isArticle = /^(?:an?|several)$/u.test(word(at));
  if (!isSmall(at) && !isScale(at) && !(isArticle && vague.has(word(at + 1))))
    return alone.has(word(at)) || ordinals.has(word(at)) ? at + 1 : at;
  let after = at + 1;
  for (;;) {
    const skipped = word(after) === '-' ? after + 1 : word(after) === 'and' && isScale(after - 1) ? after + 1 : after;
    const goesOn =
      isScale(skipped) ||
      (isSmall(skipped) && (tens.has(word(after - 1)) || isScale(after - 1))) ||
      (ordinals.has(word(skipped)) && tens.has(word(after - 1))) ||
      (fractions.has(word(skipped)) && after === at + 1) ||
      (isArticle && after === at + 1 && vague.has(word(skipped)));
    if (!goesOn) return after;
    after = skipped + 1;
  }
}

/** “F-16”, “Covid-19”, “A4”. */
function isPartOfName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token?.kind !== 'figure' || token.gap !== '' || !before) return false;
  if (before.kind === 'word') return true;
  const named = tokens[at - 2];
  return before.word === '-' && before.gap === '' && named?.kind === 'word' && !small.has(named.word);
}

/** The index of the first token of the words before a number that say how exact it is; `at` where there are none. */
function comparatorBefore(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.gap !== ' ') return at;
  for (let count = longestComparator; count > 0; count -= 1) {
    const words = tokens.slice(Math.max(at - count, 0), at);
    const isOne = words.length === count && words.slice(1).every(isNear);
    if (isOne && comparators.has(words.map(({ word }) => word).join(' '))) return at - count;
  }
  const before = tokens[at - 1]?.word ?? '';
  return figureComparators.has(before) && tokens[at]?.kind === 'figure' && !dateAtFigure(tokens, at) ? at - 1 : at;
}

const dateAtFigure = (tokens: readonly Token[], at: number): boolean => dateAt(tokens, at) > at;
const isNear = (token: Token | undefined): boolean => token !== undefined && token.gap !== 'more';
const withDot = (tokens: readonly Token[], after: number): number =>
  dotted.has(tokens[after - 1]?.word ?? '') && tokens[after]?.word === '.' && tokens[after]?.gap === '' ? after + 1 : after;
