import type { Block } from '../schema';
import type { Stretch } from './stretch';

/** Index of the block that an offset lies in; the newline after a block belongs to it. */
export function blockIndexAt(blocks: readonly Block[], offset: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** What sentences are looked for in: the block at an offset, or all the lines of its hard-wrapped paragraph. */
export function passageAt(blocks: readonly Block[], offset: number): Stretch {
  const at = blockIndexAt(blocks, offset);
  const block = blocks[at];
  if (!block) return { start: 0, end: 0 };
  const isSame = (other: Block | undefined): boolean =>
    block.group !== undefined && block.kind !== 'embed' && other?.group === block.group && other.kind === block.kind;
  let first = at;
  let last = at;
  while (isSame(blocks[first - 1])) first -= 1;
  while (isSame(blocks[last + 1])) last += 1;
  return { start: blocks[first]?.start ?? block.start, end: blocks[last]?.end ?? block.end };
}

/** More than any paragraph that people write; a text without line breaks is looked at around the caret only. */
const longest = 20_000;

/** The passage at an offset, cut to the words around it where it is longer than any paragraph. */
export function nearPassage(text: string, blocks: readonly Block[], offset: number): Stretch {
  const { start, end } = passageAt(blocks, offset);
  if (end - start <= longest) return { start, end };
  const from = Math.max(start, offset - longest / 2);
  const to = Math.min(end, offset + longest / 2);
  const firstSpace = text.indexOf(' ', from);
  const lastSpace = text.lastIndexOf(' ', to);
  return {
    start: from > start && firstSpace >= 0 && firstSpace < offset ? firstSpace + 1 : from,
    end: to < end && lastSpace > offset ? lastSpace : to,
  };
}
