import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ensureBuild } from '../../../../scripts/setup/build.mjs';
import { root as repository } from '../../../../scripts/setup/root.mjs';
import { harbourProject, type Places } from '../check/harbour-project';
import { copyOf, newFolder } from '../store/fixtures';
import type { Ran } from './run';

const built = join(repository, 'out/main/cli.js');

const run = (args: readonly string[], cwd = repository): Promise<Ran> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [built, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.on('close', (code) => resolve({ code: code ?? -1, out, err }));
  });

let at: Places;
beforeAll(async () => {
  await ensureBuild();
  at = await harbourProject();
}, 240_000);

/** The built files that one of them loads, itself included. */
function loadedBy(path: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  const requires = readFileSync(path, 'utf8').matchAll(/require\("(\.[^"]+)"\)/g);
  for (const [, next = ''] of requires) loadedBy(join(dirname(path), next), seen);
  return seen;
}

describe('the built command line', () => {
  it('knows nothing of Electron', () => {
    const loaded = loadedBy(built);
    expect(loaded.size).toBeGreaterThan(1);
    expect([...loaded].filter((path) => /require\(["']electron["']\)/.test(readFileSync(path, 'utf8')))).toEqual([]);
  });

  it('gives exit code 0 for a whole project, and writes to the standard output alone', async () => {
    const { code, out, err } = await run(['check', at.root]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^Read “Desk”.*\n\nEverything is whole\.\n$/);
  });

  it('gives exit code 1 and one JSON object for a damaged one', async () => {
    const copy = await copyOf(at.root);
    await writeFile(join(copy, at.set), 'half');
    const { code, out, err } = await run(['check', '.', '--json'], copy);
    expect([code, err]).toEqual([1, '']);
    expect(JSON.parse(out)).toMatchObject({ exit: 1, problems: [{ path: at.set, code: 'not-json' }] });
  });

  it('gives exit code 2 and nothing on the standard output for what it cannot do', async () => {
    expect(await run(['check', '/nowhere'])).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/^Not done: .*nowhere/) });
    expect(await run(['chekc'])).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/no command “chekc”/) });
  });

  it('tells its version', async () => {
    const { version } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
    expect(await run(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  it('reads files with a parser in a process of its own, and ends when it is done', async () => {
    const folder = await newFolder();
    await writeFile(join(folder, 'budget.md'), '# Budget\n\nIt *grew*.\n');
    const { code, out, err } = await run(['import', 'desk', 'budget.md', '--json'], folder);
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({ files: [{ importer: 'markdown', title: 'Budget', status: 'imported' }] });
    expect((await run(['check', 'desk'], folder)).code).toBe(0);
  });

  // Windows cannot send it to another program.
  it.skipIf(process.platform === 'win32')('leaves nothing half-written when somebody presses Ctrl-C', async () => {
    const folder = await newFolder();
    await writeFile(join(folder, 'a.txt'), 'The ferry was late.\n'.repeat(5000));
    // Enough to do for a minute, if nobody stopped it.
    const files = new Array<string>(5000).fill('a.txt');
    const args = ['convert', '--from', 'plain-text', '--to', 'assay-json', '--out', 'new', ...files];
    const child = spawn(process.execPath, [built, ...args], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    const ended = new Promise((resolve) => child.on('close', resolve));
    while (!(await readdir(folder)).some((name) => name.endsWith('.part'))) await new Promise(setImmediate);
    child.kill('SIGINT');
    expect([await ended, err]).toEqual([2, 'Not done: Stopped before the end. Nothing half-written was left.\n']);
    expect(await readdir(folder)).toEqual(['a.txt']);
  });
});
