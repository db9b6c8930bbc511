import { isHyphen } from './cardinal';
import { beforeFigures, type Comparator, type Compared, comparatorAfter, comparatorAt, equalAt, orEqual } from './comparator';
import { compareDecimals, whole } from './decimal';
import { type Quantity, quantityAt } from './quantity';
import { rangeAt } from './range';
import { rateAt } from './rate';
import type { Token } from './token';

/** A number with all that says how exact it is. Places are indexes of tokens, `after` behind the last one. */
export interface Expression {
  readonly from: number;
  readonly after: number;
  readonly comparator: Comparator;
  /** One, or both ends in the order of the text. */
  readonly quantities: readonly Quantity[];
  /** Where the number itself begins, behind the words that compare. */
  readonly bare: number;
  /** “Per 100,000 people”; empty where it is no rate. */
  readonly per: string;
}

/** The number that begins at a token; null where none does. */
export function expressionAt(tokens: readonly Token[], at: number): Expression | null {
  // “They add up to 19,420” sets no limit.
  const isSum = /^(?:add(?:s|ed|ing)?|sum(?:s|med)?|lead(?:s|ing)?)$/u.test(tokens[at - 1]?.word ?? '');
  const compared = isSum ? null : comparatorAt(tokens, at);
  const led = compared && comparedAt(tokens, at, compared);
  return led ?? rangedAt(tokens, at, null, at) ?? singleAt(tokens, at, null, at);
}

function comparedAt(tokens: readonly Token[], at: number, first: Compared): Expression | null {
  const second = comparatorAt(tokens, first.after);
  const after = second?.after ?? first.after;
  if (beforeFigures.has(tokens[after - 1]?.word ?? '') && !isCompared(tokens, after)) return null;
  return twoSided(tokens, at, first.comparator, after) ?? rangedAt(tokens, at, first, after) ?? singleAt(tokens, at, first, after);
}

/** “Over three days” and “over 2023” tell when. */
function isCompared(tokens: readonly Token[], at: number): boolean {
  const quantity = quantityAt(tokens, at);
  if (!quantity) return false;
  if (!quantity.amount.isSpelled) return true;
  const isMuch = quantity.amount.value !== null && compareDecimals(quantity.amount.value, whole(10)) >= 0;
  return quantity.unit ? quantity.unit.kind !== 'duration' : isMuch;
}

const bounds: Readonly<Partial<Record<Comparator, 'low' | 'high'>>> = {
  'more-than': 'low',
  'at-least': 'low',
  'less-than': 'high',
  'at-most': 'high',
  'up-to': 'high',
};

/** “More than 10 and less than 40”. */
function twoSided(tokens: readonly Token[], at: number, comparator: Comparator, start: number): Expression | null {
  const first = quantityAt(tokens, start);
  const link = first ? first.after : at;
  if (!first || tokens[link]?.word !== 'and') return null;
  const compared = comparatorAt(tokens, link + 1);
  const second = compared && quantityAt(tokens, compared.after);
  const sides = [bounds[comparator], compared ? bounds[compared.comparator] : undefined];
  if (!second || !sides.includes('low') || !sides.includes('high')) return null;
  const [low, high] = sides[0] === 'low' ? [first, second] : [second, first];
  if (!low.amount.value || !high.amount.value || compareDecimals(low.amount.value, high.amount.value) >= 0) return null;
  return { from: at, after: second.after, comparator: 'between', quantities: [first, second], bare: start, per: '' };
}

function rangedAt(tokens: readonly Token[], at: number, compared: Compared | null, start: number): Expression | null {
  const range = rangeAt(tokens, start);
  if (!range) return null;
  const rate = rateAt(tokens, range.after);
  const after = rate?.after ?? range.after;
  return {
    from: compared ? at : range.from,
    after,
    comparator: 'between',
    quantities: [range.low, range.high],
    bare: start,
    per: rate?.per ?? '',
  };
}

function singleAt(tokens: readonly Token[], at: number, compared: Compared | null, start: number): Expression | null {
  const quantity = quantityAt(tokens, start);
  if (!quantity) return null;
  const before = compared?.comparator ?? (quantity.amount.range ? 'about' : 'exactly');
  const equal = compared ? equalAt(tokens, quantity.after) : quantity.after;
  const isEqual = equal > quantity.after;
  const behind = isEqual ? null : comparatorAfter(tokens, quantity.after);
  const end = behind?.after ?? equal;
  const rate = rateAt(tokens, end);
  return {
    from: at,
    after: rate?.after ?? end,
    comparator: isEqual ? orEqual(before) : (behind?.comparator ?? before),
    quantities: [quantity],
    bare: start,
    per: rate?.per ?? '',
  };
}

/** “Three-way” counts nothing, and neither does “one-sided”. */
export const isCompound = (tokens: readonly Token[], after: number): boolean =>
  isHyphen(tokens[after]) &&
  tokens[after]?.gap === '' &&
  tokens[after + 1]?.gap === '' &&
  /^(?:way|off|sided|on|time|dimensional|to|by)$/u.test(tokens[after + 1]?.word ?? '');
