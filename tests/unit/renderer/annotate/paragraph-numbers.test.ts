import { describe, expect, it } from 'vitest';
import { paragraphNumbers } from '../../../../renderer/annotate/paragraph-numbers';
import type { BlockKind, Revision } from '../../../../shared/domain/schema';

/** Blocks of nine characters and a newline each: kinds, with a group after a slash. */
function revision(...kinds: readonly string[]): Revision {
  const blocks = kinds.map((written, index) => {
    const [kind, group] = written.split('/');
    const start = index * 10;
    return { kind: kind as BlockKind, start, end: start + 9, ...(group !== undefined && { group: Number(group) }) };
  });
  return { id: '', text: '', blocks, marks: [], parent: null };
}

const numbersOf = (blocks: Revision, kinds: Readonly<Record<string, BlockKind>> = {}): readonly (number | null)[] =>
  blocks.blocks.map(({ start }) => paragraphNumbers(blocks, kinds)(start + 3));

describe('numbering paragraphs', () => {
  it('counts what is read, not headings, blank lines and furniture', () => {
    expect(numbersOf(revision('heading', 'blank', 'paragraph', 'blank', 'quotation', 'boilerplate', 'list-item'))).toEqual([
      null,
      null,
      1,
      null,
      2,
      null,
      3,
    ]);
  });

  it('counts lines that belong together once', () => {
    expect(numbersOf(revision('paragraph/1', 'paragraph/1', 'paragraph/2', 'paragraph', 'paragraph'))).toEqual([1, 1, 2, 3, 4]);
  });

  it('goes by the kind that a person chose', () => {
    expect(numbersOf(revision('paragraph', 'paragraph'), { 0: 'heading' })).toEqual([null, 1]);
  });

  it('gives the block of a place at its very beginning and end', () => {
    const at = paragraphNumbers(revision('paragraph', 'paragraph', 'paragraph'), {});
    expect([at(0), at(9), at(10), at(20), at(29)]).toEqual([1, 1, 2, 3, 3]);
  });
});
