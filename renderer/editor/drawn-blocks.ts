import type { Node } from 'prosemirror-model';
import type { EditorView } from 'prosemirror-view';
import type { BlockKind, Revision } from '../../shared/domain/schema';
import { attributesOf, buildDocument, type DocumentInput } from './build-document';
import type { EditorInput } from './editor-context';
import { type FurnitureRun, furnitureRuns, runAt } from './furniture';
import { asRedrawing } from './read-only';
import { blockAttributes } from './schema';

export type Kinds = Readonly<Record<string, BlockKind>>;

/** Kinds and folds of the blocks: what of their drawing can change. */
export interface DrawnBlocks {
  document(): Node;
  setKinds(view: EditorView, kinds: Kinds): void;
  /** The run of page furniture around a block, if it is folded or can be. */
  furnitureAt(block: number): { readonly run: FurnitureRun; readonly isFolded: boolean } | null;
  fold(view: EditorView, run: FurnitureRun, isFolded: boolean): void;
}

export function drawnBlocks(revision: Revision, words: EditorInput['words'], initial: Kinds): DrawnBlocks {
  let kinds = initial;
  const unfolded = new Set<number>();
  const kindOf = (index: number): BlockKind => kinds[String(index)] ?? revision.blocks[index]?.kind ?? 'paragraph';
  let furniture = furnitureRuns(revision, kindOf);
  const foldWords = ({ lines }: FurnitureRun, isFolded: boolean): string =>
    words(isFolded ? 'editor:folded' : 'editor:unfolded', { count: lines });
  const describe = (): DocumentInput => ({ revision, kindOf, furniture, unfolded, foldWords });
  /** Attributes only: the document keeps its text, its positions and the selection. */
  const redraw = (view: EditorView): void => {
    const input = describe();
    const transaction = asRedrawing(view.state.tr);
    view.state.doc.forEach((node, pos, index) => {
      const block = revision.blocks[index];
      if (!block) return;
      const before = blockAttributes(node);
      for (const [name, value] of Object.entries(attributesOf(input, block, index))) {
        if (before[name as keyof typeof before] !== value) transaction.setNodeAttribute(pos, name, value);
      }
    });
    if (transaction.docChanged) view.dispatch(transaction);
  };
  return {
    document: () => buildDocument(describe()),
    setKinds: (view, next) => {
      if (next === kinds) return;
      kinds = next;
      furniture = furnitureRuns(revision, kindOf);
      redraw(view);
    },
    furnitureAt: (block) => {
      const run = runAt(furniture, block);
      return run ? { run, isFolded: !unfolded.has(run.first) } : null;
    },
    fold: (view, run, isFolded) => {
      if (isFolded) unfolded.delete(run.first);
      else unfolded.add(run.first);
      redraw(view);
    },
  };
}
