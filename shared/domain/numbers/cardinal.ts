import { compareDecimals, type Decimal, plus, quotient, times, whole } from './decimal';
import { casedScales, hundreds, parts, scales, shortScales, small, vulgar, wordSet } from './number-words';
import type { Token } from './token';

/** A whole or mixed number as it is read from tokens; `after` is the index behind its last one. */
export interface Cardinal {
  readonly after: number;
  readonly value: Decimal;
  readonly isSpelled: boolean;
  /** What its last word multiplies with: a million for “two million”, 1 for “two”. */
  readonly scale: Decimal;
}

export const isHyphen = (token: Token | undefined): boolean => token !== undefined && /^[-‐‑]$/u.test(token.raw);
/** The index of what a hyphen leads to, or of the token itself where there is none. */
export const pastHyphen = (tokens: readonly Token[], at: number): number => (isHyphen(tokens[at]) ? at + 1 : at);
const wordAt = (tokens: readonly Token[], at: number): string => tokens[at]?.word ?? '';
const one = whole(1);

/** “Two hundred and fifty thousand”, “2.5 million”, “half a million”, “3 million and a half”; null where none begins. */
export function cardinalAt(tokens: readonly Token[], at: number, splitsAtAnd = false): Cardinal | null {
  let read = groupAt(tokens, at, splitsAtAnd);
  while (read && compareDecimals(read.scale, whole(1000)) >= 0) {
    const next: number = !splitsAtAnd && wordAt(tokens, read.after) === 'and' ? read.after + 1 : read.after;
    const group: Cardinal | null = isPartAt(tokens, next) ? null : groupAt(tokens, next, splitsAtAnd);
    if (!group || !continues(tokens, read, next, group)) break;
    read = { ...group, value: plus(read.value, group.value), isSpelled: group.isSpelled || read.isSpelled };
  }
  return read && withRest(tokens, read, splitsAtAnd);
}

/** After “two million” only what is smaller goes on, and a lone figure only behind “and”. */
function continues(tokens: readonly Token[], read: Cardinal, next: number, group: Cardinal): boolean {
  if (compareDecimals(group.value, read.scale) >= 0 || compareDecimals(group.scale, read.scale) >= 0) return false;
  return tokens[next]?.kind !== 'figure' || next > read.after || group.after > next + 1;
}

/** “Three lakh crore” has two in a row; no text makes the value grow without end. */
const mostScales = 3;

function groupAt(tokens: readonly Token[], at: number, splitsAtAnd: boolean): Cardinal | null {
  const coefficient = partOfScaleAt(tokens, at) ?? coefficientAt(tokens, at, splitsAtAnd);
  if (!coefficient) return null;
  let { after, value } = coefficient;
  let scale = coefficient.scale;
  const half = fractionAfterAnd(tokens, after);
  if (half && !splitsAtAnd && scaleAt(tokens, half.after)) {
    value = plus(value, half.value);
    after = half.after;
  }
  let count = 0;
  for (let next = scaleAt(tokens, after); next && count < mostScales; next = scaleAt(tokens, after)) {
    count += 1;
    value = times(value, next.value);
    scale = next.value;
    after = next.after;
  }
  return { after, value, scale, isSpelled: coefficient.isSpelled || after > coefficient.after };
}

const cutWords = wordSet('тис тыс млн млрд трлн mio mrd грн руб коп');
/** The index after the dot of a word that is cut short, or of what follows it. */
export const pastDot = (tokens: readonly Token[], after: number): number =>
  cutWords.has(wordAt(tokens, after - 1)) && tokens[after]?.raw === '.' && tokens[after]?.gap === '' ? after + 1 : after;

function scaleAt(tokens: readonly Token[], at: number): { readonly after: number; readonly value: Decimal } | null {
  const index = pastHyphen(tokens, at);
  const token = tokens[index];
  if (token?.kind !== 'word') return null;
  const isAfterFigure = tokens[at - 1]?.kind === 'figure' && index === at;
  const size =
    scales.get(token.word) ??
    (isAfterFigure
      ? (casedScales.get(token.raw) ?? (token.gap === '' || token.word === 'k' ? shortScales.get(token.word) : undefined))
      : undefined);
  return size === undefined ? null : { after: pastDot(tokens, index + 1), value: whole(size) };
}

/** What may stand before a scale: a figure, “2 ½”, or words below a thousand. */
function coefficientAt(tokens: readonly Token[], at: number, splitsAtAnd: boolean): Cardinal | null {
  const token = tokens[at];
  if (!token) return null;
  const figure = token.kind === 'figure' && token.value ? mixed(tokens, at, token.value) : null;
  const words = figure ?? smallAt(tokens, at);
  const bare = words ? words.after : at;
  const hundred = hundreds.has(wordAt(tokens, pastHyphen(tokens, bare)));
  if (!words && !hundred) return isLoneScale(tokens, at) ? { after: at, value: one, scale: one, isSpelled: true } : null;
  if (!words && !isBacked(tokens, at)) return null;
  if (!hundred) return words && { ...words, scale: one };
  const value = times(words?.value ?? one, whole(100));
  const after = pastHyphen(tokens, bare) + 1;
  const isJoined = wordAt(tokens, after) === 'and';
  const rest = isJoined && splitsAtAnd ? null : restAt(tokens, isJoined ? after + 1 : after, isJoined);
  return { after: rest?.after ?? after, value: rest ? plus(value, rest.value) : value, scale: rest ? one : whole(100), isSpelled: true };
}

