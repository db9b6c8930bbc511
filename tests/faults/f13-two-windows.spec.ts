import { cp, mkdir } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { TestInfo } from '@playwright/test';
import { expect } from '../e2e/fixtures';
import { launchAssay, quit, removeFolder, temporaryFolder } from '../e2e/launch';
import { Workbench } from '../e2e/pages/workbench';
import { faultSpec } from './fault-spec';

const title = 'Hospital waiting times';

async function picture({ page }: Workbench, name: string, info: TestInfo): Promise<void> {
  await info.attach(name, { body: await page.screenshot({ path: info.outputPath(`${name}.png`) }), contentType: 'image/png' });
}

faultSpec(
  'F13',
  'one set in two profiles: the second reads, is told who writes, and writes when the first is done',
  async ({ run, workbench, profile }, info) => {
    await workbench.openArticle(title);
    // The same person at another desk: another profile that knows who it is in this project.
    const elsewhere = await temporaryFolder('profile');
    await mkdir(elsewhere, { recursive: true });
    for (const name of ['settings.json', 'recents.json']) await cp(join(profile, name), join(elsewhere, name));
    const second = new Workbench(await launchAssay(elsewhere, [join(profile, 'sample-project')]));
    try {
      const notice = second.page.getByRole('region', { name: 'Who writes this' });
      const spans = second.annotations.getByRole('option');
      await second.openArticle(title);
      await expect(notice).toContainText(`Mira Toll on ${hostname()} is writing this; you can read.`);
      await expect(second.page.getByTestId('announcement')).toContainText('is writing this');
      run.round();

      await second.select('Dr Marit Vance-Ødegård');
      await second.page.keyboard.press('2');
      await expect(second.page.getByRole('alert')).toContainText('Nothing was changed');
      await expect(spans).toHaveCount(0);
      for (const theme of ['light', 'dark'] as const) {
        await second.command(`view.theme-${theme}`);
        await expect(second.page.locator('html')).toHaveAttribute('data-theme', theme);
        await picture(second, `read-only-${theme}`, info);
      }
      await second.page.getByRole('alert').getByRole('button', { name: 'Close' }).click();
      run.round();

      // What the first writes meanwhile is seen by the second.
      await workbench.select('Dr Marit Vance-Ødegård');
      await workbench.page.keyboard.press('2');
      await workbench.saved();
      await expect(spans).toHaveCount(1);
      run.round();

      // Other sets stay writable.
      await second.openArticle('City budget');
      await expect(notice).toHaveCount(0);
      run.round();

      await second.openArticle(title);
      await expect(notice).toBeVisible();
      await workbench.openArticle('Ferry exchange');
      await expect(notice).toHaveCount(0);
      await expect(second.page.getByTestId('announcement')).toContainText('You can write this now');
      await second.select('waiting');
      await second.page.keyboard.press('1');
      await expect(spans).toHaveCount(2);
      await second.saved();
      run.round();
      await quit(second.assay);

      await workbench.openArticle(title);
      await expect(workbench.annotations.getByRole('option')).toHaveCount(2);
      run.round();
    } finally {
      await removeFolder(elsewhere);
    }
  },
);
