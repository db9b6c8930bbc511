import type { CaretInfo } from './article-view';
import { placeCaret } from './caret';
import type { EditorContext } from './editor-context';

/** Room for the sign that a folded line is cut off, in CSS pixels. */
const ellipsis = 24;

/** Keeps the caret, and what stands before it, where they can be seen. `before` is where the caret was. */
export function keepCaretSeen(context: EditorContext, before: CaretInfo, now: CaretInfo): void {
  if (now.selection || !context.view.hasFocus()) return;
  const place = seenPlace(context, before, now);
  if (place !== null) placeCaret(context, place);
  // What scrolls a caret into view leaves the space above the first line out of it.
  else if (now.offset === context.positions.startOf(firstSeen(context))) context.scroller.scrollTop = 0;
}

const firstSeen = ({ blocks }: EditorContext): number => {
  const furniture = blocks.furnitureAt(0);
  return furniture?.isFolded ? furniture.run.visible : 0;
};

/**
 * A folded line is cut off at its end: the caret stops at the last place that can be seen, and from there goes on behind the fold. Null
 * where it is seen already.
 */
function seenPlace({ view, positions, blocks }: EditorContext, before: CaretInfo, { offset, block }: CaretInfo): number | null {
  const furniture = blocks.furnitureAt(block);
  if (!furniture?.isFolded || offset === positions.startOf(furniture.run.visible)) return null;
  const { visible, after } = furniture.run;
  const line = view.nodeDOM(positions.beforeBlock(visible));
  if (!(line instanceof HTMLElement)) return null;
  const { left, right, bottom, height } = line.getBoundingClientRect();
  const end = view.coordsAtPos(positions.toPos(positions.endOf(visible)));
  const isCut = end.left < left || end.right > right;
  const caret = view.coordsAtPos(positions.toPos(offset));
  if (block === visible && (!isCut || (caret.left >= left + ellipsis && caret.right <= right - ellipsis))) return null;
  const isRightToLeft = getComputedStyle(line).direction === 'rtl';
  const edge = view.posAtCoords({ left: isRightToLeft ? left + ellipsis : right - ellipsis, top: bottom - height / 4 });
  const last = edge ? positions.toOffset(edge.pos) : positions.startOf(visible);
  const goesOn = before.block === visible && before.offset >= last && offset > before.offset && after < positions.blockCount;
  return goesOn ? positions.startOf(after) : last;
}
