import { type Amount, amountAt } from './amount';
import { isArticle, isHyphen, pastHyphen } from './cardinal';
import { hundredths } from './currency-words';
import { compareDecimals, type Decimal, plus, times, whole } from './decimal';
import { isNoun } from './function-words';
import { type Currency, currencyAfter, currencyBefore } from './money';
import { scales, wordSet } from './number-words';
import type { Token } from './token';
import { type Unit, unitAt } from './unit';
import type { UnitKind } from './unit-words';

/** An amount with its unit. All places are indexes of tokens, `after` behind the last one. */
export interface Quantity {
  readonly from: number;
  readonly after: number;
  readonly amount: Amount;
  readonly amountFrom: number;
  readonly unit: { readonly name: string; readonly kind: UnitKind } | null;
  readonly isAge: boolean;
}

const wordAt = (tokens: readonly Token[], at: number): string => tokens[at]?.word ?? '';
const hundredth: Decimal = { digits: 1n, scale: 2 };
const scaled = (value: Decimal | null, factor: number): Decimal | null => value && times(value, whole(factor));

export function quantityAt(tokens: readonly Token[], at: number, splitsAtAnd = false): Quantity | null {
  return moneyAt(tokens, at, splitsAtAnd) ?? ageLedAt(tokens, at) ?? measuredAt(tokens, at, splitsAtAnd);
}

/** “$ 75 million”, “£2.3m”, “-€5”, “MAUD 60”. */
function moneyAt(tokens: readonly Token[], at: number, splitsAtAnd: boolean): Quantity | null {
  const isMinus = /^[-−–]$/u.test(tokens[at]?.raw ?? '') && tokens[at + 1]?.gap === '' && tokens[at]?.gap !== '';
  const currency = currencyBefore(tokens, isMinus ? at + 1 : at);
  const read = currency && amountAt(tokens, currency.after, splitsAtAnd);
  if (!currency || !read || (read.form !== 'cardinal' && read.form !== 'fraction')) return null;
  const amount = withMillions(tokens, read);
  const factor = isMinus ? -currency.factor : currency.factor;
  return {
    from: at,
    after: amount.after,
    amount: { ...amount, value: scaled(amount.value, factor) },
    amountFrom: currency.after,
    unit: { name: currency.name, kind: 'money' },
    isAge: false,
  };
}

/** In money “m” is a million. */
function withMillions(tokens: readonly Token[], amount: Amount): Amount {
  const next = tokens[amount.after];
  const isMillion = next?.word === 'm' && next.gap === '' && !amount.isSpelled;
  return isMillion ? { ...amount, after: amount.after + 1, value: scaled(amount.value, 1e6), scale: whole(1e6) } : amount;
}

/** “Aged 34”, “age 87”. */
function ageLedAt(tokens: readonly Token[], at: number): Quantity | null {
  if (!/^(?:aged?|ages)$/u.test(wordAt(tokens, at))) return null;
  const amount = amountAt(tokens, at + 1);
  if (amount?.form !== 'cardinal' || !amount.value || compareDecimals(amount.value, whole(130)) > 0) return null;
  const unit = unitAt(tokens, amount.after);
  if (unit?.kind === 'duration') return null;
  return { from: at, after: amount.after, amount, amountFrom: at + 1, unit: { name: 'years', kind: 'duration' }, isAge: true };
}

function measuredAt(tokens: readonly Token[], at: number, splitsAtAnd: boolean): Quantity | null {
  const amount = amountAt(tokens, at, splitsAtAnd);
  if (!amount) return null;
  const plain: Quantity = { from: at, after: amount.after, amount, amountFrom: at, unit: null, isAge: false };
  if (amount.form === 'ordinal' || amount.form === 'multiple' || amount.form === 'ratio') return plain;
  const currency = currencyAfter(tokens, amount.after);
  if (currency) return paid(tokens, plain, currency);
  const unit = unitAt(tokens, amount.after) ?? unitInOf(tokens, amount);
  if (!unit) return isCountedInMillions(tokens, amount) ? { ...plain, ...millions(plain) } : plain;
  if (unit.name === 'm' && isCountedInMillions(tokens, amount)) return { ...plain, ...millions(plain) };
  if (unit.name === 'pounds' && isPaid(tokens, amount, unit)) return paid(tokens, plain, { after: unit.after, name: 'GBP', factor: 1 });
  if (unit.name === 'basis points') {
    const value = amount.value && times(amount.value, hundredth);
    return { ...plain, after: unit.after, unit: { name: '%', kind: unit.kind }, amount: { ...amount, value } };
  }
  return compound(tokens, aged(tokens, { ...plain, after: unit.after, unit: { name: unit.name, kind: unit.kind } }));
}

/** “A couple of weeks”, “half an hour”. */
function unitInOf(tokens: readonly Token[], amount: Amount): Unit | null {
  const next = tokens[amount.after];
  const isOf = next?.word === 'of' && (amount.form === 'vague' || amount.form === 'fraction');
  if (!isOf && !(isArticle(next) && amount.form === 'fraction')) return null;
  const article = isOf && isArticle(tokens[amount.after + 1]) ? amount.after + 2 : amount.after + 1;
  const unit = currencyAfter(tokens, article) ?? unitAt(tokens, article);
  return unit && { after: unit.after, name: unit.name, kind: 'kind' in unit ? unit.kind : 'money' };
}

