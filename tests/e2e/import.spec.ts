import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures';
import { ImportDialog } from './pages/import-dialog';

const russian = 'Налог растёт\n\nСовет сказал своё слово.';
const windows1251 = Uint8Array.from([...russian], (letter) => {
  const code = letter.charCodeAt(0);
  return letter === 'ё' ? 0xb8 : code >= 0x410 ? code - 0x350 : code;
});

test('files chosen in the dialog are shown, read in another encoding on demand, and imported with a report', async ({
  workbench,
  folder,
}) => {
  const paths = ['harbour.md', 'налог.txt', 'picture.txt'].map((name) => join(folder, name));
  const [markdown = '', cyrillic = '', picture = ''] = paths;
  await writeFile(markdown, '# Harbour tax\n\nThe council has **spoken**.\n\n<div>raw</div>\n');
  await writeFile(cyrillic, windows1251);
  await writeFile(picture, Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]));
  const dialog = new ImportDialog(workbench);
  await workbench.answerOpenDialog(paths);
  await workbench.page.keyboard.press('Control+i');
  await expect(dialog.root).toHaveAccessibleName('Import 3 files');

  await expect(dialog.file('harbour.md')).toContainText('Line 5: HTML is kept as it stands');
  await expect(dialog.file('picture.txt')).toContainText('Not imported: This is not a text');
  const tax = dialog.file('налог.txt');
  await expect(tax).toContainText('Налог растёт');
  await dialog.chooseEncoding('налог.txt', 'KOI8-R');
  await expect(tax).not.toContainText('Налог растёт');
  await dialog.chooseEncoding('налог.txt', 'WINDOWS-1251');
  await expect(tax).toContainText('Налог растёт');

  await dialog.button('Import 2 articles').press('Enter');
  await expect(dialog.root).toHaveAccessibleName('What was imported');
  await expect(dialog.root).toContainText('2 articles imported');
  await dialog.button('Open the first one').press('Enter');
  await expect(dialog.root).toBeHidden();
  await expect(workbench.text).toContainText('The council has spoken.');
  await expect(workbench.text).toBeFocused();
  await expect(workbench.articles.getByRole('option', { name: /Налог растёт/ })).toBeVisible();

  // One act of a person: one undo takes both away.
  await workbench.page.keyboard.press('Control+z');
  await expect(workbench.articles.getByRole('option', { name: /Налог растёт|Harbour tax/ })).toHaveCount(0);
});

test('bytes that are an article already are not ticked, and can be imported again all the same', async ({ workbench, folder }) => {
  const path = join(folder, 'harbour.txt');
  await writeFile(path, 'Harbour tax rises\n\nThe council has spoken.');
  const dialog = new ImportDialog(workbench);
  await workbench.answerOpenDialog([path]);
  await workbench.command('article.import');
  await dialog.button('Import 1 article').press('Enter');
  await expect(dialog.root).toHaveAccessibleName('What was imported');
  await dialog.button('Close').last().press('Enter');
  await expect(dialog.root).toBeHidden();
  await workbench.command('article.import');
  await expect(dialog.file('harbour.txt')).toContainText('Already imported as “Harbour tax rises”');
  await expect(dialog.button('Nothing is ticked')).toBeDisabled();
  await dialog.root.getByRole('checkbox', { name: 'harbour.txt' }).press('Space');
  await dialog.button('Import 1 article').press('Enter');
  await expect(dialog.root).toContainText('1 article imported');
});

