import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './fixtures';
import { launchAssay, quit } from './launch';
import { Workbench } from './pages/workbench';

/** The files of the sample project whose path ends so. */
async function filesOf(profile: string, ending: RegExp): Promise<readonly string[]> {
  const root = join(profile, 'sample-project');
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => ending.test(path));
}

const cut = async (path: string): Promise<Buffer> => {
  const bytes = (await readFile(path)).subarray(0, 300);
  await writeFile(path, bytes);
  return bytes;
};

async function openSample(profile: string): Promise<Workbench> {
  const workbench = new Workbench(await launchAssay(profile));
  await workbench.page.getByRole('button', { name: /Sample project/ }).click();
  return workbench;
}

test.describe('a damaged file', () => {
  test('of annotations leads to its page, and is brought back from the backup', async ({ workbench, profile, assay }) => {
    await workbench.select('sailors');
    await workbench.page.keyboard.press('1');
    await workbench.saved();
    await quit(assay);
    const [journal = ''] = await filesOf(profile, /sets[/\\][^/\\]*\.jsonl$/);
    const set = journal.slice(0, -1);
    const { data } = JSON.parse(await readFile(set, 'utf8')) as { data: { spans: unknown[] } };
    const damaged = await cut(set);
    await rm(journal);

    const again = await openSample(profile);
    const { page } = again;
    const dialog = page.getByRole('dialog', { name: 'Damaged files' });
    await expect(dialog).toContainText('The newest whole backup is from');
    await expect(dialog).toContainText(`With it you have ${data.spans.length} annotations.`);
    await expect(dialog.getByRole('button', { name: 'Restore the backup' })).toBeFocused();
    expect(await readFile(set)).toEqual(damaged);
    await page.screenshot({ path: test.info().outputPath('recovery-light.png') });
    await again.command('view.theme-dark');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await page.screenshot({ path: test.info().outputPath('recovery-dark.png') });
    await page.keyboard.press('Enter');
    await expect(dialog).toContainText('All files can be read again.');
    await page.keyboard.press('Escape');
    await again.openArticle('Ferry exchange');
    await expect(page.getByRole('contentinfo')).toContainText(`${data.spans.length} spans`);
    const kept = (await readdir(join(profile, 'kept'), { recursive: true })).filter((name) => name.endsWith('.json'));
    expect(await Promise.all(kept.map((name) => readFile(join(profile, 'kept', name))))).toContainEqual(damaged);
    await quit(again.assay);
  });

  test('that everything hangs on is brought back before the project opens', async ({ workbench, assay, profile }) => {
    await expect(workbench.text).toBeVisible();
    await quit(assay);
    await writeFile(join(profile, 'sample-project', 'project.json'), '');
    const again = await openSample(profile);
    const dialog = again.page.getByRole('dialog', { name: 'This project cannot be opened yet' });
    await expect(dialog).toContainText('The project itself');
    await expect(dialog.getByRole('button', { name: 'Restore the backup' })).toBeFocused();
    await again.page.screenshot({ path: test.info().outputPath('recovery-project.png') });
    await again.page.keyboard.press('Enter');
    await expect(again.page.getByRole('dialog', { name: 'Damaged files' })).toContainText('All files can be read again.');
    await again.page.keyboard.press('Escape');
    await expect(again.text).toBeVisible();
    await quit(again.assay);
  });
});
