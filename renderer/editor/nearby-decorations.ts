import type { Node } from 'prosemirror-model';
import { type Decoration, DecorationSet, type DecorationSource } from 'prosemirror-view';

/**
 * Decorations of the blocks near the viewport, by the position before the block. A source of its own instead of one DecorationSet: to
 * change one block costs that block and not the article.
 *
 * `locals` and `eq` belong to the contract that ProseMirror's view asks for, though its types leave them out.
 */
export class NearbyDecorations implements DecorationSource {
  constructor(private readonly sets: ReadonlyMap<number, DecorationSet>) {}

  forChild(offset: number, _child: Node): DecorationSource {
    return this.sets.get(offset) ?? DecorationSet.empty;
  }

  locals(): readonly Decoration[] {
    return [];
  }

  eq(other: unknown): boolean {
    return other === this;
  }

  /** The text never changes. */
  map(): DecorationSource {
    return this;
  }

  forEachSet(visit: (set: DecorationSet) => void): void {
    for (const set of this.sets.values()) visit(set);
  }
}