/** “Hundred thousand dollars”, “a million”: a scale with an article, or with another scale behind it. */
const isBacked = (tokens: readonly Token[], at: number): boolean => isArticle(tokens[at - 1]) || scaleAt(tokens, at + 1) !== null;
const isLoneScale = (tokens: readonly Token[], at: number): boolean =>
  isArticle(tokens[at - 1]) && tokens[at]?.kind === 'word' && scales.has(wordAt(tokens, at));
export const isArticle = (token: Token | undefined): boolean => token?.word === 'a' || token?.word === 'an';

/** What follows “three hundred (and)”: one to ninety-nine, and no hundred of its own. */
function restAt(tokens: readonly Token[], at: number, takesFigures: boolean): { after: number; value: Decimal } | null {
  const token = tokens[at];
  const figure = takesFigures && token?.kind === 'figure' && /^\d{1,2}$/.test(token.raw) ? { after: at + 1, value: token.value } : null;
  const rest = figure ?? (takesFigures && partAt(tokens, at) ? null : smallAt(tokens, at));
  if (!rest?.value || rest.value.digits === 0n) return null;
  return hundreds.has(wordAt(tokens, pastHyphen(tokens, rest.after))) ? null : { after: rest.after, value: rest.value };
}

/** “Seven”, “twelve”, “twenty-one”. */
function smallAt(tokens: readonly Token[], at: number): Cardinal | null {
  const value = small.get(wordAt(tokens, at));
  if (value === undefined) return null;
  const next = pastHyphen(tokens, at + 1);
  const ones = value >= 20 ? (small.get(wordAt(tokens, next)) ?? 0) : 0;
  const isTwo = ones > 0 && ones < 10;
  return { after: isTwo ? next + 1 : at + 1, value: whole(isTwo ? value + ones : value), scale: one, isSpelled: true };
}

/** A figure with the fraction behind it: “2 1/4”, “5½”. */
function mixed(tokens: readonly Token[], at: number, value: Decimal): Cardinal {
  const next = tokens[at + 1];
  const sign = vulgar.get(next?.raw ?? '');
  const isWhole = value.scale === 0;
  const rest = sign ? quotient(whole(sign[0]), whole(sign[1])) : next?.kind === 'fraction' && next.gap !== '' ? next.value : null;
  const isMixed = isWhole && rest !== null && compareDecimals(rest, one) < 0;
  return { after: isMixed ? at + 2 : at + 1, value: isMixed ? plus(value, rest) : value, scale: one, isSpelled: false };
}

/** “Half a million”, “a quarter of a million”, “three quarters billion”: up to the scale, which is not taken. */
function partOfScaleAt(tokens: readonly Token[], at: number): Cardinal | null {
  const part = partAt(tokens, at);
  if (!part) return null;
  const of = wordAt(tokens, part.after) === 'of' ? part.after + 1 : part.after;
  const after = isArticle(tokens[of]) ? of + 1 : of;
  return scaleAt(tokens, after) ? { after, value: part.value, scale: one, isSpelled: true } : null;
}

/** “Half”, “a half”, “one third”, “three quarters”: a fraction in words with a numerator below a hundred. */
export function partAt(tokens: readonly Token[], at: number): { readonly after: number; readonly value: Decimal } | null {
  const isWord = parts.has(wordAt(tokens, at)) && /^(?:half|quarter)$/u.test(wordAt(tokens, at));
  const numerator = isWord ? { after: at, value: one } : isArticle(tokens[at]) ? { after: at + 1, value: one } : smallAt(tokens, at);
  if (!numerator) return null;
  const index = pastHyphen(tokens, numerator.after);
  const size = parts.get(wordAt(tokens, index));
  if (size === undefined || (compareDecimals(numerator.value, one) !== 0 && !/s$|half$/u.test(wordAt(tokens, index)))) return null;
  const value = quotient(numerator.value, whole(size));
  return value && { after: index + 1, value };
}

/** A fraction that no scale follows: “… and three quarters”. */
function isPartAt(tokens: readonly Token[], at: number): boolean {
  const part = partAt(tokens, at);
  return part !== null && scaleAt(tokens, part.after) === null;
}

const fractionAfterAnd = (tokens: readonly Token[], at: number): ReturnType<typeof partAt> =>
  wordAt(tokens, at) === 'and' ? partAt(tokens, at + 1) : null;

/** “… point five” and “… and a half”, which after “million” is half a million. */
function withRest(tokens: readonly Token[], read: Cardinal, splitsAtAnd: boolean): Cardinal {
  if (wordAt(tokens, read.after) === 'point' && read.isSpelled && compareDecimals(read.scale, whole(1000)) < 0)
    return withPoint(tokens, read);
  const rest = splitsAtAnd ? null : fractionAfterAnd(tokens, read.after);
  if (!rest) return read;
  const isBig = compareDecimals(read.scale, whole(1000)) >= 0;
  return { ...read, after: rest.after, value: plus(read.value, isBig ? times(rest.value, read.scale) : rest.value), isSpelled: true };
}

function withPoint(tokens: readonly Token[], read: Cardinal): Cardinal {
  let digits = '';
  let after = read.after + 1;
  for (let next = smallAt(tokens, after); next && digits.length < 20; next = smallAt(tokens, after)) {
    digits += String(next.value.digits);
    after = next.after;
  }
  if (digits === '') return read;
  const value = plus(read.value, { digits: BigInt(digits), scale: digits.length });
  const scale = scaleAt(tokens, after);
  return { after: scale?.after ?? after, value: scale ? times(value, scale.value) : value, scale: scale?.value ?? one, isSpelled: true };
}
