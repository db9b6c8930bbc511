import { type Cardinal, cardinalAt, isArticle, partAt, pastHyphen } from './cardinal';
import { compareDecimals, type Decimal, negative, plus, quotient, times, whole } from './decimal';
import { isNoun } from './function-words';
import { hundreds, ordinals, parts, scales, small, vulgar, wordSet } from './number-words';
import type { Token } from './token';
import { unitAt } from './unit';
import { aGroup, alone, couples, few, folds, many, multiples, pairs } from './vague-words';

/**
 * How a number says how much: `cardinal` in figures or words, `fraction` of one, `ordinal` place in an order, `ratio` (“one in five”),
 * `multiple` (“twice”), `vague` (“dozens”).
 */
export type AmountForm = 'cardinal' | 'fraction' | 'ordinal' | 'ratio' | 'multiple' | 'vague';

export interface Amount {
  /** The index behind its last token. */
  readonly after: number;
  readonly form: AmountForm;
  /** Null: nothing that could be reckoned with. */
  readonly value: Decimal | null;
  /** Both ends of what is about so much: “a couple”. */
  readonly range: readonly [Decimal, Decimal] | null;
  readonly isSpelled: boolean;
  /** What the last word of a cardinal multiplies with. */
  readonly scale: Decimal;
}

const one = whole(1);
const wordAt = (tokens: readonly Token[], at: number): string => tokens[at]?.word ?? '';
const amount = (form: AmountForm, after: number, value: Decimal | null, more: Partial<Amount> = {}): Amount => ({
  after,
  form,
  value,
  range: null,
  isSpelled: true,
  scale: one,
  ...more,
});

/** The number that begins at a token, without comparator and unit; null where none does. `splitsAtAnd`: the first end of “between … and”. */
export function amountAt(tokens: readonly Token[], at: number, splitsAtAnd = false): Amount | null {
  const token = tokens[at];
  if (!token) return null;
  const sign = signAt(tokens, at);
  if (sign > at) {
    const read = unsignedAt(tokens, sign, splitsAtAnd);
    const isMinus = !/^[+]$/u.test(token.raw);
    return read && (read.form === 'cardinal' || read.form === 'fraction')
      ? { ...read, value: read.value && isMinus ? negative(read.value) : read.value }
      : null;
  }
  return unsignedAt(tokens, at, splitsAtAnd);
}

