import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Stop } from './stop.mjs';

/** Whether a window can open where a person sees it. */
export const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/**
 * Does some work with a display: the one that is there, else a virtual one of its own that ends with the work.
 *
 * @template T
 * @param {(variables: NodeJS.ProcessEnv) => Promise<T>} work gets the variables that programs need to find the display
 * @returns {Promise<T>}
 */
export async function withDisplay(work) {
  if (hasDisplay) return work({});
  const folder = mkdtempSync(join(tmpdir(), 'assay-display-'));
  const authority = join(folder, 'authority');
  writeFileSync(authority, authorityFile(randomBytes(16)), { mode: 0o600 });
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-auth', authority], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const end = () => {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', end);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
  try {
    return await work({ DISPLAY: `:${await displayNumber(server)}`, XAUTHORITY: authority });
  } finally {
    process.off('exit', end);
    end();
  }
}

/** @param {import('node:child_process').ChildProcess} server @returns {Promise<string>} */
function displayNumber(server) {
  return new Promise((found, failed) => {
    let text = '';
    server.on('error', (error) => failed(new Stop(`No virtual display: Xvfb could not be started (${error.message}).`)));
    server.on('exit', (code) => failed(new Stop(`No virtual display: Xvfb ended with code ${code}.`)));
    const pipe = /** @type {import('node:stream').Readable} The fourth entry of `stdio` is a pipe to read. */ (server.stdio[3]);
    pipe.on('data', (chunk) => {
      text += chunk;
      if (text.includes('\n')) found(text.trim());
    });
  });
}

/**
 * An Xauthority file with one cookie for every display of this machine, so that no other user of it can look at the virtual display.
 * Format: Xau(3); family 65535 is FamilyWild.
 *
 * @param {Buffer} cookie 16 bytes
 */
function authorityFile(cookie) {
  const name = Buffer.from('MIT-MAGIC-COOKIE-1');
  return Buffer.concat([Buffer.from([0xff, 0xff, 0, 0, 0, 0, 0, name.length]), name, Buffer.from([0, cookie.length]), cookie]);
}
