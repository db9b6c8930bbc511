import { describe, expect, it } from 'vitest';
import { blocksMeant } from '../../../../renderer/articles/blocks-meant';
import type { Block } from '../../../../shared/domain/schema';

const blocks: readonly Block[] = [
  { kind: 'heading', start: 0, end: 4 },
  { kind: 'blank', start: 5, end: 5 },
  { kind: 'paragraph', start: 6, end: 10, group: 1 },
  { kind: 'paragraph', start: 11, end: 15, group: 1 },
  { kind: 'paragraph', start: 16, end: 20 },
];
const at = (block: number) => ({ offset: 0, block, selection: null, spansHere: [] });
const selected = (start: number, end: number) => ({ ...at(0), selection: { start, end, exact: ' '.repeat(end - start) } });

describe('blocksMeant', () => {
  it('is the block at the caret', () => expect(blocksMeant(blocks, at(4))).toEqual([4]));
  it('is every line of a hard-wrapped paragraph', () => expect(blocksMeant(blocks, at(3))).toEqual([2, 3]));
  it('is what the selection touches, without blank lines', () => expect(blocksMeant(blocks, selected(2, 12))).toEqual([0, 2, 3]));
  it('is not a block that the selection only ends at', () => expect(blocksMeant(blocks, selected(6, 16))).toEqual([2, 3]));
  it('is nothing on a blank line', () => expect(blocksMeant(blocks, at(1))).toEqual([]));
});
