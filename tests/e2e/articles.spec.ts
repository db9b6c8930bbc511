import type { ArticleSummary } from '../../shared/ipc/messages';
import { expect, test } from './fixtures';
import type { Workbench } from './pages/workbench';

const rows = ({ articles }: Workbench) => articles.getByRole('option');
const titles = async (workbench: Workbench): Promise<readonly string[]> =>
  (await rows(workbench).locator('.article-title').allTextContents()).map((title) => title.split(' ')[0] ?? '');

test('articles are found, sorted and filtered, and opened by keyboard', async ({ workbench }) => {
  const { page, articles, text } = workbench;
  await page.keyboard.press('ControlOrMeta+p');
  const find = page.getByRole('searchbox', { name: 'Find an article' });
  await expect(find).toBeFocused();
  await page.keyboard.type('region waiting');
  await expect(rows(workbench)).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(text).toContainText('Hospital waiting times');
  await page.keyboard.press('Escape');
  await expect(rows(workbench)).toHaveCount(3);
  await page.keyboard.press('ArrowDown');
  await expect(articles).toBeFocused();

  await page.keyboard.type('ci');
  await page.keyboard.press('Enter');
  await expect(text).toContainText('City budget');
  await expect(articles.locator('[aria-current="true"]')).toContainText('City budget');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(text).toContainText('Ferry exchange');

  await page.getByRole('button', { name: 'Sort and filter' }).press('Enter');
  await page.getByRole('button', { name: /Sort by$/ }).press('Enter');
  await page.getByRole('option', { name: 'Title' }).press('Enter');
  await page.keyboard.press('Escape');
  await expect.poll(() => titles(workbench)).toEqual(['City', 'Ferry', 'Hospital']);
  await page.keyboard.press('ControlOrMeta+PageUp');
  await expect(text).toContainText('City budget');

  await page.getByRole('button', { name: 'Sort and filter' }).press('Enter');
  await page.getByRole('button', { name: /Status$/ }).press('Enter');
  await page.getByRole('option', { name: 'not started', exact: true }).press('Enter');
  await page.keyboard.press('Escape');
  await expect.poll(() => titles(workbench)).toEqual(['Hospital']);
  await page.getByRole('button', { name: 'Sort and filter' }).press('Enter');
  await page.getByRole('button', { name: 'Show all articles' }).press('Enter');
  await page.keyboard.press('Escape');
  await expect(rows(workbench)).toHaveCount(3);
});

test('an article is renamed, right to left too, and undo gives its title back', async ({ workbench }) => {
  const { page } = workbench;
  const title = rows(workbench).first().locator('bdi').first();
  await page.keyboard.press('F2');
  const dialog = page.getByRole('dialog', { name: 'Rename the article' });
  await expect(dialog.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await page.keyboard.type('חילופי שבויים 2026');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(title).toHaveText('חילופי שבויים 2026');
  expect(await title.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  await expect.poll(() => workbench.menuLabel('edit.undo')).toBe('Undo rename article');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(title).toContainText('Ferry exchange');
});

test('several articles are tagged and given a status at once; undo works for those that are not open', async ({ workbench }) => {
  const { page, articles } = workbench;
  await articles.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Shift+ArrowUp');
  await expect(rows(workbench).and(page.locator('[aria-selected="true"]'))).toHaveCount(2);
  await page.keyboard.press('ControlOrMeta+t');
  await expect(page.getByRole('dialog', { name: 'Tags of 2 articles' })).toBeVisible();
  await page.keyboard.type('urgent');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('checkbox', { name: 'urgent' })).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(articles).toBeFocused();
  await expect(rows(workbench).filter({ hasText: 'urgent' })).toHaveCount(2);

  await page.keyboard.press('ContextMenu');
  await page.getByRole('menuitemradio', { name: 'done' }).press('Enter');
  await expect(rows(workbench).filter({ hasText: 'done' })).toHaveCount(3);
  await expect(page.getByTestId('announcement')).toHaveText('2 articles are done.');
  await expect.poll(() => workbench.menuLabel('edit.undo')).toBe('Undo change status');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(rows(workbench).filter({ hasText: 'done' })).toHaveCount(1);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(rows(workbench).filter({ hasText: 'urgent' })).toHaveCount(0);
  await workbench.saved();
});

test('the status of the open article is changed from the text, by one command', async ({ workbench }) => {
  const { page } = workbench;
  await workbench.focusText();
  await page.keyboard.press('ControlOrMeta+Shift+d');
  await expect(page.getByRole('menuitemradio', { name: 'done' })).toBeChecked();
  await page.keyboard.type('in');
  await page.keyboard.press('Enter');
  await expect(rows(workbench).first()).toContainText('unchecked');
  await expect(workbench.text).toBeFocused();
});

test('choosing follows the arrow keys, so that Delete takes the row that has the focus; Ctrl only looks around', async ({ workbench }) => {
  const { page, articles, text } = workbench;
  const chosen = articles.getByRole('option', { selected: true });
  await articles.focus();
  await page.keyboard.press('End');
  await expect(chosen).toHaveCount(1);
  await expect(chosen).toContainText('Hospital');
  await page.keyboard.press('ControlOrMeta+ArrowUp');
  await page.keyboard.press('ControlOrMeta+ArrowUp');
  await expect(chosen).toHaveCount(1);
  await page.keyboard.press('Space');
  await expect(chosen).toHaveCount(2);
  await page.keyboard.press('End');
  await page.keyboard.press('Delete');
  await expect(articles.getByRole('option')).toHaveCount(2);
  await expect(articles).not.toContainText('Hospital');
  await expect(text).toContainText('Ferry exchange');
});

test('deleting asks nothing, says how to undo, and opens what is next', async ({ workbench }) => {
  const { page, articles, text } = workbench;
  await articles.focus();
  await page.keyboard.press('Delete');
  await expect(rows(workbench)).toHaveCount(2);
  await expect(text).toContainText('City budget');
  await expect(page.getByTestId('announcement')).toContainText('Undo with');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rows(workbench)).toHaveCount(3);
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);

  await articles.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Backspace');
  await expect(page.getByText('No articles yet')).toBeVisible();
  await expect(page.getByText('No article is open')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(rows(workbench)).toHaveCount(3);
});

