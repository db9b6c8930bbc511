import { isHyphen } from './cardinal';
import { wordSet } from './number-words';
import type { Token } from './token';
import { onlyGlued, powersOfUnits, type UnitKind, unitWords } from './unit-words';

export interface Unit {
  /** The index behind its last token. */
  readonly after: number;
  readonly name: string;
  readonly kind: UnitKind;
}

const wordAt = (tokens: readonly Token[], at: number): string => tokens[at]?.word ?? '';
const longest = 3;
/** Of units that are several words. */
const firstWords: ReadonlySet<string> = new Set(
  [...unitWords.keys()].flatMap((words) => (words.includes(' ') ? [words.split(' ')[0] ?? ''] : [])),
);

/** The unit that stands behind an amount, a hyphen before it taken along: “km”, “-year”, “square metres”, “°C”. Money is not here. */
export function unitAt(tokens: readonly Token[], at: number): Unit | null {
  const isLed = isHyphen(tokens[at]) && tokens[at]?.gap === '' && tokens[at + 1]?.gap === '';
  const first = isLed ? at + 1 : at;
  const token = tokens[first];
  if (!token || (token.kind !== 'word' && token.kind !== 'sign')) return null;
  const power = powersOfUnits.get(token.word);
  const base = power === undefined ? undefined : unitWords.get(wordAt(tokens, first + 1));
  if (base?.kind === 'measurement')
    return { after: first + 2, ...base, name: /^[a-zµ]{1,2}$/u.test(base.name) ? base.name + power : `${token.word} ${base.name}` };
  for (let count = firstWords.has(token.word) ? longest : 0; count > 1; count -= 1) {
    const words = Array.from({ length: count }, (_, index) => wordAt(tokens, first + index)).join(' ');
    const found = unitWords.get(words);
    if (found) return { after: first + count, ...found };
  }
  if (token.word === 'percentage' && isHyphen(tokens[first + 1]) && /^points?$/u.test(wordAt(tokens, first + 2)))
    return { after: first + 3, name: '%', kind: 'points' };
  const isNamed = token.word.includes('/') && unitWords.has(token.word);
  return degreesAt(tokens, first) ?? (isNamed ? null : speedAt(tokens, first)) ?? lone(tokens, at, first);
}

function lone(tokens: readonly Token[], at: number, first: number): Unit | null {
  const token = tokens[first];
  const found = unitWords.get(token?.word ?? '');
  if (!token || !found || (onlyGlued.has(token.word) && (token.gap !== '' || first > at))) return null;
  // “24703 L-202” is a number of something.
  if (token.word.length === 1 && isHyphen(tokens[first + 1]) && tokens[first + 1]?.gap === '') return null;
  const isAfterWord = tokens[at - 1]?.kind === 'word';
  if (isAfterWord && token.kind === 'word' && token.word.length < 3 && first === at) return null;
  // “Three hundred twenty second”, “the next two second-hand shops” have no seconds.
  if (token.word === 'second' && first === at && isAfterWord && wordAt(tokens, at - 1) !== 'one') return null;
  if (found.kind === 'clock' && !/^\d{1,2}$/u.test(tokens[at - 1]?.raw ?? '') && tokens[at - 1]?.kind !== 'clock' && !isAfterWord)
    return null;
  return { after: first + 1, ...found };
}

/** “Degrees Celsius”, “deg. F”, “° Fahrenheit”. */
function degreesAt(tokens: readonly Token[], at: number): Unit | null {
  const word = wordAt(tokens, at);
  if (!/^(?:degrees?|deg|°)$/u.test(word)) return null;
  const isDotted = word === 'deg' && tokens[at + 1]?.raw === '.' && tokens[at + 1]?.gap === '';
  const after = isDotted ? at + 2 : at + 1;
  const scale = wordAt(tokens, after);
  const name = unitWords.get(scale)?.name;
  if (name === '°C' || name === '°F' || name === 'K') return { after: after + 1, name, kind: 'measurement' };
  const isLetter = /^[cf]$/u.test(scale);
  return { after: isLetter ? after + 1 : after, name: isLetter ? `°${scale.toUpperCase()}` : 'degrees', kind: 'measurement' };
}

const lengths = wordSet('m km cm mm dm nm pm µm miles feet inches yards');

/** “Metres per second”, “km/ms”: a length in a time. */
function speedAt(tokens: readonly Token[], at: number): Unit | null {
  const [left = '', right, ...more] = wordAt(tokens, at).split('/');
  const isSlash = right !== undefined && more.length === 0;
  const isPer = wordAt(tokens, at + 1) === 'per';
  if (!isSlash && !isPer) return null;
  const length = unitWords.get(left);
  const time = unitWords.get(isSlash ? right : wordAt(tokens, at + 2));
  if (!length || !lengths.has(length.name) || time?.kind !== 'duration') return null;
  return { after: isSlash ? at + 1 : at + 3, name: `${length.name}/${time.name.replace(/s$/u, '')}`, kind: 'measurement' };
}
