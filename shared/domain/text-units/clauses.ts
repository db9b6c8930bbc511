import { type Stretch, trimmed } from './stretch';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words that begin a clause after a comma. */
const joining = words(
  'and but or nor so yet for because although though while whereas if when whenever where who whom whose which since until unless after before as adding saying including according ' +
    'а але но что що який яка яке які который которая которое которые потому бо тому якщо если когда коли хотя хоча где де чтобы щоб та и і однак однако зато ' +
    'und aber oder denn sondern dass weil obwohl während wenn als nachdem der die das wo et mais ou car que qui parce puisque quand lorsque si dont y pero porque aunque cuando donde',
);
/** Of these, those that say nothing by themselves: left out of the clause that they begin. */
const plainJoin = /^(?:and|but|or|nor|so|yet|а|але|но|та|и|і|und|aber|oder|et|mais|ou|y|pero)\s+/u;
/** After these even a short piece is no item of a list. */
const opening = words('who whose whom which where when but though although because while as');

/** Always between two clauses; a dash between two words comes with the letter before it. */
const hardBreak = /[;:]\s+|\s+[—–]\s+|[\p{L}”’]—(?=[\p{L}“‘])|\s+-\s+|\s*[()[\]]\s*|\n/gu;
/** Perhaps between two clauses: it depends on the word after it and on how much stands around. */
const softBreak = /(?<comma>,)[”’]?\s+(?=(?<next>\p{L}*))|\s+(?=(?:but|because|although|whereas|while|so that)\s)/gu;
const leastWords = 3;

/** The clauses of a sentence by punctuation and joining words: stretches that may say something by themselves, without their commas. */
export function clausesIn(text: string, sentence: Stretch): readonly Stretch[] {
  return splitAt(text, sentence, hardBreak)
    .flatMap((part) => splitAt(text, part, softBreak))
    .map((part) => withoutEdges(text, part))
    .filter(({ start, end }) => end > start);
}

function splitAt(text: string, piece: Stretch, pattern: RegExp): readonly Stretch[] {
  const inside = text.slice(piece.start, piece.end);
  const parts: Stretch[] = [];
  let from = 0;
  for (const match of inside.matchAll(pattern)) {
    const gap = match[0];
    const to = match.index + (/^[\p{L}”’]—$/u.test(gap) ? 1 : 0);
    const after = match.index + gap.length;
    const next = match.groups?.next?.toLowerCase();
    const least = next === undefined || joining.has(next) ? 1 : leastWords;
    if (wordCount(inside.slice(from, to)) < least || wordCount(inside.slice(after)) < least) continue;
    // “Ukraine, and Russia”: a short piece before it is an item of a list.
    const isItem = wordCount(inside.slice(Math.max(from, inside.lastIndexOf(',', to - 1)), to)) < leastWords;
    if (next !== undefined && !opening.has(next) && isItem) continue;
    parts.push({ start: piece.start + from, end: piece.start + to });
    from = after;
  }
  return [...parts, { start: piece.start + from, end: piece.end }];
}

const wordCount = (part: string): number => part.match(/[\p{L}\p{N}][\p{L}\p{N}’'.,-]*/gu)?.length ?? 0;

/** Without white space, commas, joining words and marks whose other half stands outside. */
function withoutEdges(text: string, part: Stretch): Stretch {
  const { start, end } = trimmed(text, part);
  const inside = text.slice(start, end).replace(/[\s,;:—–]+$/u, '');
  const kept = /[“«„([]/u.test(inside) ? inside : inside.replace(/[”»)\]]+(?=[.!?]?$)/u, '').replace(/,$/u, '');
  const lead = /[”»)\]]/u.test(kept) ? 0 : (/^[“«„([]+/u.exec(kept)?.[0].length ?? 0);
  const join = plainJoin.exec(kept.slice(lead))?.[0].length ?? 0;
  return { start: start + lead + join, end: start + kept.length };
}
