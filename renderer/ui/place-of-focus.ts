/** Where something that concerns the focus may open: at the caret, at the row that has the focus in a list, else at the focused element. */
export function placeOfFocus(): DOMRect {
  const focused = document.activeElement ?? document.body;
  const row = document.getElementById(focused.getAttribute('aria-activedescendant') ?? '');
  if (row) return row.getBoundingClientRect();
  const selection = window.getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  if (range && focused.contains(range.startContainer)) {
    const [first] = range.getClientRects();
    if (first) return first;
    // The caret on an empty line has no rectangle of its own.
    if (range.startContainer instanceof Element) return range.startContainer.getBoundingClientRect();
  }
  return focused.getBoundingClientRect();
}
