import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron } from 'playwright';
import { build } from 'vite';
import { switches } from './assay.mjs';
import { wheel } from './in-page.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Builds the page of the bare editor; gives its address. */
export async function buildBare() {
  const outDir = mkdtempSync(join(tmpdir(), 'assay-bench-bare-'));
  await build({
    configFile: false,
    root: here('bare'),
    base: './',
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, target: 'chrome114', modulePreload: false },
  });
  return join(outDir, 'index.html');
}

/** Long frames of the same scroll in bare ProseMirror, in an Electron of its own. */
export async function measureBare(profile, file, work) {
  const app = await _electron.launch({ args: [...switches(profile), here('empty')] });
  const page = await app.firstWindow();
  await app.evaluate(({ BrowserWindow }, path) => BrowserWindow.getAllWindows()[0].loadFile(path), file);
  await page.waitForFunction(() => 'show' in globalThis);
  await page.evaluate(({ text, spans }) => globalThis.show({ text, spans }), work);
  const scroll = await wheel(page, await page.context().newCDPSession(page));
  await app.close();
  return { longFrames: scroll.long, longestFrame: scroll.longest, frames: scroll.frames };
}

/** Milliseconds from the start of the program until its page shows something. */
export async function measureEmptyStart(profile) {
  const begun = performance.now();
  const app = await _electron.launch({ args: [...switches(profile), here('empty')] });
  const page = await app.firstWindow();
  await page.locator('#ready').waitFor();
  const took = performance.now() - begun;
  await app.close();
  return took;
}
