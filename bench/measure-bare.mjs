import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron } from 'playwright';
import { build } from 'vite';
import { switches } from './assay.mjs';
import { check } from './check.mjs';
import { listen, measureKeys, select, settle, wheel } from './in-page.mjs';
import { percentile } from './statistics.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Builds the page of the bare editor into a folder; gives its address. */
export async function buildBare(folder) {
  const outDir = join(folder, 'bare-page');
  await build({
    configFile: false,
    root: here('bare'),
    base: './',
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, target: 'chrome114', modulePreload: false },
  });
  return join(outDir, 'index.html');
}

/** The yardstick of a run: the same work in bare ProseMirror, in an Electron of its own. */
export async function measureBare(folder, file, work) {
  const app = await _electron.launch({ args: [...switches(join(folder, 'bare-profile')), here('empty')] });
  const page = await app.firstWindow();
  await app.evaluate(({ BrowserWindow }, path) => BrowserWindow.getAllWindows()[0].loadFile(path), file);
  await page.waitForFunction(() => 'show' in globalThis);
  const open = await page.evaluate((given) => globalThis.show(given), work);
  await listen(page);
  await select(page, 0, 0);
  const press = (key, times) =>
    measureKeys(page, times, async () => {
      for (let count = 0; count < times; count += 1) {
        await page.keyboard.press(key);
        await settle(page);
      }
    });
  const carets = [await press('ArrowRight', 30), await press('ArrowDown', 30)];
  const marks = await press('1', work.adds.length);
  check((await page.evaluate(() => globalThis.marked)) === work.adds.length, 'bare ProseMirror was not marked');
  const scroll = await wheel(page, await page.context().newCDPSession(page));
  await app.close();
  return {
    bareOpen: open,
    bareMarkP95: percentile(marks.durations, 0.95),
    bareCaretP95: percentile(
      carets.flatMap(({ durations }) => durations),
      0.95,
    ),
    bareLongFrames: scroll.long,
  };
}
