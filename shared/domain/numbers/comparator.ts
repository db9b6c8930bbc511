import { wordSet } from './number-words';
import type { Token } from './token';

/** The choices of the field `comparator` in the built-in scheme. */
export type Comparator = 'exactly' | 'about' | 'at-least' | 'more-than' | 'at-most' | 'less-than' | 'between' | 'up-to' | 'nearly';

export interface Compared {
  /** The index behind its last token. */
  readonly after: number;
  readonly comparator: Comparator;
}

const phrases: readonly (readonly [Comparator, string])[] = [
  ['exactly', 'exactly|precisely|only|just|equal to|equals|equals to|equaling|equaling to|equalling|equalling to|genau'],
  [
    'about',
    `about|around|roughly|approximately|approx|approx.|circa|some|an estimated|estimated|close to|on the order of|in the order of|in the region of
    |приблизно|близько|около|примерно|rund|etwa|environ|unos`,
  ],
  ['at-least', 'at least|at the least|a minimum of|as few as|as little as|щонайменше|не менше|не менее|mindestens|au moins|al menos'],
  [
    'more-than',
    `upwards of|upward of|north of|in excess of|exceed|exceeds|exceeding|exceeded|понад|більше|більш ніж|более|более чем|больше|свыше|mehr als|über
    |plus de|más de`,
  ],
  ['at-most', 'at most|at the most|a maximum of|не більше|не более|höchstens|au plus'],
  ['less-than', 'short of|менше|менее|weniger als|moins de|menos de'],
  ['up-to', 'up to|as many as|as much as|bis zu|до'],
  ['nearly', 'nearly|almost|not quite|майже|почти|fast|knapp|près de|casi'],
];
const byPhrase: ReadonlyMap<string, Comparator> = new Map(
  phrases.flatMap(([comparator, words]) => words.split('|').map((phrase): [string, Comparator] => [phrase.trim(), comparator])),
);
const firstWords: ReadonlySet<string> = new Set([...byPhrase.keys()].map((phrase) => phrase.split(' ')[0] ?? ''));
const longest = 5;

const signs: ReadonlyMap<string, Comparator> = new Map([
  ['>', 'more-than'],
  ['>=', 'at-least'],
  ['≥', 'at-least'],
  ['<', 'less-than'],
  ['<=', 'at-most'],
  ['≤', 'at-most'],
  ['~', 'about'],
  ['≈', 'about'],
]);

const more = wordSet('more greater higher larger bigger longer older better worse heavier over above');
const less = wordSet('less fewer smaller lower shorter younger lighter under below');
/** Before a figure they compare; before words they mean a place or a time (“over three days”). */
export const beforeFigures = wordSet('over above under below');
const degrees = wordSet('just well slightly far considerably significantly a little bit way much even still');

/** Words that may begin a comparison. */
export const comparing: ReadonlySet<string> = new Set([...firstWords, ...more, ...less, ...degrees, 'no', 'not']);

const wordAt = (tokens: readonly Token[], at: number): string => tokens[at]?.word ?? '';

/** The words that say how exact the number behind them is; null where none begin. Whether a number follows is for the caller to see. */
export function comparatorAt(tokens: readonly Token[], at: number): Compared | null {
  const sign = signs.get(tokens[at]?.raw ?? '');
  if (sign) return { after: at + 1, comparator: sign };
  if (tokens[at]?.kind !== 'word') return null;
  const start = degrees.has(wordAt(tokens, at)) ? at + 1 : at;
  const found = moreOrLess(tokens, start) ?? phraseAt(tokens, at);
  return found && withEqual(tokens, found);
}

function phraseAt(tokens: readonly Token[], at: number): Compared | null {
  if (!firstWords.has(wordAt(tokens, at))) return null;
  for (let count = longest; count > 0; count -= 1) {
    const words = Array.from({ length: count }, (_, index) => wordAt(tokens, at + index)).join(' ');
    const comparator = byPhrase.get(words);
    if (comparator) return { after: at + count, comparator };
  }
  return null;
}

/** “More than”, “no fewer than”, “bigger or equal than”, “over”. */
function moreOrLess(tokens: readonly Token[], at: number): Compared | null {
  const isNo = wordAt(tokens, at) === 'no' || wordAt(tokens, at) === 'not';
  const word = wordAt(tokens, isNo ? at + 1 : at);
  const isMore = more.has(word);
  if (!isMore && !less.has(word)) return null;
  const equal = equalAt(tokens, isNo ? at + 2 : at + 1);
  const than = wordAt(tokens, equal) === 'than' ? equal + 1 : equal;
  const isComplete = than > equal || beforeFigures.has(word) || equal > (isNo ? at + 2 : at + 1);
  if (!isComplete) return null;
  const isEqual = equal > (isNo ? at + 2 : at + 1);
  if (isNo) return { after: than, comparator: isMore ? 'at-most' : 'at-least' };
  return { after: than, comparator: isMore ? (isEqual ? 'at-least' : 'more-than') : isEqual ? 'at-most' : 'less-than' };
}

/** The index after “or equal (to)” that begins at `at`, or `at`. */
export function equalAt(tokens: readonly Token[], at: number): number {
  if (wordAt(tokens, at) !== 'or' || !/^equals?$/u.test(wordAt(tokens, at + 1))) return at;
  return wordAt(tokens, at + 2) === 'to' ? at + 3 : at + 2;
}

/** “More than or equal to”, “at least or equal to”. */
function withEqual(tokens: readonly Token[], found: Compared): Compared {
  const after = equalAt(tokens, found.after);
  return after === found.after ? found : { after, comparator: orEqual(found.comparator) };
}

export const orEqual = (comparator: Comparator): Comparator =>
  comparator === 'more-than' ? 'at-least' : comparator === 'less-than' ? 'at-most' : comparator;

/** What stands behind a number: “or more”, “and above”, “or so”, “+”. */
export function comparatorAfter(tokens: readonly Token[], at: number): Compared | null {
  const token = tokens[at];
  if (token?.raw === '+' && token.gap === '') return { after: at + 1, comparator: 'at-least' };
  if (token?.word !== 'or' && token?.word !== 'and') return null;
  const word = wordAt(tokens, at + 1);
  if (word === 'so' && token.word === 'or') return { after: at + 2, comparator: 'about' };
  const isMore = more.has(word) || word === 'up';
  const isLess = less.has(word);
  if (word === 'up' && wordAt(tokens, at + 2) === 'to') return null;
  if (!isMore && !isLess) return null;
  const than = wordAt(tokens, at + 2) === 'than' ? at + 3 : at + 2;
  const next = tokens[than];
  if (next && (next.kind === 'figure' || next.kind === 'currency')) return null;
  if (token.word === 'and' && !/^(?:above|over|up|below|under|older|younger|more)$/u.test(word)) return null;
  return { after: than, comparator: isMore ? 'at-least' : 'at-most' };
}
