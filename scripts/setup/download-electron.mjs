import { spawn } from 'node:child_process';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { withWorkFolder } from './work-folder.mjs';

const electron = join(root, 'node_modules', 'electron');

// A download that came to a halt is given this long before it counts as dead.
const stall = 30_000;

/**
 * Runs the pinned Electron's own installer (which knows mirrors, proxies and its cache), but ends it when nothing arrives: behind a
 * firewall that swallows packets it would wait for minutes.
 *
 * @param {number} patience milliseconds to wait for the first byte
 * @returns {Promise<string>} why it did not work, in a few words; empty when it did
 */
export const downloadElectron = (patience) =>
  withWorkFolder((folder) => {
    const dist = join(electron, 'dist');
    rmSync(dist, { recursive: true, force: true });
    // The installer's temporary folder is ours, so that growth can be seen.
    const env = { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder, ELECTRON_GET_NO_PROGRESS: '1' };
    const child = spawn(process.execPath, [join(electron, 'install.js')], { cwd: electron, env, stdio: ['ignore', 'ignore', 'pipe'] });
    return watch(child, () => bytesIn(folder) + bytesIn(dist), patience);
  });

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {() => number} measure how much has arrived
 * @param {number} patience
 * @returns {Promise<string>}
 */
function watch(child, measure, patience) {
  return new Promise((done) => {
    let size = 0;
    let since = Date.now();
    let errors = '';
    let reason = '';
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      errors += text;
    });
    const timer = setInterval(() => {
      const now = measure();
      if (now !== size) {
        size = now;
        since = Date.now();
      } else if (Date.now() - since > (size === 0 ? patience : stall)) {
        reason = size === 0 ? `nothing arrived within ${patience / 1000} s` : 'the download came to a halt';
        child.kill('SIGKILL');
      }
    }, 200);
    child.on('close', (code) => {
      clearInterval(timer);
      done(code === 0 ? '' : reason || firstError(errors));
    });
  });
}

/** @param {string} output of the installer @returns {string} */
const firstError = (output) => /^(?:\w*Error.*?: )+(.*?)\.?$/m.exec(output)?.[1] ?? 'its installer failed';

/** @param {string} folder @returns {number} bytes in a folder and all below it */
function bytesIn(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
  } catch {
    return 0; // The installer makes and removes files while they are counted.
  }
}
