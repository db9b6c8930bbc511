import { expect } from '../e2e/fixtures';
import { launchAssay, quit } from '../e2e/launch';
import { Workbench } from '../e2e/pages/workbench';
import { ended } from './ended';
import { faultSpec } from './fault-spec';

faultSpec(
  'F22',
  'three crashed starts in a row lead to a safe one, where nothing is opened by itself and anything can be',
  async ({ run, workbench, profile }, info) => {
    await workbench.openArticle('Hospital waiting times');
    let { assay } = workbench;
    for (let crashes = 0; crashes < 3; crashes += 1) {
      await ended(assay, async () => assay.electron.process().kill('SIGKILL'));
      assay = await launchAssay(profile);
      if (crashes < 2) await expect(assay.page.locator('.crumbs')).toContainText('Hospital waiting times');
    }
    const page = assay.page;
    const explained = page.getByRole('alert', { name: 'Safe start' });
    await expect(explained).toContainText('3 starts in a row');
    run.round();
    if ((await page.locator('.workbench').count()) > 0) run.violation('a project was opened');
    await new Workbench(assay).command('view.theme-light');
    await page.screenshot({ path: info.outputPath('safe-start-light.png') });
    await new Workbench(assay).command('view.theme-dark');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await page.screenshot({ path: info.outputPath('safe-start-dark.png') });
    await page.getByRole('row', { name: 'Sample' }).press('Enter');
    await expect(page.getByRole('region', { name: 'Recovered after a crash' })).toBeVisible();
    await quit(assay);
    const next = await launchAssay(profile);
    await expect(next.page.getByRole('heading', { name: 'Good to see you' })).toBeVisible();
    if ((await next.page.getByRole('alert', { name: 'Safe start' }).count()) > 0)
      run.violation('a start after one that ended well is still a safe one');
    await quit(next);
  },
);
