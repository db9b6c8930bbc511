import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { walkTo } from './caret.mjs';
import { columnsOf, filesIn, readJsonLines } from './exported.mjs';

/** @typedef {import('./assay-window.mjs').AssayWindow} AssayWindow */

/** @param {string} text */
const short = (text) => (text.length > 90 ? `${text.slice(0, 87)}…` : text);

/** @param {AssayWindow} assay */
export async function firstStart(assay) {
  await assay.page.getByRole('textbox', { name: 'Your name' }).fill('Trial');
  await assay.press('Enter');
  await assay.text.waitFor();
  return `gave a name; the sample project opened, ${await assay.spanCount()} spans in its first article`;
}

/** @param {AssayWindow} assay @param {string} folder where it is made @param {string} name */
export async function newProject(assay, folder, name) {
  await assay.chooses(folder);
  await assay.press('Control+Shift+N');
  await assay.dialog.getByRole('textbox').fill(name);
  await assay.press('Enter');
  await assay.dialog.waitFor({ state: 'detached' });
  await assay.header.getByText(name).waitFor();
  return `its folder holds ${readdirSync(join(folder, name)).sort().join(', ')}`;
}

/** @param {AssayWindow} assay @param {string} article path */
export async function importArticle(assay, article) {
  await assay.chooses(article);
  await assay.press('Control+I');
  await assay.dialog.getByRole('button', { name: /^Import \d/ }).press('Enter');
  await assay.dialog.getByRole('button', { name: 'Open the article' }).press('Enter');
  await assay.dialog.waitFor({ state: 'detached' });
  await assay.text.waitFor();
  const text = await assay.text.innerText();
  return `${text.length} characters, beginning “${short(text.trim().split('\n')[0] ?? '')}”`;
}

/**
 * Walks to a place and marks what is there with one key; where no place fits, the article's first word stands in.
 *
 * @param {AssayWindow} assay
 * @param {string} key
 * @param {RegExp} pattern of the text up to the place, from the beginning of its block
 */
export async function mark(assay, key, pattern) {
  const before = await assay.spanCount();
  const isFound = await walkTo(assay, pattern);
  if (!isFound) await assay.press('w');
  await assay.press(key);
  await assay.untilSpanCount(before + 1);
  return `key ${key} marked ${await chosenSpan(assay)}${isFound ? '' : ', the first word, since the article has nothing that fits'}`;
}

/** @param {AssayWindow} assay */
const chosenSpan = async (assay) =>
  `“${short(await assay.annotations.getByRole('option', { selected: true }).locator('bdi').first().innerText())}”`;

/** @param {AssayWindow} assay @param {string} value */
export async function setField(assay, value) {
  await assay.press('Enter');
  const field = assay.fields.getByRole('textbox').first();
  const name = await field.evaluate(
    (input) => /** @type {HTMLInputElement} */ (input).labels?.[0]?.innerText ?? input.getAttribute('aria-label'),
  );
  await field.focus();
  await assay.page.keyboard.type(value);
  await assay.press('Escape');
  return `“${name}” of the claim is “${await field.inputValue()}”`;
}

/** @param {AssayWindow} assay @param {string} value that the last step wrote */
export async function undoAndRedo(assay, value) {
  await assay.text.focus();
  await assay.press('Control+Z');
  await assay.untilField(value, false);
  await assay.press('Control+Shift+Z');
  await assay.untilField(value, true);
  return `the field was empty again, then “${value}” again`;
}

/** @param {AssayWindow} assay @param {string} project */
export async function waitForSaved(assay, project) {
  await assay.saveState.filter({ hasText: 'Saved' }).waitFor();
  const journals = filesIn(join(project, 'articles')).filter((path) => path.endsWith('.jsonl') && path.includes('sets'));
  const records = journals.flatMap((path) => readFileSync(path, 'utf8').trim().split('\n'));
  return `“${(await assay.saveState.innerText()).replace(/^\W+/, '')}”; the journal on disk holds ${records.length} changes`;
}

/** @param {AssayWindow} assay @param {string} format @param {string} folder @returns {Promise<readonly string[]>} the files written */
async function exportTo(assay, format, folder) {
  await assay.chooses(folder);
  await assay.press('Control+E');
  await assay.dialog.getByRole('button', { name: /Format/ }).click();
  await assay.page.getByRole('option', { name: format }).click();
  await assay.dialog.getByRole('button', { name: /^Export \d/ }).click();
  await assay.dialog.getByRole('button', { name: 'Close' }).last().press('Enter');
  await assay.dialog.waitFor({ state: 'detached' });
  return filesIn(folder);
}

/** @param {AssayWindow} assay @param {string} folder */
export async function exportJsonLines(assay, folder) {
  const spans = readJsonLines(await exportTo(assay, 'JSON Lines', folder));
  return `${spans.length} spans, each with the words that its offsets say: ${spans.map(short).join(', ')}`;
}

/** @param {AssayWindow} assay @param {string} folder */
export async function exportTable(assay, folder) {
  const columns = columnsOf(await exportTo(assay, 'Table (CSV)', folder));
  return `${columns.length} columns: ${short(columns.join(', '))}`;
}

/** @param {AssayWindow} assay @param {string} theme @param {string} folder @returns {Promise<string>} the picture's path */
export async function screenshot(assay, theme, folder) {
  await assay.command(`Theme: ${theme}`);
  const path = join(folder, `${theme}.png`);
  await assay.page.screenshot({ path });
  return path;
}
