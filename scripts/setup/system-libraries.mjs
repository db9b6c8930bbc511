import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';
import { step } from './step.mjs';
import { Stop } from './stop.mjs';

const libraries = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libdrm2',
  'libatk-bridge2.0-0',
  'libatspi2.0-0',
  'libcups2',
  'libxkbcommon0',
];
const forVirtualDisplay = ['xvfb', 'fonts-liberation', 'fonts-noto-color-emoji'];

/** @param {string} output of `ldd` @returns {string[]} the libraries that the system does not have */
export const missingLibraries = (output) => [...output.matchAll(/^\s*(\S+) => not found$/gm)].map(([, name]) => name ?? '');

/**
 * @param {string} output of `dpkg-query -W -f '${Package} ${db:Status-Status}\n'`
 * @param {readonly string[]} packages
 */
export const notInstalled = (output, packages) => packages.filter((name) => !output.split('\n').includes(`${name} installed`));

/**
 * The names under which this release knows the packages: newer Debian and Ubuntu call some of them `…t64`.
 *
 * @param {string} output of `apt-cache policy`, asked for each name and for each with `t64`
 * @param {readonly string[]} packages
 */
export function namesInRelease(output, packages) {
  const offered = new Set([...output.matchAll(/^(\S+):\n(?: {2}.*\n)*? {2}Candidate: (?!\(none\))/gm)].map(([, name]) => name));
  return packages.map((name) => (offered.has(`${name}t64`) ? `${name}t64` : name));
}

/** @param {string} command */
const isOnPath = (command) => (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, command)));

/** @param {string} command @param {readonly string[]} args */
async function outputOf(command, args) {
  const { output } = await run(command, args, { capture: true, env: { ...process.env, LC_ALL: 'C', DEBIAN_FRONTEND: 'noninteractive' } });
  return output;
}

/** @param {string} binary @param {boolean} isDebian @param {boolean} virtualDisplay */
async function findMissing(binary, isDebian, virtualDisplay) {
  const missing = missingLibraries(await outputOf('ldd', [binary]));
  if (!virtualDisplay) return { missing, packages: [] };
  if (!isDebian) return { missing: isOnPath('Xvfb') ? missing : [...missing, 'Xvfb'], packages: [] };
  // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg-query fills these in.
  const installed = await outputOf('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\\n', ...forVirtualDisplay]);
  return { missing, packages: notInstalled(installed, forVirtualDisplay) };
}

/**
 * Makes sure that a Linux system has the libraries the runtime's own binary is linked with and, where the window opens on a virtual
 * display, that display and fonts. Installs them as root on Debian and its kin; else says what to run.
 *
 * @param {string} binary
 * @param {boolean} virtualDisplay
 */
export async function ensureSystemLibraries(binary, virtualDisplay) {
  if (process.platform !== 'linux') return;
  const isDebian = isOnPath('apt-get') && isOnPath('dpkg-query');
  const { missing, packages } = await findMissing(binary, isDebian, virtualDisplay);
  if (missing.length === 0 && packages.length === 0) return;
  const wanted = [...packages, ...(missing.length > 0 ? libraries : [])];
  if (!isDebian)
    throw new Stop(`This system lacks what Electron needs: ${missing.join(', ')}. Install it with the system's package manager.`);
  if (process.getuid?.() !== 0) throw new Stop(`This system lacks what Electron needs. Install it with:\n  ${await commandFor(wanted)}`);
  await step(`Installing system packages (apt-get install: ${[...missing, ...packages].length} missing)`, () => install(wanted));
  const left = await findMissing(binary, isDebian, virtualDisplay);
  if (left.missing.length > 0)
    throw new Stop(`Electron still lacks ${left.missing.join(', ')}. Install the packages that hold these libraries.`);
}

/** @param {readonly string[]} packages */
async function resolveNames(packages) {
  return namesInRelease(await outputOf('apt-cache', ['policy', ...packages.flatMap((name) => [name, `${name}t64`])]), packages);
}

/** @param {readonly string[]} packages */
async function commandFor(packages) {
  return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${(await resolveNames(packages)).join(' ')}`;
}

/** @param {readonly string[]} packages */
async function install(packages) {
  await outputOf('apt-get', ['update', '-qq']);
  const args = ['install', '-y', '-qq', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120', ...(await resolveNames(packages))];
  const { code, output } = await run('apt-get', args, { capture: true, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  if (code !== 0)
    throw new Stop(`${output.trim()}\n\nThe system packages could not be installed. To try by hand:\n  ${await commandFor(packages)}`);
}
