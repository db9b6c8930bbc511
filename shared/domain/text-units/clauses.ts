import { type Stretch, trimmed } from './stretch';

const joining = [
  'and|but|or|nor|so|yet|for',
  'because|although|though|while|whereas|if|when|whenever|where|who|whom|whose|which|since|until|unless|after|before|as|adding|saying|including|according to',
  'а|але|но|что|що|який|яка|яке|які|который|которая|которое|которые|потому|бо|тому|якщо|если|когда|коли|хотя|хоча|где|де|чтобы|щоб|та|и|і|однак|однако|зато',
  'und|aber|oder|denn|sondern|dass|weil|obwohl|während|wenn|als|nachdem|der|die|das|wo',
  'et|mais|ou|car|que|qui|parce|puisque|quand|lorsque|si|dont|y|pero|porque|aunque|cuando|donde',
].join('|');

/** Joining words that say nothing by themselves: left out of the clause that they begin. */
const plainJoin = /^(?:and|but|or|nor|so|yet|а|але|но|та|и|і|und|aber|oder|et|mais|ou|y|pero|o)\s+/iu;

/** Always between two clauses. */
const hardBreak = /[;:]\s+|\s+[—–]\s+|[\p{L}”’]—(?=[\p{L}“‘])|\s+-\s+|\s*[()[\]]\s*|\n/gu;
/** Before a joining word. */
const softBreak = new RegExp(`,\\s+(?=(?:${joining})(?![\\p{L}]))|\\s+(?=(?:but|because|although|whereas|while|so that)\\s)`, 'giu');
/** “Ukraine, and Russia”: a short piece before it is an item of a list. */
const listed = /^,[”’]?\s+(?!(?:who|whose|whom|which|where|when|but|though|although|because|while|as)\s)/iu;
/** Anywhere, between pieces that are long enough to say something. */
const commaBreak = /,[”’]?\s+/gu;
const leastWords = 3;

/** The clauses of a sentence by punctuation and joining words: stretches that may say something by themselves, without their commas. */
export function clausesIn(text: string, sentence: Stretch): readonly Stretch[] {
  const parts = [hardBreak, softBreak].reduce<readonly Stretch[]>(
    (pieces, pattern) => pieces.flatMap((piece) => splitAt(text, piece, pattern, 1)),
    [sentence],
  );
  return parts
    .flatMap((part) => splitAt(text, part, commaBreak, leastWords))
    .map((part) => withoutEdges(text, part))
    .filter(({ start, end }) => end > start);
}

function splitAt(text: string, piece: Stretch, pattern: RegExp, least: number): readonly Stretch[] {
  const inside = text.slice(piece.start, piece.end);
  const parts: Stretch[] = [];
  let from = 0;
  for (const match of inside.matchAll(pattern)) {
    const gap = match[0];
    // A dash glued to its words matches with the letter before it.
    const to = match.index + (/^[\p{L}”’]—$/u.test(gap) ? 1 : 0);
    const next = match.index + gap.length;
    if (wordCount(inside.slice(from, to)) < least || wordCount(inside.slice(next)) < least) continue;
    if (listed.test(gap + inside.slice(next)) && wordCount(inside.slice(Math.max(from, inside.lastIndexOf(',', to - 1)), to)) < leastWords)
      continue;
    parts.push({ start: piece.start + from, end: piece.start + to });
    from = next;
  }
  return [...parts, { start: piece.start + from, end: piece.end }];
}

const wordCount = (words: string): number => words.match(/[\p{L}\p{N}][\p{L}\p{N}’'.,-]*/gu)?.length ?? 0;

function withoutEdges(text: string, part: Stretch): Stretch {
  const { start, end } = trimmed(text, part);
  const inside = text.slice(start, end);
  const kept = inside.replace(/[\s,;:—–]+$/u, '').replace(/(?<=^[^“«„([]*)[”»)\]]+(?=[.!?]?$)/u, '');
  const lead = /^[“«„([]+(?![\s\S]*[”»)\]])/u.exec(kept)?.[0].length ?? 0;
  const join = plainJoin.exec(kept.slice(lead))?.[0].length ?? 0;
  return { start: start + Math.min(lead + join, kept.length), end: start + kept.replace(/,$/u, '').length };
}
