import { join } from 'node:path';
import { expect } from '../e2e/fixtures';
import { launchAssay, quit } from '../e2e/launch';
import { Workbench } from '../e2e/pages/workbench';
import { faultSpec } from './fault-spec';

/** Milliseconds. */
const allowed = 5000;

faultSpec(
  'F16',
  'after kill -9 the next start shows its window within five seconds, and the set that was open can be written',
  async ({ run, workbench, profile }) => {
    let { assay } = workbench;
    await workbench.openArticle('Hospital waiting times');
    for (let round = 1; round <= run.rounds({ slice: 1, full: 5 }); round += 1) {
      const ended = assay.electron.waitForEvent('close');
      assay.electron.process().kill('SIGKILL');
      await ended;
      const begun = performance.now();
      assay = await launchAssay(profile, [join(profile, 'sample-project')]);
      const took = Math.round(performance.now() - begun);
      run.figure(`${took} ms`);
      if (took > allowed) run.violation(`the window took ${took} ms`);
      const next = new Workbench(assay);
      await next.openArticle('Hospital waiting times');
      await expect(next.page.getByRole('region', { name: 'Who writes this' })).toHaveCount(0);
      await next.select('waiting', round);
      await next.page.keyboard.press('1');
      await expect(next.annotations.getByRole('option')).toHaveCount(round);
      await next.saved();
      run.round();
    }
    await quit(assay);
  },
);
