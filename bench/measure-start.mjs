import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron } from 'playwright';
import { launchCopy, switches } from './assay.mjs';

const empty = fileURLToPath(new URL('./empty', import.meta.url));

/** Milliseconds from the start of the program until the text of the sample's first article is on screen. */
export async function measureStart({ profile, sample }, folder) {
  const { page, begun, close } = await launchCopy({ profile, project: sample }, folder);
  await page.locator('[role="textbox"][aria-multiline="true"] [role="mark"]').first().waitFor();
  const took = performance.now() - begun;
  await close();
  return took;
}

/** The same for an Electron that shows an empty window. */
export async function measureEmptyStart(folder) {
  const begun = performance.now();
  const app = await _electron.launch({ args: [...switches(join(folder, 'empty-profile')), empty] });
  const page = await app.firstWindow();
  await page.locator('#ready').waitFor();
  const took = performance.now() - begun;
  await app.close();
  return took;
}
