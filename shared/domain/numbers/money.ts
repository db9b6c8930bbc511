import { pastDot, pastHyphen } from './cardinal';
import { countryCodes, currencyCodes, currencyNames, currencySigns, dollars } from './currency-words';
import { wordSet } from './number-words';
import type { Token } from './token';

export interface Currency {
  /** The index behind its last token. */
  readonly after: number;
  /** A code of three letters, or the name where many countries share it. */
  readonly name: string;
  /** A million for “MEUR”, else 1. */
  readonly factor: number;
}

const wordAt = (tokens: readonly Token[], at: number): string => tokens[at]?.word ?? '';
/** Words of their own in lower case. */
const needCapitals = wordSet('try mad pen ron cop sar all top lak eth php');
/** Currencies behind big sums, and other words behind small numbers: “106 won their race”. */
const needSums = wordSet('won real reais mark marks kip lev mao rand sen real');

function isOtherWord(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token?.word === 'p') return token.gap !== '' || before?.kind !== 'figure';
  return needSums.has(token?.word ?? '') && before?.kind === 'figure' && before.raw.length < 4;
}

/** Before an amount a name must be one of these; “won 500 votes” is no money. */
export const namesBefore = wordSet('dollar dollars euro euros sen pound rs');

const codeOf = (token: Token | undefined): string | null => {
  if (token?.kind !== 'word') return null;
  const isCode = currencyCodes.has(token.word) && (!needCapitals.has(token.word) || token.raw === token.raw.toUpperCase());
  return isCode ? token.word.toUpperCase() : null;
};
const millionsOf = (token: Token | undefined): string | null => {
  const code = token?.raw.length === 4 && /^M[A-Z]{3}$/.test(token.raw) ? token.word.slice(1) : '';
  return currencyCodes.has(code) ? code.toUpperCase() : null;
};

/** What stands before an amount of money: “$”, “US$”, “C $”, “EUR”, “MAUD”. */
export function currencyBefore(tokens: readonly Token[], at: number): Currency | null {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token) return null;
  if (token.kind === 'currency') return { after: at + 1, name: currencySigns.get(token.raw) ?? token.raw, factor: 1 };
  if (token.kind !== 'word') return null;
  if (next?.kind === 'currency' && next.raw === '$' && (next.gap === '' || token.word === 'c')) {
    const name = dollars.get(token.word);
    return name === undefined ? null : { after: at + 2, name, factor: 1 };
  }
  if (next?.kind !== 'figure') return null;
  const millions = millionsOf(token);
  const name = codeOf(token) ?? millions ?? (namesBefore.has(token.word) ? (currencyNames.get(token.word) ?? null) : null);
  return name === null ? null : { after: at + 1, name, factor: millions === null ? 1 : 1e6 };
}

/** What stands behind one: “dollars”, “U.S. dollars”, “€”, “-cent”, “USD”. */
export function currencyAfter(tokens: readonly Token[], at: number): Currency | null {
  const index = pastHyphen(tokens, at);
  const token = tokens[index];
  if (!token) return null;
  if (token.kind === 'currency') {
    const isOfNext = tokens[index + 1]?.kind === 'figure' && tokens[index + 2]?.kind !== 'currency';
    return isOfNext && token.gap !== '' ? null : { after: index + 1, name: currencySigns.get(token.raw) ?? token.raw, factor: 1 };
  }
  if (token.kind !== 'word') return null;
  const country = /^(?:new|hong|costa|sri)$/u.test(token.word) ? index + 1 : index;
  const code = countryCodes.get(wordAt(tokens, country));
  if (code !== undefined && (currencyNames.has(wordAt(tokens, country + 1)) || /^pounds?$/u.test(wordAt(tokens, country + 1))))
    return { after: country + 2, name: code, factor: 1 };
  const two = currencyNames.get(`${token.word} ${wordAt(tokens, index + 1)}`);
  if (two !== undefined) return { after: index + 2, name: two, factor: 1 };
  if (isOtherWord(tokens, index)) return null;
  const name = codeOf(token) ?? currencyNames.get(token.word);
  const millions = millionsOf(token);
  return name === undefined && millions === null
    ? null
    : { after: pastDot(tokens, index + 1), name: name ?? millions ?? '', factor: name === undefined ? 1e6 : 1 };
}
