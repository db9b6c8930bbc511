import { join } from 'node:path';
import { expect, test } from './fixtures';
import { launchAssay, quit } from './launch';
import { Workbench } from './pages/workbench';

const openTab = async ({ page }: Workbench, name: string): Promise<void> => {
  await page.keyboard.press('ControlOrMeta+,');
  await page.getByRole('tab', { name }).press('Enter');
};

test('keys are changed by pressing them; a clash names the other command, and the change is kept', async ({
  workbench,
  assay,
  profile,
}) => {
  const { page } = workbench;
  await openTab(workbench, 'Keyboard');
  const dialog = page.getByRole('dialog', { name: 'Settings' });
  const keysOf = (command: string) => dialog.getByRole('button', { name: `Change the keys of “${command}”` });
  await keysOf('Settings…').press('Enter');
  await page.keyboard.press('ControlOrMeta+c');
  await expect(dialog).toContainText('belongs to the system (Copy)');
  await page.keyboard.press('ControlOrMeta+k');
  await expect(dialog).toContainText('already belongs to “Search or run a command”');
  await page.keyboard.press('ControlOrMeta+j');
  await expect(keysOf('Settings…')).toBeFocused();
  await expect(keysOf('Settings…')).toContainText('J');
  await keysOf('Settings…').press('Enter');
  await page.keyboard.press('ControlOrMeta+k');
  await dialog.getByRole('button', { name: 'Use it here, and take it away there' }).press('Enter');
  await expect(keysOf('Search or run a command')).toContainText('none');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.keyboard.press('ControlOrMeta+k');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await workbench.saved();
  await quit(assay);

  const second = new Workbench(await launchAssay(profile, [join(profile, 'sample-project')]));
  await expect(second.text).toBeVisible();
  await second.page.keyboard.press('ControlOrMeta+k');
  await second.page.getByRole('tab', { name: 'Keyboard' }).press('Enter');
  await second.page.getByRole('button', { name: 'Give all commands their own keys back' }).press('Enter');
  await second.page.keyboard.press('Escape');
  await expect(second.page.getByRole('dialog', { name: 'Settings' })).toBeHidden();
  await second.page.keyboard.press('ControlOrMeta+k');
  await expect(second.page.getByRole('dialog', { name: 'Search or run a command' })).toBeVisible();
  await quit(second.assay);
});

test('reading settings are seen at once, in the preview and in the article', async ({ workbench }) => {
  const { page, text } = workbench;
  const size = () => text.evaluate((element) => getComputedStyle(element).fontSize);
  const preview = () => page.locator('.reading-preview-text').evaluate((element) => getComputedStyle(element).fontSize);
  expect(await size()).toBe('18.5px');
  await openTab(workbench, 'Reading');
  await page.getByRole('slider', { name: 'Size' }).press('ArrowRight');
  await expect.poll(size).toBe('19px');
  expect(await preview()).toBe('19px');
  await page.getByRole('slider', { name: 'Line height' }).press('End');
  await expect.poll(() => text.evaluate((element) => getComputedStyle(element).lineHeight)).toBe('57px');
  await page
    .getByRole('radio', { name: 'Sans' })
    .or(page.getByRole('button', { name: 'Sans' }))
    .press('Enter');
  await expect.poll(() => text.evaluate((element) => getComputedStyle(element).fontFamily)).toContain('Inter');
  await page.getByRole('button', { name: 'As at the start' }).press('Enter');
  await expect.poll(size).toBe('18.5px');
});

test('name, zoom and language are set by keyboard; the name is the annotator’s in the open project too', async ({ workbench, assay }) => {
  const { page } = workbench;
  await openTab(workbench, 'You and the window');
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ilse Varga');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Annotator: Ilse Varga')).toBeVisible();
  await page.getByLabel('Zoom').press('Enter');
  await page.getByRole('option', { name: '150 %' }).press('Enter');
  await expect
    .poll(() => assay.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor()))
    .toBeCloseTo(1.5);
  await page.getByLabel('Language').press('Enter');
  await expect(page.getByRole('listbox', { name: /Language/ }).getByRole('option')).toHaveText(['English']);
});

test('every word of these screens comes from the translations', async ({ workbench }) => {
  const { page } = workbench;
  await page.evaluate(() => window.api.request('app.change-settings', { change: { locale: 'pseudo' } }));
  await page.reload();
  await expect(workbench.page.getByRole('listbox').first()).toBeVisible();
  for (const command of [
    'help.shortcuts',
    'app.settings',
    'help.about',
    'project.create',
    'article.rename',
    'article.tags',
    'project.reset-sample',
  ]) {
    await workbench.command(command);
    const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'));
    await expect(dialog).toBeVisible();
    const untranslated = await dialog.evaluate((element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const isOwnText = node.parentElement?.closest('bdi, kbd, dd, option, [role="listbox"]');
        if (!isOwnText && /[a-z]{3}/.test(node.nodeValue ?? '') && !/^\[|\]$/.test(node.nodeValue?.trim() ?? ''))
          found.push(node.nodeValue ?? '');
      }
      return found;
    });
    expect.soft(untranslated, command).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }
});