/** The index after a sign that stands before a number: “-5”, “- 5”, “minus five”. A hyphen after a word or a figure is none. */
function signAt(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (token?.word === 'minus' || token?.word === 'negative') return at + 1;
  if (!token || !/^[-−+–]$/u.test(token.raw)) return at;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (!next || !(next.kind === 'figure' || next.kind === 'fraction' || next.kind === 'currency')) return at;
  const isFree = before === undefined || (token.gap !== '' ? next.gap === '' : /^[(“"„«[]$/u.test(before.raw));
  return isFree ? at + 1 : at;
}

function unsignedAt(tokens: readonly Token[], at: number, splitsAtAnd: boolean): Amount | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.kind === 'fraction') return figureFraction(tokens, at);
  if (token.kind === 'ordinal') return amount('ordinal', at + 1, token.value, { isSpelled: false });
  if (token.kind === 'figure' && !token.value) return amount('cardinal', at + 1, null, { isSpelled: false });
  if (token.kind === 'sign') return vulgarAt(token, at);
  if (token.kind !== 'figure' && token.kind !== 'word') return null;
  const isScale = isArticle(token) && tokens[at + 1]?.kind === 'word' && !small.has(wordAt(tokens, at + 1));
  const cardinal = cardinalAt(tokens, isScale ? at + 1 : at, splitsAtAnd);
  return cardinal ? withParts(tokens, cardinal) : (partOrOrdinal(tokens, at) ?? vagueAt(tokens, at));
}

/** “24/7” and “9/11” are no fractions. */
function figureFraction(tokens: readonly Token[], at: number): Amount | null {
  const token = tokens[at];
  const [top = 0, bottom = 0] = (token?.raw.split(/[/⁄]/) ?? []).map(Number);
  if (!token?.value || top >= bottom || bottom > 1000 || token.raw === '9/11') return null;
  return amount('fraction', at + 1, token.value, { isSpelled: false });
}

function vulgarAt(token: Token, at: number): Amount | null {
  const sign = vulgar.get(token.raw);
  return sign ? amount('fraction', at + 1, quotient(whole(sign[0]), whole(sign[1])), { isSpelled: false }) : null;
}

/** A cardinal as it stands, or the numerator of a fraction, the beginning of an ordinal, the first number of “one in five”. */
function withParts(tokens: readonly Token[], cardinal: Cardinal): Amount {
  const { value, after, scale, isSpelled } = cardinal;
  const named = namedAt(tokens, pastHyphen(tokens, after));
  if (named && (named.isPlural || (isOne(value) && named.size > 2)))
    return amount('fraction', named.after, quotient(value, whole(named.size)));
  const place = named && isSpelled && !named.isPlural ? placeOf(value, named.size) : null;
  if (named && place) return amount('ordinal', named.after, place);
  const fold = pastHyphen(tokens, after);
  if (wordAt(tokens, fold) === 'fold') return amount('multiple', fold + 1, value, { isSpelled });
  if (wordAt(tokens, after) === 'times' && comparesAfterTimes.has(wordAt(tokens, after + 1)))
    return amount('multiple', after + 1, value, { isSpelled });
  return ratioAt(tokens, cardinal) ?? amount('cardinal', after, value, { scale, isSpelled });
}

const isOne = (value: Decimal): boolean => compareDecimals(value, one) === 0;

interface Named {
  readonly after: number;
  readonly size: number;
  readonly isPlural: boolean;
}

/** “Third”, “quarters”, “twenty-fifths”, “one-hundredth”. */
function namedAt(tokens: readonly Token[], at: number): Named | null {
  const word = wordAt(tokens, at);
  const size = parts.get(word) ?? ordinals.get(word);
  if (size !== undefined) return { after: at + 1, size, isPlural: word.endsWith('s') };
  const first = small.get(word) ?? 0;
  const last = pastHyphen(tokens, at + 1);
  const lastWord = wordAt(tokens, last);
  const rest = ordinals.get(lastWord.replace(/s$/u, ''));
  const isOneOf = first === 1 && last > at + 1 && rest !== undefined && rest >= 100;
  const isTens = first >= 20 && rest !== undefined && rest < 10;
  if (rest === undefined || !(isOneOf || isTens)) return null;
  return { after: last + 1, size: isOneOf ? rest : first + rest, isPlural: lastWord.endsWith('s') };
}

/** The place that “one hundred twenty” and “fifth” name together, “three” and “trillionth”; null where they do not belong together. */
function placeOf(value: Decimal, size: number): Decimal | null {
  if (value.scale > 0 || value.digits <= 0n) return null;
  if (size >= 100) return times(value, whole(size));
  const room = size < 10 ? 10n : 100n;
  return value.digits % room === 0n ? plus(value, whole(size)) : null;
}

const comparesAfterTimes = wordSet('as more less higher lower larger smaller bigger greater faster longer the that its their his her');

/** “One in five”, “two out of three”, “1 over 21”: the second is the larger one, and nothing that is measured. */
function ratioAt(tokens: readonly Token[], first: Cardinal): Amount | null {
  const link = wordAt(tokens, first.after);
  const isOutOf = link === 'out' && wordAt(tokens, first.after + 1) === 'of';
  if (!isOutOf && link !== 'in' && link !== 'over') return null;
  const second = cardinalAt(tokens, first.after + (isOutOf ? 2 : 1));
  if (!second || unitAt(tokens, second.after) || second.value.digits === 0n) return null;
  const isPart = compareDecimals(first.value, second.value) < 0;
  const isRound = second.value.scale === 0 && (second.value.digits <= 10n || roundSecond.test(String(second.value.digits)));
  if (link === 'over' ? first.isSpelled !== second.isSpelled && !isRound && !isPart : !isPart || (link === 'in' && !isRound)) return null;
  return amount('ratio', second.after, quotient(first.value, second.value), { isSpelled: first.isSpelled });
}

const roundSecond = /^(?:[1-9]0|1[25]|25|[1-9]00+)$/;

/** What begins with no cardinal: “a third”, “half”, “the 21st”, “fifth”. */
function partOrOrdinal(tokens: readonly Token[], at: number): Amount | null {
  const part = partAt(tokens, at);
  const isLed = isArticle(tokens[at]);
  const isSure = /^(?:half|quarter)$/u.test(wordAt(tokens, at + 1));
  if (part && isLed && (isSure || !isNoun(tokens[part.after]))) return amount('fraction', part.after, part.value);
  if (part && !isLed && wordAt(tokens, at) === 'half' && !ofMany.has(wordAt(tokens, at - 1)))
    return amount('fraction', part.after, part.value);
  const named = namedAt(tokens, isLed ? at + 1 : at);
  if (!named || named.isPlural || parts.get(wordAt(tokens, named.after - 1)) === 2) return null;
  if (isLed) return isNoun(tokens[named.after]) ? null : amount('fraction', named.after, quotient(one, whole(named.size)));
  return ordinals.has(wordAt(tokens, named.after - 1)) ? amount('ordinal', named.after, whole(named.size)) : null;
}

/** “The first half” is no number. */
const ofMany = wordSet('first second latter other final back top bottom third fourth opening');

/** “Dozens”, “tens of thousands”, “a few hundred”, “a couple”, “twice”, “most”. */
function vagueAt(tokens: readonly Token[], at: number): Amount | null {
  const word = wordAt(tokens, at);
  const next = wordAt(tokens, at + 1);
  const multiple = multiples.get(word) ?? folds.get(word);
  if (multiple !== undefined) return amount('multiple', at + 1, whole(multiple));
  if (many.has(word)) return amount('vague', next === 'of' && many.has(wordAt(tokens, at + 2)) ? at + 3 : at + 1, null);
  const fewAt = isArticle(tokens[at]) ? at + 1 : at;
  if (few.has(wordAt(tokens, fewAt))) {
    const size = wordAt(tokens, fewAt + 1);
    if (scales.has(size) || hundreds.has(size) || many.has(size)) return amount('vague', fewAt + 2, null);
    return fewAt > at || word !== 'few' ? amount('vague', fewAt + 1, null) : null;
  }
  if (isArticle(tokens[at])) {
    if (couples.has(next)) return amount('vague', at + 2, null, { range: [whole(2), whole(3)] });
    if (pairs.has(next)) return amount('cardinal', at + 2, whole(2));
    if (aGroup.has(next)) return amount('vague', at + 2, null);
  }
  return alone.has(word) ? amount('vague', at + 1, null) : null;
}
