import type { Block } from '../../shared/domain/schema';

/** Converts between offsets of the canonical text and positions of the flat ProseMirror document of its blocks. */
export interface Positions {
  readonly blockCount: number;
  /** Index of the block that an offset lies in; the newline after a block belongs to it. Offsets outside the text: the nearest block. */
  blockAt(offset: number): number;
  /** `offset + index of the block + 1`. */
  toPos(offset: number): number;
  /** The offset at a position; a position between two blocks is the end of the former. */
  toOffset(pos: number): number;
  /** The position before a block. */
  beforeBlock(index: number): number;
  startOf(index: number): number;
  endOf(index: number): number;
}

/** One pass over the blocks, which tile the text with one newline between; every conversion is a binary search. */
export function positionsOf(blocks: readonly Block[]): Positions {
  const starts = Int32Array.from(blocks, (block) => block.start);
  const startOf = (index: number): number => starts[index] ?? 0;
  const endOf = (index: number): number => blocks[index]?.end ?? 0;
  /** The last block whose beginning, moved by `perBlock` for every block before it, is not after `value`. */
  const lastUpTo = (value: number, perBlock: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (startOf(middle) + middle * perBlock <= value) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const blockAt = (offset: number): number => lastUpTo(offset, 0);
  return {
    blockCount: blocks.length,
    blockAt,
    toPos: (offset) => offset + blockAt(offset) + 1,
    toOffset: (pos) => {
      const index = lastUpTo(pos - 1, 1);
      return Math.max(startOf(index), Math.min(pos - index - 1, endOf(index)));
    },
    beforeBlock: (index) => startOf(index) + index,
    startOf,
    endOf,
  };
}
