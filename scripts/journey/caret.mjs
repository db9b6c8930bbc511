/** The text of the caret's block up to the caret. @param {import('playwright').Page} page */
const textBefore = (page) =>
  page.evaluate(() => {
    const selection = getSelection();
    const block = selection?.focusNode?.parentElement?.closest('[contenteditable="true"] > *');
    if (!selection?.focusNode || !block) return '';
    const range = document.createRange();
    range.setStart(block, 0);
    range.setEnd(selection.focusNode, selection.focusOffset);
    return range.toString();
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
  for (let words = 0; words < limit; words += 1) {
    await assay.press('Control+ArrowRight');
    if (pattern.test(await textBefore(assay.page))) return true;
  }
  await assay.press('Control+Home');
  return false;
}
