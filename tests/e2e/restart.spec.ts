import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './fixtures';
import { launchAssay, quit } from './launch';
import { networkUse } from './net-log';
import { Workbench } from './pages/workbench';

test('what was marked is on disk when it says saved, and can be undone and redone after a restart', async ({
  workbench,
  assay,
  profile,
}) => {
  await workbench.openArticle('Hospital waiting times');
  await expect(workbench.annotations.getByRole('option')).toHaveCount(0);
  await workbench.select('Dr Marit Vance-Ødegård');
  await workbench.page.keyboard.press('2');
  await expect(workbench.annotations.getByRole('option')).toHaveCount(1);
  await workbench.saved();
  await quit(assay);

  const second = new Workbench(await launchAssay(profile, [join(profile, 'sample-project')]));
  await second.openArticle('Hospital waiting times');
  await expect(second.annotations.getByRole('option')).toHaveCount(1);
  await expect(second.annotations.getByRole('option')).toContainText('Dr Marit Vance-Ødegård');
  await expect.poll(() => second.menuLabel('edit.undo')).toBe('Undo mark source');
  await second.command('edit.undo');
  await expect(second.annotations.getByRole('option')).toHaveCount(0);
  await second.saved();
  await quit(second.assay);

  const third = new Workbench(await launchAssay(profile, [join(profile, 'sample-project')]));
  await third.openArticle('Hospital waiting times');
  await expect(third.annotations.getByRole('option')).toHaveCount(0);
  await expect.poll(() => third.menuLabel('edit.redo')).toBe('Redo mark source');
  await third.command('edit.redo');
  await expect(third.annotations.getByRole('option')).toHaveCount(1);
  await third.saved();
  await quit(third.assay);
  expect(await networkUse(profile)).toEqual([]);
});

test('how the list of articles is sorted and filtered is remembered for each project, in the settings', async ({
  workbench,
  assay,
  profile,
  folder,
}) => {
  const list = async (within: Workbench): Promise<readonly string[]> => within.articles.locator('.article-title').allTextContents();
  const choose = async (name: string, option: string): Promise<void> => {
    await workbench.page.getByRole('button', { name: new RegExp(`${name}$`) }).press('Enter');
    await workbench.page.getByRole('option', { name: option, exact: true }).press('Enter');
  };
  await workbench.page.getByRole('button', { name: 'Sort and filter' }).press('Enter');
  await choose('Sort by', 'Title');
  await choose('Tag', 'example');
  await workbench.page.keyboard.press('Escape');
  await expect.poll(() => list(workbench)).toEqual([expect.stringMatching(/^City budget/), expect.stringMatching(/^Ferry exchange/)]);
  await workbench.command('project.create');
  await workbench.page.keyboard.type('Another desk');
  await workbench.answerOpenDialog([folder]);
  await workbench.page.keyboard.press('Enter');
  await expect(workbench.page.getByText('No articles yet')).toBeVisible();
  await expect(workbench.page.locator('.filter-button')).not.toHaveAttribute('data-filtered');
  await quit(assay);

  const next = new Workbench(await launchAssay(profile, [join(profile, 'sample-project')]));
  await expect.poll(() => list(next)).toEqual([expect.stringMatching(/^City budget/), expect.stringMatching(/^Ferry exchange/)]);
  await expect(next.page.locator('.filter-button')).toHaveAttribute('data-filtered');
  await quit(next.assay);
});

test('a failed save is said, sticky and named, and the next change brings everything to disk', async ({ workbench, assay, profile }) => {
  await workbench.openArticle('Hospital waiting times');
  await assay.electron.evaluate(async () => {
    // The disk says "full" for every flush until it is mended.
    const { mainModule } = process;
    if (!mainModule) throw new Error('main is a CommonJS module');
    const { promises }: typeof import('node:fs') = mainModule.require('node:fs');
    const file = await promises.open(process.execPath);
    const prototype = Object.getPrototypeOf(file) as { datasync(): Promise<void> };
    await file.close();
    const { datasync } = prototype;
    prototype.datasync = async () => {
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    };
    Object.assign(globalThis, { mendDisk: () => Object.assign(prototype, { datasync }) });
  });
  await workbench.select('Dr Marit Vance-Ødegård');
  await workbench.page.keyboard.press('2');
  await expect(workbench.saveState).toContainText('Not saved');
  await expect(workbench.page.getByText('ENOSPC')).toBeVisible();
  await expect(workbench.annotations.getByRole('option')).toHaveCount(1);
  await assay.electron.evaluate(() => (globalThis as unknown as { mendDisk(): void }).mendDisk());
  await workbench.page.getByRole('button', { name: 'Try again' }).click();
  await expect(workbench.saveState).toContainText('Saved at');
  await quit(assay);
  const project = JSON.parse(await readFile(join(profile, 'sample-project', 'project.json'), 'utf8')) as { format: string };
  expect(project.format).toBe('assay-project');
  const again = new Workbench(await launchAssay(profile, [join(profile, 'sample-project')]));
  await again.openArticle('Hospital waiting times');
  await expect(again.annotations.getByRole('option')).toHaveCount(1);
  await quit(again.assay);
});
