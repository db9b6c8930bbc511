import type { BlockKind, Revision } from '../../shared/domain/schema';

/** Consecutive lines of boilerplate, `[first, after)` as block indices. */
export interface FurnitureRun {
  readonly first: number;
  readonly after: number;
  /** The first line with text: what is seen of the run while it is folded. */
  readonly visible: number;
  /** Lines with text. */
  readonly lines: number;
}

/** Runs of page furniture, in order. Runs of nothing but blank lines are none. */
export function furnitureRuns({ text, blocks }: Revision, kindOf: (index: number) => BlockKind): readonly FurnitureRun[] {
  const runs: FurnitureRun[] = [];
  for (let first = 0; first < blocks.length; first += 1) {
    if (kindOf(first) !== 'boilerplate') continue;
    let after = first;
    const withText: number[] = [];
    for (; after < blocks.length && kindOf(after) === 'boilerplate'; after += 1) {
      const block = blocks[after];
      if (block && text.slice(block.start, block.end).trim() !== '') withText.push(after);
    }
    const visible = withText[0];
    if (visible !== undefined) runs.push({ first, after, visible, lines: withText.length });
    first = after;
  }
  return runs;
}

export const runAt = (runs: readonly FurnitureRun[], block: number): FurnitureRun | undefined =>
  runs.find((run) => block >= run.first && block < run.after);
