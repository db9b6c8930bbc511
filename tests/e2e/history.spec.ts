import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { accessibilityProblems } from './accessibility-problems';
import { expect, test } from './fixtures';
import { launchAssay, quit } from './launch';
import { Workbench } from './pages/workbench';

/** The dialog with the history, as a person sees it. */
class HistoryDialog {
  readonly dialog: Locator;
  readonly changes: Locator;
  readonly did: Locator;
  readonly stood: Locator;

  constructor(readonly page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'History' });
    this.changes = this.dialog.getByRole('listbox', { name: 'Changes' });
    this.did = this.dialog.getByRole('region', { name: 'What it did' });
    this.stood = this.dialog.getByRole('region', { name: 'How it stood then' });
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+Shift+h');
    await expect(this.changes).toBeFocused();
  }

  get chosen(): Locator {
    return this.changes.getByRole('option', { selected: true });
  }
}

test('after a restart the history tells every change, restores a state, and undoing that brings the present back', async ({
  workbench,
  assay,
  profile,
}) => {
  await workbench.openArticle('Hospital waiting times');
  await workbench.select('Dr Marit Vance-Ødegård');
  await workbench.page.keyboard.press('2');
  await workbench.page.keyboard.press('n');
  await workbench.page.keyboard.type('asked twice');
  await workbench.page.keyboard.press('Escape');
  await workbench.select('Dr Marit Vance-Ødegård');
  await workbench.page.keyboard.press('Delete');
  await expect(workbench.annotations.getByRole('option')).toHaveCount(0);
  await workbench.saved();
  await quit(assay);

  const second = new Workbench(await launchAssay(profile, [join(profile, 'sample-project')]));
  const { page } = second;
  await second.openArticle('Hospital waiting times');
  const history = new HistoryDialog(page);
  await history.open();
  await expect(history.chosen).toContainText('delete source');
  await expect(history.did).toContainText('Removed');
  await expect(history.did).toContainText('Dr Marit Vance-Ødegård');
  await expect(history.stood).toContainText('Nothing was marked.');
  await expect(history.dialog.getByRole('button', { name: 'Restore this state' })).toBeDisabled();
  await page.keyboard.press('ArrowDown');
  await expect(history.chosen).toContainText('change note');
  await expect(history.did).toContainText('Note: none → asked twice');
  await expect(history.stood).toContainText('Source 1');
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.keyboard.press('End');
  await expect(history.chosen).toContainText('The beginning');
  await page.keyboard.press('ArrowUp');
  await expect(history.chosen).toContainText('mark source');
  await expect(history.did).toContainText('Status: not started → in progress');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(history.dialog).toHaveCount(0);
  await expect(second.annotations.getByRole('option')).toHaveText(/Dr Marit Vance-Ødegård.*asked twice/);
  await second.saved();
  await expect.poll(() => second.menuLabel('edit.undo')).toContain('Undo restore to ');

  await second.command('edit.undo');
  await expect(second.annotations.getByRole('option')).toHaveCount(0);
  await second.saved();
  await history.open();
  await expect(history.changes.getByRole('option')).toContainText([/^.*Undo restore to/s, /restore to/, /delete source/]);
  await quit(second.assay);
});

test('the history is found in by words, shown for one annotation, and told of the article and the project', async ({ workbench }) => {
  const { page } = workbench;
  await workbench.openArticle('Hospital waiting times');
  const history = new HistoryDialog(page);
  await history.open();
  await expect(history.dialog).toContainText('Nothing has been changed yet');
  await page.keyboard.press('Escape');
  await workbench.select('Dr Marit Vance-Ødegård');
  await page.keyboard.press('2');
  await workbench.select('waiting', 0);
  await page.keyboard.press('1');
  await expect(workbench.annotations.getByRole('option')).toHaveCount(2);
  await page.keyboard.press('h');
  await expect(history.changes.getByRole('option')).toHaveCount(1);
  await expect(history.chosen).toContainText('mark claim');
  await history.dialog.getByRole('checkbox').press('Space');
  await expect(history.changes.getByRole('option')).toHaveCount(3);
  await history.dialog.getByRole('searchbox').fill('VANCE');
  await expect(history.changes.getByRole('option')).toHaveText([/mark source/]);
  await page.keyboard.press('ArrowDown');
  await expect(history.changes).toBeFocused();
  await history.dialog.getByRole('searchbox').fill('no such words');
  await history.dialog.getByRole('button', { name: 'Show all' }).click();
  await expect(history.changes.getByRole('option')).toHaveCount(3);
  await page.keyboard.press('Escape');

  await workbench.command('article.rename');
  await page.getByRole('textbox', { name: 'Title' }).fill('Waiting');
  await page.keyboard.press('Enter');
  await history.open();
  await history.dialog.getByRole('radio', { name: 'Article', exact: true }).click();
  await expect(history.chosen).toContainText('rename article');
  await expect(history.did).toContainText('→ Waiting');
  await history.changes.getByRole('option', { name: 'The beginning' }).click();
  await history.dialog.getByRole('button', { name: 'Restore this state' }).click();
  await expect(history.dialog).toHaveCount(0);
  await expect(workbench.articles.getByRole('option', { name: /^Hospital waiting times/ })).toBeVisible();
});
