import { writeFile } from 'node:fs/promises';
import type { Bridge } from '../../shared/ipc/messages';
import { accessibilityProblems } from './accessibility-problems';
import { expect, test } from './fixtures';

declare global {
  interface Window {
    readonly api: Bridge;
  }
}

for (const theme of ['light', 'dark', 'high-contrast'] as const) {
  test(`every part of the window is accessible, ${theme}`, async ({ workbench }, info) => {
    const { page } = workbench;
    await workbench.command(`view.theme-${theme}`);
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    await workbench.select('Two ferries crossed', 0, 0);
    await page.keyboard.press('j');
    await info.attach(`workbench-${theme}`, {
      body: await page.screenshot({ path: info.outputPath(`workbench-${theme}.png`) }),
      contentType: 'image/png',
    });
    expect.soft(await accessibilityProblems(page)).toEqual([]);
    for (const command of [
      'app.palette',
      'help.shortcuts',
      'app.settings',
      'article.details',
      'edit.history',
      'article.export',
      'project.create',
      'help.about',
    ]) {
      await workbench.command(command);
      await expect(page.getByRole('dialog').first()).toBeVisible();
      await info.attach(`${command}-${theme}`, {
        body: await page.screenshot({ path: info.outputPath(`${command}-${theme}.png`) }),
        contentType: 'image/png',
      });
      expect.soft(await accessibilityProblems(page), command).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
  });
}

test('at 200 % and 400 % nothing is lost: text, annotations and save state can be reached', async ({ workbench, assay }, info) => {
  for (const zoom of [2, 4]) {
    await workbench.page.evaluate((factor) => window.api.request('app.change-settings', { change: { zoom: factor } }), zoom);
    await expect
      .poll(() => assay.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor()))
      .toBeCloseTo(zoom);
    await expect.poll(() => workbench.page.evaluate(() => innerWidth)).toBeLessThan(1600 / zoom);
    // Playwright's own screenshot would show the upper left quarter.
    const picture = await assay.electron.evaluate(async ({ BrowserWindow }) => {
      const image = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
      return image?.toPNG().toString('base64') ?? '';
    });
    await writeFile(info.outputPath(`zoom-${zoom}.png`), Buffer.from(picture, 'base64'));
    await expect(workbench.text).toBeVisible();
    await expect(workbench.saveState).toBeInViewport();
    const beyond = await workbench.page.evaluate(() =>
      [...document.querySelectorAll('.workbench > header, .workbench > footer, main')]
        .filter((part) => part.getBoundingClientRect().right > innerWidth + 1)
        .map((part) => part.className),
    );
    expect.soft(beyond, `at ${zoom * 100} %`).toEqual([]);
  }
});
