import { commandList } from '../../shared/commands';
import { expect, test } from './fixtures';

test('the palette finds a command by a few letters and runs it', async ({ workbench }) => {
  const { page } = workbench;
  await page.keyboard.press('ControlOrMeta+k');
  const palette = page.getByRole('dialog', { name: 'Search or run a command' });
  await page.keyboard.type('thdark');
  await expect(palette.getByRole('option').first()).toHaveText(/Theme: dark/);
  await page.keyboard.press('Enter');
  await expect(palette).toBeHidden();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('no such thing');
  await expect(palette).toContainText('Nothing has that name.');
  await page.keyboard.press('Escape');
  await expect(palette).toBeHidden();
});

test('a command that marks, chosen in the palette, marks what was selected in the text', async ({ workbench }) => {
  const { page, annotations, text } = workbench;
  await workbench.openArticle('Hospital waiting times');
  await workbench.select('Hospital waiting times');
  await expect(page.getByText('22 characters selected')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('mark as claim');
  await page.keyboard.press('Enter');
  await expect(text).toBeFocused();
  await expect(annotations.getByRole('option')).toHaveCount(1);
  await expect(annotations.getByRole('option')).toContainText('Hospital waiting times');
});

test('the palette opens articles by their titles, and says why a command can do nothing now', async ({ workbench }) => {
  const { page, text } = workbench;
  await page.keyboard.press('ControlOrMeta+k');
  const palette = page.getByRole('dialog', { name: 'Search or run a command' });
  await page.keyboard.type('redo');
  const redo = palette.getByRole('option', { name: /^Redo/ });
  await expect(redo).toHaveAttribute('aria-disabled', 'true');
  await expect(redo).toContainText('Nothing to redo');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('budget mayor');
  await expect(palette.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(text).toContainText('City budget');
});

test('every command in the list does something when an article is open and a span is chosen', async ({ workbench }) => {
  const { page, annotations } = workbench;
  await annotations.getByRole('option').first().click();
  await page.keyboard.press('ControlOrMeta+k');
  const palette = page.getByRole('dialog', { name: 'Search or run a command' });
  await expect(palette.getByRole('option').first()).toBeVisible();
  const offered = await palette.getByRole('option').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-key')));
  // Nothing was done yet; the palette does not offer itself; the scheme has four labels.
  const notNow = ['edit.undo', 'edit.redo', 'app.palette', 'mark.5', 'mark.6', 'mark.7', 'mark.8', 'mark.9'];
  expect(offered).toEqual(commandList.filter(({ id }) => !notNow.includes(id)).map(({ id }) => `command ${id}`));
});

test('the sheet of shortcuts shows every command, with the keys that it has now', async ({ workbench, assay }) => {
  const { page } = workbench;
  await page.evaluate(() => window.api.request('app.change-settings', { change: { keys: { 'span.next': 'Mod+Shift+J' } } }));
  await page.reload();
  await workbench.focusText();
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(sheet.getByText('Mark as claim')).toBeVisible();
  const isMac = await assay.electron.evaluate(() => process.platform === 'darwin');
  await expect(sheet.locator('div', { has: page.getByText('Next span', { exact: true }) }).last()).toContainText(
    isMac ? '⌘⇧J' : 'Ctrl Shift J',
  );
  for (const group of ['Annotate', 'Select', 'Go', 'Edit', 'File', 'View', 'Help']) {
    await expect(sheet.getByRole('region', { name: group, exact: true })).toBeVisible();
  }
});
