import type { BlockKind, Revision } from '../../shared/domain/schema';

/** Kinds that a person chose: index of the block (decimal) → kind. */
type BlockKinds = Readonly<Record<string, BlockKind>>;

/** Gives the paragraph that a place (UTF-16 code units) stands in, from 1; null in a heading or in page furniture. */
export type NumberOfParagraph = (offset: number) => number | null;

/** Numbers paragraphs, quotations, list items, captions and posts as they follow each other; lines that belong together count once. */
export function paragraphNumbers({ blocks }: Revision, kinds: BlockKinds): NumberOfParagraph {
  let count = 0;
  let group: number | undefined;
  const numbers = blocks.map((block, index) => {
    const kind = kinds[index] ?? block.kind;
    if (kind === 'heading' || kind === 'blank' || kind === 'boilerplate') return null;
    if (block.group === undefined || block.group !== group) count += 1;
    group = block.group;
    return count;
  });
  return (offset) => {
    let low = 0;
    let high = blocks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((blocks[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return numbers[low] ?? null;
  };
}