test('details are checked, saved as one change, and are there after opening again', async ({ workbench }) => {
  const { page } = workbench;
  await page.keyboard.press('ControlOrMeta+d');
  const dialog = page.getByRole('dialog', { name: 'Details of the article' });
  const field = (name: string) => dialog.getByRole('textbox', { name, exact: true });
  await expect(dialog).toContainText('SHA-256');
  await field('Published').fill('soon');
  await field('Address').fill('https://аpple.com/news');
  await expect(dialog.getByText('Not a date that can be read')).toBeVisible();
  await expect(dialog.getByText('https://xn--pple-43d.com/news')).toBeVisible();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeVisible();
  await field('Published').fill('14 March 2026');
  await field('Byline').fill('M. Toll');
  await dialog.getByRole('radio', { name: 'Partly' }).click();
  await dialog.getByRole('checkbox', { name: 'budget' }).press('Space');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await expect(rows(workbench).first()).toContainText('budget');
  await page.keyboard.press('ControlOrMeta+d');
  await expect(field('Published')).toHaveValue('2026-03-14');
  await expect(field('Byline')).toHaveValue('M. Toll');
  await expect(dialog.getByRole('radio', { name: 'Partly' })).toBeChecked();
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(rows(workbench).first()).not.toContainText('budget');
  await page.keyboard.press('ControlOrMeta+d');
  await expect(field('Byline')).toHaveValue('Mira Toll');
});

test('an address is opened by main, which is asked for it and never for anything dangerous', async ({ workbench, assay }) => {
  const { page } = workbench;
  await assay.electron.evaluate(({ dialog, shell }) => {
    const seen = globalThis as typeof globalThis & { asked?: string; opened?: string };
    dialog.showMessageBox = async (...given: unknown[]) => {
      seen.asked = (given.at(-1) as { detail: string }).detail;
      return { response: 0, checkboxChecked: false };
    };
    shell.openExternal = async (url) => {
      seen.opened = url;
    };
  });
  await page.keyboard.press('ControlOrMeta+d');
  const address = page.getByRole('textbox', { name: 'Address', exact: true });
  await address.fill('javascript:alert(1)');
  await expect(page.getByRole('button', { name: 'Open in the browser…' })).toHaveCount(0);
  await address.fill('https://аpple.com/news');
  await page.getByRole('button', { name: 'Open in the browser…' }).click();
  const seen = () => assay.electron.evaluate(() => globalThis as unknown as { asked?: string; opened?: string });
  await expect.poll(async () => (await seen()).opened).toBe('https://xn--pple-43d.com/news');
  expect((await seen()).asked).toContain('https://xn--pple-43d.com/news');
});

test('the kind of a block is changed at the caret, undone, and kept', async ({ workbench }) => {
  const { page, text } = workbench;
  await workbench.select('Mira Toll', 0, 0);
  await page.keyboard.press('b');
  await expect(page.getByRole('menuitemradio', { name: 'Paragraph (as imported)' })).toBeChecked();
  await page.getByRole('menuitemradio', { name: 'Quotation' }).press('Enter');
  await expect(page.getByTestId('announcement')).toHaveText('The block is now: Quotation.');
  await expect(text).toBeFocused();
  await page.keyboard.press('b');
  await expect(page.getByRole('menuitemradio', { name: 'Quotation' })).toBeChecked();
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('b');
  await expect(page.getByRole('menuitemradio', { name: 'Paragraph (as imported)' })).toBeChecked();
});

test('ten thousand articles are scrolled, found and opened as easily as three', async ({ workbench, assay }) => {
  const { page, articles } = workbench;
  const first = await page.evaluate(async () => {
    const answer = (await window.api.request('app.start', {})) as { value: { project: { articles: ArticleSummary[] } } };
    return answer.value.project.articles[0];
  });
  if (!first) throw new Error('the sample has articles');
  await assay.electron.evaluate(({ BrowserWindow }, summary) => {
    const many = Array.from({ length: 10_000 }, (_, index) => ({
      ...summary,
      article: { ...summary.article, id: `01ARZ3NDEKTSV4RRFFQ6${String(index).padStart(6, '0')}`, title: `Report ${index} of the council` },
    }));
    BrowserWindow.getAllWindows()[0]?.webContents.send('assay.event', { type: 'changed', records: [], articles: many });
  }, first);
  await expect(articles.getByRole('option').first()).toHaveAttribute('aria-setsize', '10003');
  expect(await articles.getByRole('option').count()).toBeLessThan(60);
  await articles.focus();
  await page.keyboard.press('End');
  await expect(articles.getByRole('option', { name: /^Report 9999 / })).toBeInViewport();
  await page.keyboard.press('ControlOrMeta+p');
  await page.keyboard.type('council 4321');
  await expect(articles.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('report 777 of');
  await expect(page.getByRole('dialog').getByRole('option', { name: 'Report 777 of the council' })).toBeVisible();
});
