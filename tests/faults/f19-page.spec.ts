import { join } from 'node:path';
import { expect } from '../e2e/fixtures';
import type { Assay } from '../e2e/launch';
import { SpanFields } from '../e2e/pages/span-fields';
import type { Workbench } from '../e2e/pages/workbench';
import { answerQuestions, questions, setsOn } from './ended';
import { faultSpec } from './fault-spec';

const title = 'Hospital waiting times';

/** Marks a source, and types a note for longer than a second without a rest. */
async function work(workbench: Workbench): Promise<string> {
  await workbench.openArticle(title);
  await workbench.select('Dr Marit Vance-Ødegård');
  await workbench.page.keyboard.press('2');
  const note = new SpanFields(workbench.page).text('Note');
  await note.focus();
  const words = 'typed all the time, without a rest';
  await workbench.page.keyboard.type(words, { delay: 60 });
  return words;
}

/** What the page says of itself. Playwright has given up on a page that crashed; main has not. */
const ask = (assay: Assay, code: string): Promise<string> =>
  assay.electron.evaluate(async ({ BrowserWindow }, words) => {
    const answer = BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(`String(${words})`);
    // A page whose process ends before it answers never does.
    const none = new Promise((done) => setTimeout(done, 500, ''));
    return String(await Promise.race([answer, none]));
  }, code);

/** The page has been loaded again at the same article; gives the note, which lacks at most what was typed in the last second. */
async function noteAfter(assay: Assay, words: string): Promise<string> {
  await expect.poll(() => ask(assay, "document.querySelector('.crumbs')?.textContent"), { timeout: 20_000 }).toContain(title);
  await expect.poll(() => ask(assay, spans)).toBe('1');
  const { sets } = await setsOn(join(assay.profile, 'sample-project'));
  const note = sets.flatMap((set) => set.spans.map((span) => span.note)).find((text) => text !== '' && words.startsWith(text));
  return note ?? '';
}
const spans = `document.querySelectorAll('[aria-label="Annotations"] [role="option"]').length`;

faultSpec(
  'F19',
  'a page that crashes is loaded again at the same article: a second of typing at most is missing, undo works',
  async ({ run, workbench }) => {
    const { assay } = workbench;
    await answerQuestions(assay, [0]);
    const words = await work(workbench);
    await assay.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
    await expect.poll(() => questions(assay)).toEqual([expect.stringContaining('stopped working')]);
    const note = await noteAfter(assay, words);
    run.round();
    if (words.length - note.length > 1000 / 60 + 2) run.violation(`only “${note}” of the note is there`);
    const before = await workbench.menuLabel('edit.undo');
    if (!before.startsWith('Undo change note')) run.violation(`undo would be “${before}”`);
    for (let undone = 0; undone < 5; undone += 1) await workbench.command('edit.undo');
    await expect.poll(() => ask(assay, spans)).toBe('0');
  },
);

faultSpec('F20', 'a page that hangs is asked about, and loaded again with all but the last second', async ({ run, workbench }) => {
  const { assay } = workbench;
  await answerQuestions(assay, [1]);
  const words = await work(workbench);
  void assay.page
    .evaluate(() => {
      const end = Date.now() + 30_000;
      while (Date.now() < end);
    })
    .catch(() => undefined);
  // Chromium itself says so after fifteen seconds without an answer to a key, but never of a page that a debugger, as here, is attached to.
  await assay.electron.evaluate(async ({ BrowserWindow }) => {
    await new Promise((done) => setTimeout(done, 300));
    BrowserWindow.getAllWindows()[0]?.emit('unresponsive');
  });
  await expect.poll(() => questions(assay)).toEqual([expect.stringContaining('does not answer')]);
  const note = await noteAfter(assay, words);
  run.round();
  if (words.length - note.length > 1000 / 60 + 2) run.violation(`only “${note}” of the note is there`);
});
