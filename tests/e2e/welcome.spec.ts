import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './fixtures';
import { launchAssay, quit } from './launch';
import { ImportDialog } from './pages/import-dialog';
import { Workbench } from './pages/workbench';

test('the first start asks for a name, takes none for no answer, and opens the sample project', async ({ assay }) => {
  const { page } = assay;
  const name = page.getByRole('textbox', { name: 'Your name' });
  await expect(name).toBeFocused();
  await expect(name).toHaveValue('');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Please type the name')).toBeVisible();
  await page.keyboard.type('  Mira Toll ');
  await page.keyboard.press('Enter');
  const workbench = new Workbench(assay);
  await expect(workbench.articles.getByRole('option')).toHaveCount(3);
  await expect(workbench.text).toContainText('Ferry exchange at Lysna');
  await expect(page.getByText('Annotator: Mira Toll')).toBeVisible();
});

test('a project is made, closed, found among the recent ones, missed and forgotten, all by keyboard', async ({ workbench, folder }) => {
  const { page } = workbench;
  await workbench.command('project.close');
  const create = page.getByRole('button', { name: 'New project…' });
  const recents = page.getByRole('grid', { name: 'Recent projects' });
  // One key goes back to the project that was open last.
  await expect(recents.getByRole('row').first()).toBeFocused();
  await page.keyboard.press('Control+Shift+N');
  const dialog = page.getByRole('dialog', { name: 'New project' });
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('A project needs a name.')).toBeVisible();
  await page.keyboard.type('Harbour desk');
  await workbench.answerOpenDialog([folder]);
  await page.keyboard.press('Enter');
  await expect(workbench.articles).toBeVisible();
  await expect(page.getByText('No articles yet')).toBeVisible();
  await expect(page.getByRole('banner')).toContainText('Harbour desk');

  await workbench.command('project.close');
  await expect(recents.getByRole('row')).toHaveCount(2);
  await expect(recents.getByRole('row').first()).toContainText('Harbour desk');
  await expect(recents.getByRole('row').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('No articles yet')).toBeVisible();

  await workbench.command('project.close');
  await expect(create).toBeVisible();
  await rm(join(folder, 'Harbour desk'), { recursive: true });
  await workbench.command('project.sample');
  await expect(workbench.text).toBeVisible();
  await workbench.command('project.close');
  const missing = recents.getByRole('row', { name: /Harbour desk/ });
  await expect(missing).toContainText('not found');
  await missing.click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByRole('alert').getByRole('button', { name: 'Close' }).click();
  await missing.getByRole('button', { name: 'Forget “Harbour desk”' }).click();
  await expect(recents.getByRole('row')).toHaveCount(1);
});

test('files that are named while no project is open are told of, and imported into the project that is opened then', async ({
  profile,
  folder,
}) => {
  const names = ['harbour.txt', 'налог.md'];
  for (const name of names) await writeFile(join(folder, name), `The council spoke of ${name}.`);
  const assay = await launchAssay(
    profile,
    names.map((name) => join(folder, name)),
  );
  const { page } = assay;
  const workbench = new Workbench(assay);
  const waiting = page.getByText('2 files wait to be imported: harbour.txt; налог.md.');
  await expect(waiting).toBeVisible();
  await page.reload();
  await expect(waiting).toBeVisible();
  await page.keyboard.type('Mira Toll');
  await page.keyboard.press('Enter');
  // Not into the sample project, which may be reset.
  await expect(page.getByRole('button', { name: 'New project…' })).toBeFocused();
  await expect(waiting).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Harbour desk');
  await workbench.answerOpenDialog([folder]);
  await page.keyboard.press('Enter');
  const dialog = new ImportDialog(workbench);
  await expect(dialog.root).toHaveAccessibleName('Import 2 files');
  await dialog.button('Import 2 articles').press('Enter');
  await dialog.button('Open the first one').press('Enter');
  await expect(workbench.text).toContainText('The council spoke of harbour.txt.');
  await workbench.command('project.close');
  await expect(page.getByRole('grid', { name: 'Recent projects' })).toBeVisible();
  await expect(waiting).toBeHidden();
  await quit(assay);
});

test('resetting the sample project names what is lost, and gives back what it began with', async ({ workbench }) => {
  const { page, articles } = workbench;
  await articles.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Delete');
  await expect(articles.getByRole('option')).toHaveCount(2);
  await workbench.command('project.reset-sample');
  const dialog = page.getByRole('alertdialog', { name: 'Reset the sample project?' });
  await expect(dialog).toContainText('187 spans');
  await expect(dialog).toContainText('2 articles as they are now: Ferry exchange at Lysna brings 212 sailors home; City budget');
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(articles.getByRole('option')).toHaveCount(2);
  await workbench.command('project.reset-sample');
  await dialog.getByRole('button', { name: 'Reset the sample' }).click();
  await expect(articles.getByRole('option')).toHaveCount(3);
  await expect.poll(() => workbench.menuLabel('edit.undo')).toBe('Undo');
});

test('About says what runs, and warns of a runtime that is old', async ({ workbench, assay }) => {
  const { page } = workbench;
  const [version, runtime] = await assay.electron.evaluate(({ app }) => [app.getVersion(), process.versions['electron'] ?? '']);
  await workbench.command('help.about');
  const dialog = page.getByRole('dialog', { name: 'About Assay' });
  await expect(dialog).toContainText(version ?? '?');
  await expect(dialog).toContainText(`Electron ${runtime}`);
  await expect(dialog.getByRole('note')).toHaveCount(Number(runtime?.split('.')[0]) < 43 ? 1 : 0);
});
