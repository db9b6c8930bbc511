import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '../e2e/fixtures';
import { root, switches } from '../e2e/launch';
import { faultSpec } from './fault-spec';

/** Milliseconds. */
const allowed = 2000;

faultSpec(
  'F12',
  'a second start in the same profile ends with 3 within two seconds; the first gets its files',
  async ({ run, workbench, profile, folder }) => {
    const { page, assay } = workbench;
    const binary = await assay.electron.evaluate(() => process.execPath);
    for (let round = 0; round < run.rounds({ slice: 1, full: 5 }); round += 1) {
      const file = join(folder, `Handed over ${round}.txt`);
      await writeFile(file, 'A headline\n\nThree people crossed the bridge, the mayor said.\n');
      const begun = performance.now();
      const code = await new Promise<number | null>((resolve) => {
        spawn(binary, [...switches(profile), root, file], { stdio: 'ignore' }).on('exit', resolve);
      });
      const took = Math.round(performance.now() - begun);
      run.round();
      run.figure(`${took} ms`);
      if (code !== 3) run.violation(`round ${round} ended with ${code}`);
      if (took > allowed) run.violation(`round ${round} took ${took} ms`);
      await expect(page.getByRole('dialog')).toContainText(`Handed over ${round}`);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
  },
);
