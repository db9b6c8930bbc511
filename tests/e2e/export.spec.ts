import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures';
import { ExportDialog } from './pages/export-dialog';

/** Ids of spans by label and of relations by type, as JSON Lines hold them. */
const read = async (path: string) =>
  (await readFile(path, 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

test('the whole project goes out as JSON Lines by keyboard alone, proves itself, and leaves the off-record source behind', async ({
  workbench,
  folder,
}) => {
  const dialog = new ExportDialog(workbench);
  await workbench.answerOpenDialog([folder]);
  await workbench.page.keyboard.press('Control+e');
  await expect(dialog.root).toHaveAccessibleName('Export');
  await expect(dialog.root).toContainText('Off-record sources stay out');
  await dialog.button('Export 3 articles…').press('Enter');
  await expect(dialog.root).toHaveAccessibleName('What was exported');
  await expect(dialog.root).toContainText(/3 articles with \d+ spans/);
  await expect(dialog.root).toContainText(/All \d+ spans were read back/);
  await expect(dialog.root).toContainText('1 off-record source');
  await expect(dialog.button('Close').last()).toBeFocused();

  const [name = ''] = await readdir(folder);
  expect(await readdir(join(folder, name))).toEqual(['articles.jsonl', 'manifest.json']);
  const bytes = await readFile(join(folder, name, 'articles.jsonl'));
  const manifest = JSON.parse(await readFile(join(folder, name, 'manifest.json'), 'utf8'));
  expect(manifest).toMatchObject({ format: 'jsonl', offsetUnit: 'code-points', articles: 3, offRecord: 'left out', proof: { failed: 0 } });
  expect(manifest.files).toEqual([
    { name: 'articles.jsonl', bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') },
  ]);
  const articles = await read(join(folder, name, 'articles.jsonl'));
  let spans = 0;
  for (const { text, spans: marked } of articles) {
    for (const { fragments, quote } of marked) {
      const cut = ({ start, end }: { start: number; end: number }): string => [...text].slice(start, end).join('');
      expect(fragments.map(cut).join(' ')).toBe(quote);
      spans += 1;
    }
  }
  expect(spans).toBe(manifest.proof.spans);
  expect(spans).toBeGreaterThan(20);
  expect(bytes.toString()).not.toContain('Fears for the post.');
  expect(bytes.toString()).not.toContain('"off-record"');
});

test('one article, then chosen ones, with off-record sources when asked, in a new folder each time', async ({ workbench, folder }) => {
  const dialog = new ExportDialog(workbench);
  await workbench.answerOpenDialog([folder]);
  await workbench.command('article.export');
  await dialog.chooseFormat('Table (CSV)');
  await dialog.choose('What to export', 'This article');
  await dialog.choose('Offsets count', 'UTF-16 code units');
  await dialog.root.getByRole('checkbox', { name: 'Include off-record sources' }).press('Space');
  await expect(dialog.root).toContainText('Off-record sources will be named');
  await dialog.button('Export 1 article…').press('Enter');
  await expect(dialog.root).toHaveAccessibleName('What was exported');
  await workbench.page.keyboard.press('Escape');
  await expect(dialog.root).toBeHidden();

  await workbench.command('article.export');
  // The switch is off again, the rest is as it was.
  await expect(dialog.root.getByRole('checkbox', { name: 'Include off-record sources' })).not.toBeChecked();
  await expect(dialog.root.getByRole('button', { name: /Table \(CSV\)/ })).toBeVisible();
  await dialog.choose('What to export', 'Chosen articles');
  await expect(dialog.button('Nothing is chosen')).toBeDisabled();
  const picker = dialog.root.getByRole('listbox', { name: 'Articles to export' });
  await picker.getByRole('option').first().press('Space');
  await picker.getByRole('option').nth(1).press('Space');
  await dialog.button('Export 2 articles…').press('Enter');
  await expect(dialog.root).toContainText('2 articles with');

  const names = await readdir(folder);
  expect(names).toHaveLength(2);
  const tables = await Promise.all(names.map((name) => readFile(join(folder, name, 'spans.csv'), 'utf8')));
  expect(tables.filter((table) => table.includes('off-record'))).toHaveLength(1);
  expect(tables.filter((table) => table.includes(',utf-16,'))).toHaveLength(2);
});

test('what is chosen in the list of articles is what the dialog begins with', async ({ workbench }) => {
  const dialog = new ExportDialog(workbench);
  await workbench.articles.focus();
  await workbench.page.keyboard.press('Shift+ArrowDown');
  await workbench.page.keyboard.press('Control+e');
  await expect(dialog.root.getByRole('radio', { name: 'Chosen articles' })).toBeChecked();
  await expect(dialog.button('Export 2 articles…')).toBeEnabled();
});

test('a dialog for the folder that is cancelled brings back the choice, and nothing is written', async ({ workbench, folder }) => {
  const dialog = new ExportDialog(workbench);
  await workbench.assay.electron.evaluate(({ dialog: native }) => {
    native.showOpenDialog = async () => ({ canceled: true, filePaths: [] });
  });
  await workbench.command('article.export');
  await dialog.button('Export 3 articles…').press('Enter');
  await expect(dialog.button('Export 3 articles…')).toBeVisible();
  await workbench.answerOpenDialog([join(folder, 'not', 'there\u0000')]);
  await dialog.button('Export 3 articles…').press('Enter');
  await expect(dialog.root.getByRole('alert')).toBeVisible();
  expect(await readdir(folder)).toEqual([]);
});

test('an export that is stopped writes nothing, and says so', async ({ workbench, folder }) => {
  const dialog = new ExportDialog(workbench);
  await workbench.assay.electron.evaluate(({ dialog: native, ipcMain }, path) => {
    // The folder is chosen only when the test says so, which gives it the time to press Stop.
    native.showOpenDialog = () =>
      new Promise((resolve) => ipcMain.once('test.folder', () => resolve({ canceled: false, filePaths: [path] })));
  }, folder);
  await workbench.command('article.export');
  await dialog.button('Export 3 articles…').press('Enter');
  await dialog.button('Stop').press('Enter');
  await expect(dialog.button('Stopping…')).toBeDisabled();
  await workbench.assay.electron.evaluate(({ ipcMain }) => ipcMain.emit('test.folder'));
  await expect(dialog.root).toContainText('Stopped. Nothing was written.');
  expect(await readdir(folder)).toEqual([]);
});

test('the dialogs have no accessibility violations, in light, dark and high contrast', async ({ workbench, folder }, info) => {
  const dialog = new ExportDialog(workbench);
  await workbench.answerOpenDialog([folder]);
  const check = async (name: string): Promise<void> => {
    await info.attach(name, { body: await workbench.page.screenshot(), contentType: 'image/png' });
    const { violations } = await new AxeBuilder({ page: workbench.page }).setLegacyMode(true).include('[role="dialog"]').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  };
  for (const theme of ['light', 'dark', 'high-contrast']) {
    await workbench.command(`view.theme-${theme}`);
    await expect(workbench.page.locator(`html[data-theme="${theme}"]`)).toBeAttached();
    await workbench.command('article.export');
    await dialog.choose('What to export', 'Chosen articles');
    await check(`choice, ${theme}`);
    await dialog.choose('What to export', /Whole project/);
    await dialog.button('Export 3 articles…').press('Enter');
    await expect(dialog.root).toHaveAccessibleName('What was exported');
    await check(`report, ${theme}`);
    await workbench.page.keyboard.press('Escape');
    await expect(dialog.root).toBeHidden();
  }
});
