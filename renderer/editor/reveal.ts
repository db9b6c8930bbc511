import { TextSelection } from 'prosemirror-state';
import type { Id } from '../../shared/domain/schema';
import { caretOf } from './caret';
import type { EditorContext } from './editor-context';

/** Lines of text that stay visible above and below what is revealed. */
const margin = 72;

/** Unfolds what hides a span, puts the caret at its beginning and, unless it is well in view, scrolls it to the upper third. */
export function reveal(context: EditorContext, id: Id): void {
  const span = context.input().spans.find((entry) => entry.id === id);
  const first = span?.fragments[0];
  if (!first) return;
  const { view, positions, blocks } = context;
  const furniture = blocks.furnitureAt(positions.blockAt(first.start));
  if (furniture?.isFolded) blocks.fold(view, furniture.run, false);
  if (caretOf(context) !== first.start || !view.state.selection.empty) {
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, positions.toPos(first.start))));
  }
  bringIntoView(context, first.start);
}

export function bringIntoView({ view, positions, scroller, drawNearby }: EditorContext, offset: number): void {
  const seen = scroller.getBoundingClientRect();
  const { top, bottom } = view.coordsAtPos(positions.toPos(offset), 1);
  if (top >= seen.top + margin && bottom <= seen.bottom - margin) return;
  scroller.scrollTop += top - seen.top - seen.height / 3;
  drawNearby();
}
