import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { npm } from './run.mjs';
import { step } from './step.mjs';
import { Stop } from './stop.mjs';

/** @typedef {{ packages: Record<string, { version?: string, integrity?: string, optional?: boolean }> }} Lock */

/**
 * Whether what npm installed is what the lock file asks for. Compared by content, since a checkout gives files any time.
 *
 * @param {Lock} wanted `package-lock.json`
 * @param {Lock | undefined} installed npm's own record in `node_modules`, written when an installation is complete
 */
export function areInstalled(wanted, installed) {
  if (!installed) return false;
  return Object.entries(wanted.packages).every(([path, { version, integrity, optional }]) => {
    if (path === '') return true;
    const present = installed.packages[path];
    return present ? present.version === version && present.integrity === integrity : optional === true;
  });
}

/** @param {string} path @returns {Lock | undefined} */
function readLock(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8'));
  } catch {
    return undefined;
  }
}

/** Installs the dependencies when they are missing or not those of the lock file. */
export async function ensureDependencies() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) throw new Stop(`Assay needs Node 20.19 or newer; this is Node ${process.versions.node}.`);
  const wanted = readLock('package-lock.json');
  if (!wanted) throw new Stop('package-lock.json is missing or damaged: restore it with `git checkout package-lock.json`.');
  if (areInstalled(wanted, readLock('node_modules/.package-lock.json'))) return;
  await step('Installing the dependencies (npm ci)', async () => {
    const { code, output } = await npm(['ci', '--no-fund', '--no-audit', '--loglevel=error'], { capture: true });
    if (code !== 0)
      throw new Stop(
        `${output.trim()}\n\nThe dependencies could not be installed: see npm's words above, then run the same command again.`,
      );
  });
}
