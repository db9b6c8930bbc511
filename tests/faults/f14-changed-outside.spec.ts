import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '../e2e/fixtures';
import { faultSpec } from './fault-spec';

const title = 'Hospital waiting times';

/** The journal of the only set with changes, and its bytes. */
async function journalIn(project: string): Promise<{ readonly path: string; readonly bytes: Buffer }> {
  const names = await readdir(join(project, 'articles'), { recursive: true });
  const paths = names.filter((name) => name.includes('sets') && name.endsWith('.jsonl') && !name.includes('history'));
  expect(paths).toHaveLength(1);
  const path = join(project, 'articles', paths[0] ?? '');
  return { path, bytes: await readFile(path) };
}

faultSpec(
  'F14',
  'a file changed on both sides is said, sticky and named, and each choice keeps the other version',
  async ({ run, workbench, profile }, info) => {
    const project = join(profile, 'sample-project');
    const { page } = workbench;
    const spans = workbench.annotations.getByRole('option');
    await workbench.openArticle(title);
    await workbench.select('waiting', 1);
    await page.keyboard.press('1');
    await expect(spans).toHaveCount(1);
    await workbench.saved();
    let before = 1;
    for (const [round, choice] of (['Keep mine', 'Take what is on disk'] as const).entries()) {
      const older = await journalIn(project);
      await workbench.select('Patients', round);
      await page.keyboard.press('2');
      await expect(spans).toHaveCount(before + 1);
      await workbench.saved();
      // In one step: another program puts an older version back, and a person marks something before anybody has looked.
      await workbench.select('days', round);
      await writeFile(older.path, older.bytes);
      await page.keyboard.press('3');
      await expect(workbench.saveState).toContainText('Not saved');
      await expect(page.getByRole('alert')).toContainText('Another program changed');
      await info.attach(`changed-outside-${round}`, {
        body: await page.screenshot({ path: info.outputPath(`changed-outside-${round}.png`) }),
        contentType: 'image/png',
      });
      await page.getByRole('button', { name: choice }).click();
      await expect(workbench.saveState).toContainText('Saved');
      before = choice === 'Keep mine' ? before + 2 : before;
      await expect(spans).toHaveCount(before);
      const kept = (await readdir(profile, { recursive: true })).filter((name) => name.includes('changed-outside'));
      if (kept.length < (round + 1) * 2) run.violation(`only ${kept.length} files were kept`);
      run.round();
    }
  },
);
