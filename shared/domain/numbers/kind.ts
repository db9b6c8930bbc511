import type { Expression } from './expression';
import { wordSet } from './number-words';
import type { Quantity } from './quantity';
import type { Token } from './token';

/** The choices of the field `kind` in the built-in scheme. */
export type NumberKind =
  | 'count'
  | 'money'
  | 'percent'
  | 'percentage-point'
  | 'ratio'
  | 'rate'
  | 'rank'
  | 'date'
  | 'duration'
  | 'age'
  | 'measurement'
  | 'vague';

const kindOfUnit = {
  money: 'money',
  percent: 'percent',
  points: 'percentage-point',
  duration: 'duration',
  clock: 'date',
  measurement: 'measurement',
} as const;

export function kindOf(tokens: readonly Token[], read: Expression, unit: Quantity['unit'], last: Quantity): NumberKind {
  if (read.per !== '') return 'rate';
  if (last.isAge || isAgeOfName(tokens, read)) return 'age';
  const { form, range } = last.amount;
  if (form === 'vague' && !range) return 'vague';
  if (unit) return kindOfUnit[unit.kind];
  if (form === 'ordinal') return 'rank';
  if (form === 'fraction' || form === 'ratio' || form === 'multiple') return 'ratio';
  return form === 'vague' ? 'vague' : 'count';
}

const kin = wordSet(
  'mother father son daughter sister brother wife husband man woman boy girl widow widower grandmother grandfather uncle aunt cousin teenager',
);

/** “Tomasz Wren, 34, …”: a figure between commas behind a name. */
function isAgeOfName(tokens: readonly Token[], { from, after }: Expression): boolean {
  const [name, before, figure, next] = [tokens[from - 2], tokens[from - 1], tokens[from], tokens[after]];
  if (name?.kind !== 'word' || before?.raw !== ',' || after !== from + 1 || !/^(?:[1-9]\d?|1[01]\d)$/.test(figure?.raw ?? '')) return false;
  const isName = kin.has(name.word) || (/^\p{Lu}\p{Ll}/u.test(name.raw) && tokens[from - 3]?.kind !== 'figure');
  return isName && (next === undefined || /^[,.;)]$/u.test(next.raw)) && tokens[after + 1]?.kind !== 'figure';
}
