import { isHyphen } from './cardinal';
import { isNoun } from './function-words';
import { small, wordSet } from './number-words';
import type { Token } from './token';

const wordAt = (tokens: readonly Token[], at: number): string => tokens[at]?.word ?? '';

/** “F-16”, “Covid-19”, “A4”, “12B”, “auditor.example/2026”: a figure that is glued to letters which are no unit. `after`: behind the number. */
export function isPartOfName(tokens: readonly Token[], at: number, after: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  const next = tokens[after];
  if (token?.kind === 'word' || token?.kind === 'currency' || !token) return false;
  const isGlued = tokens[after - 1]?.kind === 'figure' && next?.kind === 'word' && next.gap === '';
  if (isGlued) return true;
  if (token.gap !== '' || !before) return false;
  if (before.kind === 'word') return true;
  if (!/^[-‐‑/_.=?&:\\]$/u.test(before.raw) || before.gap !== '') return false;
  const named = tokens[at - 2];
  if (before.raw === '.' || before.raw === ':')
    return (
      named?.kind === 'other' ||
      (named?.kind === 'word' && before.raw === '.' && !/^(?:no|nos|nr|nrs|p|pp|c|ca|art|sec)$/u.test(named.word))
    );
  return named?.kind === 'word' && !(isHyphen(before) && small.has(named.word));
}

const pointing =
  wordSet(`this that which every each no any another next last first previous current only same right wrong new old big small good bad great better best
  worst latter former other different single someone no-one every-one`);
const afterPronoun = wordSet(`of another is are was can could must should would may might has had will does did who that thing by more`);

/** “This one”, “one of them”, “one must”: a word for somebody or something, and no number. */
export function isLoneOne(tokens: readonly Token[], at: number, after: number): boolean {
  if (wordAt(tokens, at) !== 'one' || after !== at + 1) return false;
  const before = wordAt(tokens, at - 1);
  if (pointing.has(before) || (before === 'the' && !isNoun(tokens[after]))) return true;
  return afterPronoun.has(wordAt(tokens, after));
}

const references =
  wordSet(`pier flat room route highway road street avenue section article chapter page pages figure table act amendment resolution flight gate platform line
  channel district ward unit apartment suite box phase season episode volume version paragraph exit boeing airbus windows android ios no nos nr nrs item question exhibit
  terminal building block lot bus tram sector zone area psalm verse clause appendix annex schedule regulation directive convention protocol protocol chapter grade group`);

/** “Pier 4”, “Article 50”, “No. 600”: a number that names one thing of many. It counts nothing, but may be marked by hand. */
export function isReference(tokens: readonly Token[], at: number): boolean {
  const isDotted = tokens[at - 1]?.raw === '.' && tokens[at - 1]?.gap === '';
  const before = tokens[isDotted ? at - 2 : at - 1];
  return tokens[at]?.kind === 'figure' && before !== undefined && references.has(before.word) && (!isDotted || before.word.length <= 3);
}
