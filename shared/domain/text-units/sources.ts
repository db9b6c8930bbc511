import { isNoun, namesWhoFollows, reporting } from '../reporting-words';
import type { Block } from '../schema';
import { namesIn } from './names';
import { blockIndexAt } from './passage';
import { pronounsIn } from './pronouns';
import { quotationsIn } from './quotations';
import { distance, matchesIn, nearest, type Stretch, stretchAt } from './stretch';

/** “— Name (@handle) February 5, 2026”: the name with its handle. */
const author = /^\s*(?:[—–―‒-]{1,2}\s*)?(?<author>[^@\n]{0,100}?\(?@[\p{L}\p{N}_][\p{L}\p{N}_.]{0,100}\)?)/u;

/** The author in a line that closes an embedded post; null in any other line. */
export function authorIn(text: string, { start, end }: Stretch): Stretch | null {
  const line = text.slice(start, end);
  const found = author.exec(line)?.groups?.author;
  if (found === undefined || line.length > 260) return null;
  const from = start + line.indexOf(found);
  return { start: from, end: from + found.length };
}

/** Who wrote the embedded post that a block belongs to: the first line from there on that names an author. */
export function authorOfPost(text: string, blocks: readonly Block[], offset: number): Stretch | null {
  const at = blockIndexAt(blocks, offset);
  for (let index = at; blocks[index]?.kind === 'embed' && blocks[index]?.group === blocks[at]?.group; index += 1) {
    const found = authorIn(text, blocks[index] ?? { start: 0, end: 0 });
    if (found) return found;
  }
  return null;
}

/** The name or the role that the caret is in. */
export const namedAt = (text: string, passage: Stretch, offset: number): Stretch | null => stretchAt(namesIn(text, passage), offset);

/**
 * Who speaks in a stretch: the name nearest to the reporting words (nearest to `offset`) that stand outside quotation marks; after
 * “according to” the one that follows; before “saying” and after an insertion (“Witkoff, who led the talks, said”) the one that the
 * sentence begins with. Without reporting words nobody does.
 */
export function speakerIn(text: string, stretch: Stretch, offset: number): Stretch | null {
  const quoted = quotationsIn(text, stretch).map(({ outer }) => outer);
  const isOutside = (piece: Stretch): boolean => !quoted.some((outer) => outer.start <= piece.start && piece.end <= outer.end);
  const cue = nearest(cuesIn(text, stretch).filter(isOutside), offset);
  if (!cue) return null;
  const isNaming = namesWhoFollows(text.slice(cue.start, cue.end));
  const candidates = [...namesIn(text, stretch), ...pronounsIn(text, stretch)].filter(
    (name) => isOutside(name) && (name.end <= cue.start || name.start >= cue.end),
  );
  const after = candidates.filter((name) => name.start >= cue.end);
  const [first] = candidates;
  if (first && first.end <= cue.start && !isNaming && isSubjectFar(text, first, cue, after[0])) return first;
  return closest(isNaming && after.length > 0 ? after : candidates, cue);
}

/** Is the sentence's first name who speaks, however near others stand? */
function isSubjectFar(text: string, first: Stretch, cue: Stretch, next: Stretch | undefined): boolean {
  if (/ing(?:\s|$)/u.test(text.slice(cue.start, cue.end))) return true;
  const isInserted = /,\s$/u.test(text.slice(first.end, cue.start)) && text[first.end] === ',';
  return isInserted && next?.start !== cue.end + 1;
}

/** Reporting words in order. */
export const cuesIn = (text: string, stretch: Stretch): readonly Stretch[] =>
  matchesIn(text, stretch, reporting)
    .filter(({ start, end, match }) => !isNoun(match[0], text.slice(Math.max(0, start - 24), start), text.slice(end, end + 12)))
    .map(stretchOf);

const closest = (names: readonly Stretch[], cue: Stretch): Stretch | null =>
  names.reduce<Stretch | null>((best, name) => (best === null || gap(name, cue) < gap(best, cue) ? name : best), null);
const gap = (name: Stretch, cue: Stretch): number => Math.min(distance(name, cue.start), distance(name, cue.end));
const stretchOf = ({ start, end }: Stretch): Stretch => ({ start, end });