/** “5m people”, and not “a 100m sprint”. */
function isCountedInMillions(tokens: readonly Token[], amount: Amount): boolean {
  const next = tokens[amount.after];
  const noun = tokens[amount.after + 1];
  return (
    next?.word === 'm' &&
    next.gap === '' &&
    !amount.isSpelled &&
    isNoun(noun) &&
    /(?:[^s]s|people)$/u.test(noun?.word ?? '') &&
    noun?.word !== 'hurdles'
  );
}

const millions = ({ amount }: Quantity): Pick<Quantity, 'after' | 'amount'> => ({
  after: amount.after + 1,
  amount: { ...amount, after: amount.after + 1, value: scaled(amount.value, 1e6), scale: whole(1e6) },
});

const paying = wordSet(
  'cost costs costing pay pays paid paying worth price prices priced spend spends spent fine fined earn earns earned raise raised fee fees sterling salary',
);

/** Pounds are money where there are millions of them, or where something is paid. */
function isPaid(tokens: readonly Token[], amount: Amount, unit: Unit): boolean {
  if (compareDecimals(amount.scale, whole(1_000_000)) >= 0 || wordAt(tokens, unit.after) === 'sterling') return true;
  return tokens.slice(Math.max(amount.after - 8, 0), amount.after + 6).some(({ word }) => paying.has(word));
}

/** Money named behind the amount, with the scale and the cents that may follow: “75 USD million”, “thirteen dollars and forty-five cents”. */
function paid(tokens: readonly Token[], plain: Quantity, currency: Currency): Quantity {
  const unit = { name: currency.name, kind: 'money' } as const;
  const size = scales.get(wordAt(tokens, currency.after));
  const after = size === undefined ? currency.after : currency.after + 1;
  const value = scaled(plain.amount.value, currency.factor * (size ?? 1));
  const money = { ...plain, after, unit, amount: { ...plain.amount, value } };
  const link = wordAt(tokens, after) === 'and' ? after + 1 : after;
  const rest = amountAt(tokens, link);
  const isRest = rest?.form === 'cardinal' && rest.value !== null && rest.value.scale === 0 && compareDecimals(rest.value, whole(100)) < 0;
  if (!isRest || !rest?.value || !value || value.scale > 0 || hundredths.has(currency.name)) return money;
  const cents = currencyAfter(tokens, rest.after);
  const isCents = cents !== null && hundredths.has(cents.name);
  const isTail = link === after && compareDecimals(rest.value, whole(10)) >= 0 && cents === null && isEnd(tokens, rest.after);
  if (!isCents && !isTail) return money;
  const sum = plus(value, times(rest.value, hundredth));
  return { ...money, after: isCents ? cents.after : rest.after, amount: { ...money.amount, value: sum } };
}

const isEnd = (tokens: readonly Token[], at: number): boolean =>
  tokens[at] === undefined ||
  (tokens[at].kind === 'other' && !isHyphen(tokens[at])) ||
  /^(?:more|less|and|but|for|in|on|at)$/u.test(wordAt(tokens, at));

/** “34 years old”, “34-year-old”, “3 years of age”, “87 yo”. */
function aged(tokens: readonly Token[], quantity: Quantity): Quantity {
  if (quantity.unit?.kind !== 'duration') return quantity;
  const old = pastHyphen(tokens, quantity.after);
  if (/^olds?$/u.test(wordAt(tokens, old))) return { ...quantity, after: old + 1, isAge: true };
  const isOfAge = wordAt(tokens, quantity.after) === 'of' && wordAt(tokens, quantity.after + 1) === 'age';
  return isOfAge ? { ...quantity, after: quantity.after + 2, isAge: true } : quantity;
}

/** How many of the smaller unit make one of the larger. */
const smaller: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  years: { months: 12 },
  weeks: { days: 7 },
  days: { hours: 24 },
  hours: { minutes: 60, seconds: 3600 },
  minutes: { seconds: 60 },
  feet: { inches: 12 },
  pounds: { ounces: 16 },
  stone: { pounds: 14 },
  m: { cm: 100 },
  km: { m: 1000 },
};

/** “Two hours and 40 minutes” is 160 minutes. */
function compound(tokens: readonly Token[], first: Quantity): Quantity {
  const link = /^(?:and|,)$/u.test(wordAt(tokens, first.after)) ? first.after + 1 : first.after;
  const amount = first.isAge ? null : amountAt(tokens, link);
  const unit = amount?.form === 'cardinal' ? (unitAt(tokens, amount.after) ?? inchesAt(tokens, first, amount.after)) : null;
  const factor = unit ? smaller[first.unit?.name ?? '']?.[unit.name] : undefined;
  if (!unit || !amount?.value || !first.amount.value || factor === undefined) return first;
  const value = plus(times(first.amount.value, whole(factor)), amount.value);
  return aged(tokens, { ...first, after: unit.after, unit: { name: unit.name, kind: unit.kind }, amount: { ...first.amount, value } });
}

/** “5 ft 2 in”: alone, “in” is no inch. */
const inchesAt = (tokens: readonly Token[], first: Quantity, at: number): Unit | null =>
  first.unit?.name === 'feet' && wordAt(tokens, at) === 'in' ? { after: at + 1, name: 'inches', kind: 'measurement' } : null;
