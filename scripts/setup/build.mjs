import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { runBin } from './run.mjs';
import { step } from './step.mjs';
import { Stop } from './stop.mjs';

const sources = ['shared', 'main', 'preload', 'renderer', 'examples', 'electron.vite.config.ts', 'package.json', 'package-lock.json'];
const outputs = ['out/main/index.js', 'out/main/cli.js', 'out/preload/index.js', 'out/renderer/index.html'];

// Lies where every other build (`electron-vite build` by hand, the development server's) empties the folder first: then it is gone and
// the build is made again.
const stamp = 'out/main/.sources';

/**
 * A digest of the names and contents of files and folders. Content, not time: a checkout, a deletion and a file put back all count right.
 *
 * @param {string} base
 * @param {readonly string[]} paths relative to `base`; missing ones are skipped
 * @returns {string}
 */
export function digestOf(base, paths) {
  const hash = createHash('sha256');
  /** @param {string} path */
  const add = (path) =>
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(base, path)))
      .update('\0');
  /** @param {string} folder */
  const walk = (folder) => {
    const entries = readdirSync(join(base, folder), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) entry.isDirectory() ? walk(`${folder}/${entry.name}`) : add(`${folder}/${entry.name}`);
  };
  for (const path of paths.filter((path) => existsSync(join(base, path)))) {
    try {
      walk(path);
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ENOTDIR') throw error;
      add(path);
    }
  }
  return hash.digest('hex');
}

/** @param {string} path */
const readIfThere = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);

/** Builds Assay into `out/` when the build is missing or older than its sources. */
export async function ensureBuild() {
  const digest = digestOf(root, sources);
  const isFresh = outputs.every((path) => existsSync(join(root, path))) && readIfThere(join(root, stamp)) === digest;
  if (isFresh) return;
  await step('Building Assay (electron-vite build)', async () => {
    const { code, output } = await runBin('electron-vite', 'electron-vite', ['build'], { capture: true });
    if (code !== 0) throw new Stop(`${output.trim()}\n\nAssay could not be built: the reason stands above.`);
    writeFileSync(join(root, stamp), digest);
  });
}
