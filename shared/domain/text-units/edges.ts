import type { Block } from '../schema';
import { caretPlaces } from './graphemes';
import { blockIndexAt } from './passage';
import type { Stretch } from './stretch';
import { wordsIn } from './words';

export interface EdgeStep {
  readonly edge: 'start' | 'end';
  readonly direction: 'later' | 'earlier';
  readonly by: 'word' | 'character';
}

/**
 * Where an edge of a stretch comes to lie when it is moved by one word (to the end or the beginning of a word) or one character as people
 * count them. Null when it cannot go on: at the end of the text, or at the other edge.
 */
export function movedEdge(text: string, blocks: readonly Block[], language: string, stretch: Stretch, step: EdgeStep): number | null {
  const from = stretch[step.edge];
  const places = (block: Block): readonly number[] => {
    if (step.by === 'word') return wordsIn(text, block, language).map((word) => word[step.edge]);
    // A line's end is no place to begin at, its beginning none to end at: nothing of the line would be in.
    const inLine = caretPlaces(text, block);
    return step.edge === 'end' ? inLine.slice(1) : inLine.slice(0, -1);
  };
  const moved = step.direction === 'later' ? later(blocks, from, places) : earlier(blocks, from, places);
  if (moved === null) return null;
  const isInOrder = step.edge === 'end' ? moved > stretch.start : moved < stretch.end;
  return isInOrder ? moved : null;
}

function later(blocks: readonly Block[], from: number, places: (block: Block) => readonly number[]): number | null {
  for (let index = blockIndexAt(blocks, from); index < blocks.length; index += 1) {
    const block = blocks[index];
    const found = block && places(block).find((place) => place > from);
    if (found !== undefined) return found;
  }
  return null;
}

function earlier(blocks: readonly Block[], from: number, places: (block: Block) => readonly number[]): number | null {
  for (let index = blockIndexAt(blocks, from); index >= 0; index -= 1) {
    const block = blocks[index];
    const found = block && places(block).findLast((place) => place < from);
    if (found !== undefined) return found;
  }
  return null;
}
