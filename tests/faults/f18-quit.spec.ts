import { join } from 'node:path';
import { expect } from '../e2e/fixtures';
import { type Assay, launchAssay, removeFolder, temporaryFolder } from '../e2e/launch';
import { SpanFields } from '../e2e/pages/span-fields';
import { Workbench } from '../e2e/pages/workbench';
import { answerQuestions, ended, questions, setsOn, slowJournals } from './ended';
import { faultSpec } from './fault-spec';

const quitItem = ({ electron }: Assay): Promise<unknown> =>
  electron.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []);
    items?.find((item) => item.role === 'quit')?.click();
  });
const closeWindow = ({ electron }: Assay): Promise<unknown> =>
  electron.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.close();
  });
const signal =
  (name: NodeJS.Signals) =>
  async ({ electron }: Assay): Promise<unknown> =>
    electron.process().kill(name);

const ways = { 'closing the window': closeWindow, SIGTERM: signal('SIGTERM'), 'Ctrl+Q': quitItem, SIGINT: signal('SIGINT') };

/** Marks something, and types a note without a rest. */
async function typeNote(assay: Assay, words: string): Promise<void> {
  const workbench = new Workbench(assay);
  await workbench.firstStart('Mira Toll');
  await workbench.openArticle('Hospital waiting times');
  await workbench.select('Dr Marit Vance-Ødegård');
  await workbench.page.keyboard.press('2');
  await workbench.saved();
  const note = new SpanFields(workbench.page).text('Note');
  await note.fill('');
  await note.focus();
  await slowJournals(assay, 3000);
  await workbench.page.keyboard.type(words);
}

faultSpec('F18', 'quit with a save pending on a disk that takes 3 s: the last keystroke is in the file', async ({ run }) => {
  for (const [way, end] of Object.entries(ways).slice(0, run.rounds({ slice: 2, full: 4 }))) {
    const profile = await temporaryFolder('profile');
    const assay = await launchAssay(profile);
    const words = `Typed before ${way}`;
    await typeNote(assay, words);
    await answerQuestions(assay, [0]);
    const { code, took } = await ended(assay, () => end(assay));
    run.round();
    if (code !== 0) run.violation(`${way}: exit code ${code}`);
    const { sets, damaged } = await setsOn(join(profile, 'sample-project'));
    if (damaged > 0) run.violation(`${way}: damaged files`);
    if (!sets.some((set) => set.spans.some(({ note }) => note === words))) run.violation(`${way}: the note is not in the file`);
    run.figure(`${way} ${(took / 1000).toFixed(1)} s`);
    await removeFolder(profile);
  }
});

faultSpec(
  'F18',
  'a disk that takes longer than 5 s: the person is asked, and waiting loses nothing',
  async ({ run, profile, workbench }) => {
    const { assay } = workbench;
    await workbench.openArticle('Hospital waiting times');
    await slowJournals(assay, 7000);
    await answerQuestions(assay, [0]);
    await workbench.select('Dr Marit Vance-Ødegård');
    await workbench.page.keyboard.press('2');
    await expect(workbench.saveState).toContainText('Saving');
    const asking = expect.poll(() => questions(assay), { timeout: 6500 }).toEqual([expect.stringContaining('The disk is slow')]);
    const { code } = await ended(assay, async () => {
      await closeWindow(assay);
      await asking;
    });
    await asking;
    run.round();
    if (code !== 0) run.violation(`exit code ${code}`);
    const { sets } = await setsOn(join(profile, 'sample-project'));
    const marked = sets.flatMap(({ spans }) => spans).some(({ fragments }) => fragments[0]?.exact === 'Dr Marit Vance-Ødegård');
    if (!marked) run.violation('the span is not in the file');
  },
);