test('a page on the clipboard becomes an article with its headings, quotations and links, and nothing of it runs', async ({
  workbench,
}) => {
  const page = `<h1>Harbour tax</h1><p>The <a href="https://e.org">council</a> <img src=x onerror="window.__ran = 1"><script>window.__ran = 1</script>has spoken.</p>
<blockquote>We will pay.</blockquote><svg onload="window.__ran = 1"></svg><a href="javascript:window.__ran=1">A bad link</a>`;
  await workbench.assay.electron.evaluate(({ clipboard }, html) => {
    // Electron 25's clipboard, which the tests run on, takes several kinds at once; its later one does not.
    const old = clipboard as unknown as { write(data: { text: string; html: string }): void };
    old.write({ text: 'Harbour tax The council has spoken. We will pay. A bad link', html });
  }, page);
  const dialog = new ImportDialog(workbench);
  await workbench.focusText();
  const before = await workbench.text.innerText();
  await workbench.page.keyboard.press('Control+Shift+v');
  await expect(dialog.root).toHaveAccessibleName('Import what you pasted');
  await expect(dialog.root).toContainText('Web page');
  expect(await workbench.text.innerText()).toBe(before);
  await dialog.button('Import 1 article').press('Enter');
  await dialog.button('Open the article').press('Enter');
  await expect(workbench.text).toContainText('The council has spoken.');
  await expect(workbench.text).toContainText('A bad link');
  expect(await workbench.page.evaluate(() => '__ran' in window)).toBe(false);
  expect(await workbench.text.locator('[href^="javascript"], script, img, svg').count()).toBe(0);
});

test('a file that would take for ever to read is stopped, and the others are read all the same', async ({ workbench, folder }) => {
  const [hostile = '', harmless = ''] = ['hostile.md', 'harmless.md'].map((name) => join(folder, name));
  await writeFile(hostile, `${'[a]('.repeat(400_000)}`);
  await writeFile(harmless, '# Harbour tax\n\nThe council has spoken.');
  const dialog = new ImportDialog(workbench);
  await workbench.answerOpenDialog([hostile, harmless]);
  await workbench.command('article.import');
  await expect(dialog.file('hostile.md')).toContainText('took more than 10 seconds', { timeout: 30_000 });
  await expect(dialog.file('harmless.md')).toContainText('Harbour tax');
});

test('files dropped on the window are offered, wherever they fall', async ({ workbench }) => {
  const dialog = new ImportDialog(workbench);
  for (const target of [workbench.text, workbench.articles]) {
    const transfer = await workbench.page.evaluateHandle(() => {
      const data = new DataTransfer();
      data.items.add(new File(['The council has spoken, at last.'], 'dropped.txt'));
      return data;
    });
    await target.dispatchEvent('dragover', { dataTransfer: transfer });
    await expect(workbench.page.getByText('Drop files to import them')).toBeVisible();
    await target.dispatchEvent('drop', { dataTransfer: transfer });
    await expect(dialog.file('dropped.txt')).toContainText('The council has spoken, at last.');
    await expect(workbench.page.getByText('Drop files to import them')).toBeHidden();
    await workbench.page.keyboard.press('Escape');
    await expect(dialog.root).toBeHidden();
  }
});

test('the dialogs have no accessibility violations, in light and dark', async ({ workbench, folder }, info) => {
  const paths = [join(folder, 'a.txt'), join(folder, 'b.txt')];
  for (const path of paths) await writeFile(path, windows1251);
  const dialog = new ImportDialog(workbench);
  const check = async (name: string): Promise<void> => {
    const { violations } = await new AxeBuilder({ page: workbench.page }).setLegacyMode(true).include('[role="dialog"]').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await info.attach(name, { body: await workbench.page.screenshot(), contentType: 'image/png' });
  };
  await workbench.answerOpenDialog(paths);
  for (const theme of ['light', 'dark']) {
    await workbench.command(`view.theme-${theme}`);
    await expect(workbench.page.locator(`html[data-theme="${theme}"]`)).toBeAttached();
    await workbench.command('article.import');
    await check(`plan, ${theme}`);
    await dialog.root.getByRole('checkbox', { name: /All that can be read/ }).check({ force: true });
    await dialog.root.getByRole('button', { name: /^Import 2/ }).press('Enter');
    await expect(dialog.root).toHaveAccessibleName('What was imported');
    await check(`report, ${theme}`);
    await workbench.page.keyboard.press('Escape');
    await expect(dialog.root).toBeHidden();
  }
});
