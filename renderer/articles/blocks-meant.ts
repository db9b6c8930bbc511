import type { Block } from '../../shared/domain/schema';
import type { Caret } from '../state/caret';

/**
 * Indexes of the blocks that a change of kind is about: those that the selection touches, else the one at the caret; a hard-wrapped
 * paragraph (lines that share a group) with all its lines, blank lines never.
 */
export function blocksMeant(blocks: readonly Block[], { block, selection }: Caret): readonly number[] {
  const touched = blocks.flatMap(({ start, end }, index) =>
    (selection ? start < selection.end && end > selection.start : index === block) ? [index] : [],
  );
  const groups = new Set(touched.flatMap((index) => blocks[index]?.group ?? []));
  return blocks.flatMap(({ kind, group }, index) =>
    kind !== 'blank' && (touched.includes(index) || (group !== undefined && groups.has(group))) ? [index] : [],
  );
}
