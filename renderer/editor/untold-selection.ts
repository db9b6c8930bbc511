import { type EditorState, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

/**
 * Where the browser has put the caret (or the selection) when ProseMirror has not heard of it yet: it is told in a task of its own, after
 * frames and keys that came first. Null when ProseMirror knows. Whoever draws or reads the selection takes it in before, else the caret
 * goes back to where it was.
 */
export function untoldSelection(view: EditorView): EditorState['selection'] | null {
  const found = view.dom.ownerDocument.getSelection();
  const { anchorNode, anchorOffset, focusNode, focusOffset } = found ?? {};
  if (!anchorNode || !focusNode || anchorOffset === undefined || focusOffset === undefined || !view.hasFocus()) return null;
  if (!view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return null;
  const { doc, selection } = view.state;
  const anchor = view.posAtDOM(anchorNode, anchorOffset);
  const head = view.posAtDOM(focusNode, focusOffset);
  if (selection.anchor === anchor && selection.head === head) return null;
  const untold = TextSelection.between(doc.resolve(anchor), doc.resolve(head));
  return untold.eq(selection) ? null : untold;
}
