import { comparing } from './comparator';
import { currencyCodes, dollars } from './currency-words';
import { months, partsOfYear } from './date';
import { namesBefore } from './money';
import { hundreds, ordinals, parts, scales, small } from './number-words';
import { leads } from './range';
import type { Token } from './token';
import { alone, few, folds, many, multiples } from './vague-words';

const words: ReadonlySet<string> = new Set(
  [
    [...small.keys(), ...hundreds.keys(), ...scales.keys(), ...ordinals.keys(), ...parts.keys(), ...multiples.keys(), ...folds.keys()],
    [...months.keys(), ...partsOfYear, ...comparing, ...leads, ...many, ...few, ...alone],
    [...currencyCodes, ...dollars.keys(), ...namesBefore],
    ['a', 'an', 'minus', 'negative', 'age', 'aged', 'ages'],
  ].flat(),
);

/** May a number begin here? Most words of a text are passed over for one look-up. */
export const canBegin = (token: Token): boolean =>
  token.kind === 'other'
    ? /^[-–−+]$/u.test(token.raw)
    : token.kind !== 'word' || words.has(token.word) || (token.raw.length === 4 && token.raw === token.raw.toUpperCase());
