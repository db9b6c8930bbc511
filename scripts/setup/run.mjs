import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { root } from './root.mjs';

/**
 * @typedef {object} Finished
 * @property {number} code the exit code; 1 when a signal ended it, 127 when it could not be started
 * @property {string} output stdout and stderr as they came; empty unless captured
 */

/**
 * Runs a program in the project's folder and waits for its end. Never rejects.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ capture?: boolean, env?: NodeJS.ProcessEnv, shell?: boolean }} [options] `capture` keeps the output instead of showing it
 * @returns {Promise<Finished>}
 */
export function run(command, args, { capture = false, env = process.env, shell = false } = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: root, env, shell, stdio: capture ? ['ignore', 'pipe', 'pipe'] : 'inherit' });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    const end = () => child.kill();
    process.once('exit', end);
    child.on('error', (error) => done({ code: 127, output: output + error.message }));
    child.on('close', (code) => {
      process.off('exit', end);
      done({ code: code ?? 1, output });
    });
  });
}

/**
 * Runs a package's own command with this Node: no shell, so it is the same on every system.
 *
 * @param {string} packageName
 * @param {string} bin the command's name in the package's `bin`
 * @param {readonly string[]} args
 * @param {{ capture?: boolean, env?: NodeJS.ProcessEnv }} [options]
 */
export function runBin(packageName, bin, args, options) {
  const manifest = join(root, 'node_modules', packageName, 'package.json');
  const { bin: bins } = JSON.parse(readFileSync(manifest, 'utf8'));
  return run(process.execPath, [join(dirname(manifest), bins[bin]), ...args], options);
}

/**
 * Runs npm: the one that runs this script where there is one, so that versions and settings stay the same.
 *
 * @param {readonly string[]} args
 * @param {{ capture?: boolean }} [options]
 */
export function npm(args, options = {}) {
  const cli = process.env.npm_execpath;
  if (cli && basename(cli) === 'npm-cli.js') return run(process.execPath, [cli, ...args], options);
  return run('npm', args, { ...options, shell: process.platform === 'win32' });
}
