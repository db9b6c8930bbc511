/**
 * Where the caret is: the text of its block up to it, whether that block reads from right to left, and a mark that changes when it moves.
 *
 * @param {import('playwright').Page} page
 */
const caretIn = (page) =>
  page.evaluate(() => {
    const selection = getSelection();
    const block = selection?.focusNode?.parentElement?.closest('[contenteditable="true"] > *');
    if (!selection?.focusNode || !block) return { before: '', isRightToLeft: false, place: '' };
    const range = document.createRange();
    range.setStart(block, 0);
    range.setEnd(selection.focusNode, selection.focusOffset);
    const before = range.toString();
    const index = [...(block.parentElement?.children ?? [])].indexOf(block);
    return { before, isRightToLeft: getComputedStyle(block).direction === 'rtl', place: `${index} ${before.length}` };
  });

/**
 * Walks the caret from the beginning of the text, word by word, to the end of the first word that fits.
 *
 * @param {import('./assay-window.mjs').AssayWindow} assay
 * @param {RegExp} pattern tried on the block's text up to the caret
 * @param {number} [limit] words to walk at most
 * @returns {Promise<boolean>} false: no word fitted, and the caret is back at the beginning
 */
export async function walkTo(assay, pattern, limit = 800) {
  await assay.text.focus();
  await assay.press('Control+Home');
  let caret = await caretIn(assay.page);
  for (let words = 0; words < limit; words += 1) {
    await assay.press(caret.isRightToLeft ? 'Control+ArrowLeft' : 'Control+ArrowRight');
    const next = await caretIn(assay.page);
    if (pattern.test(next.before)) return true;
    if (next.place === caret.place) break;
    caret = next;
  }
  await assay.press('Control+Home');
  return false;
}
