import { Plugin } from 'prosemirror-state';
import { caretOf, placeCaret } from './caret';
import { announce, type EditorContext } from './editor-context';

/** Folds or unfolds the run of page furniture around a block; the caret does not stay in a line that goes out of sight. */
function toggle(context: EditorContext, block: number): void {
  const { blocks, view, positions } = context;
  const furniture = blocks.furnitureAt(block);
  if (!furniture) return;
  const { run, isFolded } = furniture;
  const caret = positions.blockAt(caretOf(context));
  if (!isFolded && caret >= run.first && caret < run.after) placeCaret(context, positions.startOf(run.visible));
  blocks.fold(view, run, !isFolded);
  context.drawNearby();
  announce(context, isFolded ? 'unfolded' : 'folded', { count: run.lines });
}

/** A click on a folded line unfolds it, one on the head of unfolded lines folds them again. */
export function foldByClick(context: EditorContext, event: MouseEvent): boolean {
  const line = event.target instanceof Element ? event.target.closest<HTMLElement>('.fold-line, .fold-open') : null;
  if (!line) return false;
  const isOnHead = event.clientY - line.getBoundingClientRect().top <= Number.parseFloat(getComputedStyle(line, '::before').height);
  if (line.classList.contains('fold-open') && !isOnHead) return false;
  const { view, positions } = context;
  toggle(context, positions.blockAt(positions.toOffset(view.posAtDOM(line, 0))));
  return true;
}

/** Enter on the visible line of page furniture unfolds it, and folds it again while no span is selected. */
export const foldByKey = (context: () => EditorContext): Plugin =>
  new Plugin({
    props: {
      handleDOMEvents: {
        keydown: (_view, event) => {
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.isComposing) return false;
          const { blocks, positions, input } = context();
          const block = positions.blockAt(caretOf(context()));
          const furniture = blocks.furnitureAt(block);
          if (!furniture || (!furniture.isFolded && (furniture.run.visible !== block || input().activeSpan !== null))) return false;
          event.preventDefault();
          toggle(context(), block);
          return true;
        },
      },
    },
  });

/** Says that there is something to unfold where the caret has come to. */
export function announceFolded(context: EditorContext, block: number): void {
  const furniture = context.blocks.furnitureAt(block);
  if (furniture?.isFolded)
    announce(context, 'folded-here', { words: context.input().words('editor:folded', { count: furniture.run.lines }) });
}
