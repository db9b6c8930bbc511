import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '../e2e/fixtures';
import { launchAssay, quit, removeFolder, temporaryFolder } from '../e2e/launch';
import { SpanFields } from '../e2e/pages/span-fields';
import { Workbench } from '../e2e/pages/workbench';
import { answerQuestions, ended, setsOn, slowJournals } from './ended';
import { faultSpec } from './fault-spec';

const kinds = ['uncaughtException', 'unhandledRejection'] as const;

faultSpec(
  'F21',
  'a bug in main writes what waits, logs no text, ends with code 1, and the next start says what was recovered',
  async ({ run }, info) => {
    for (const kind of kinds.slice(0, run.rounds({ slice: 1, full: 2 }))) {
      const profile = await temporaryFolder('profile');
      const assay = await launchAssay(profile);
      const first = new Workbench(assay);
      await first.firstStart('Mira Toll');
      await first.openArticle('Hospital waiting times');
      await first.select('Dr Marit Vance-Ødegård');
      await first.page.keyboard.press('2');
      await first.saved();
      await slowJournals(assay, 1000);
      await new SpanFields(first.page).text('Note').focus();
      await first.page.keyboard.type('before the bug');
      await answerQuestions(assay, [0]);
      const { code } = await ended(assay, () =>
        assay.electron.evaluate((_electron, how) => {
          const error = new Error('a secret sentence of an article');
          if (how === 'uncaughtException')
            setTimeout(() => {
              throw error;
            }, 0);
          else void Promise.reject(error);
        }, kind),
      );
      run.round();
      if (code !== 1) run.violation(`${kind}: exit code ${code}`);
      const { sets } = await setsOn(join(profile, 'sample-project'));
      if (!sets.some(({ spans }) => spans.some(({ note }) => note === 'before the bug')))
        run.violation(`${kind}: the note is not in the file`);
      const log = await readFile(join(profile, 'assay.log'), 'utf8');
      if (!log.includes('bug: Error')) run.violation(`${kind}: it is not in the log`);
      if (log.includes('secret')) run.violation(`${kind}: the log quotes`);

      const second = new Workbench(await launchAssay(profile));
      const notice = second.page.getByRole('region', { name: 'Recovered after a crash' });
      await expect(notice).toContainText('A bug ended Assay');
      await expect(notice).toContainText(/\d changes? in 1 article/);
      await expect(second.page.locator('.crumbs')).toContainText('Hospital waiting times');
      await notice.getByRole('button', { name: 'Details' }).click();
      await expect(notice.getByRole('listitem').first()).toContainText('Hospital waiting times');
      for (const theme of ['light', 'dark']) {
        await second.command(`view.theme-${theme}`);
        await expect(second.page.locator('html')).toHaveAttribute('data-theme', theme);
        await second.page.screenshot({ path: info.outputPath(`recovered-${theme}.png`) });
      }
      const copies = await temporaryFolder('copies');
      await second.answerOpenDialog([copies]);
      await notice.getByRole('button', { name: 'Keep a copy' }).click();
      const { readdir } = await import('node:fs/promises');
      await expect.poll(async () => (await readdir(copies)).length).toBe(1);
      const [name = ''] = await readdir(copies);
      await expect.poll(async () => (await setsOn(join(copies, name)).catch(() => null))?.damaged).toBe(0);
      const before = await setsOn(join(copies, name));
      if (before.sets.some(({ spans }) => spans.some(({ note }) => note === 'before the bug')))
        run.violation('the copy holds what came later');
      await notice.getByRole('button', { name: 'Close' }).click();
      await expect(notice).toHaveCount(0);
      await quit(second.assay);
      await removeFolder(copies);
      await removeFolder(profile);
    }
  },
);
