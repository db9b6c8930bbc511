import { execFileSync, spawnSync } from 'node:child_process';
import { chmod, cp, lstat, mkdir, open as openFile, readlink, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';
import { disk, type FileSystem } from '../../main/store/file-system';
import { bundle } from '../../scripts/setup/bundle.mjs';
import { commit, copyOf, filesIn, mark, me, mySet, newFolder, newSpan, open, openNew } from '../unit/main/store/fixtures';
import { fault } from './fault';

const isWindows = process.platform === 'win32';

async function newProject(): Promise<{ root: string; article: string; snapshot: string; journal: string }> {
  const { root, store, articles } = await openNew();
  const [{ id } = { id: '' }] = articles;
  await commit(store, mark(id, newSpan(1)));
  await store.close();
  return { root, article: id, ...store.paths.target({ kind: 'set', article: id, annotator: me.id }) };
}

/** Marks once more, and folds it all. */
async function changeAndFold(root: string, article: string): Promise<void> {
  const store = await open(root);
  await commit(store, mark(article, newSpan(2)));
  await store.close();
}

const spansIn = async (root: string, article: string): Promise<number> => (await mySet(await open(root), article)).spans.length;

fault('F25', 'the mode of a file is kept, and new files are for their owner alone', async (run) => {
  if (isWindows) return run.skip('Windows has no such modes');
  for (const mode of [0o600, 0o640, 0o664]) {
    const { root, article, snapshot, journal } = await newProject();
    for (const path of [snapshot, journal])
      if (((await stat(path)).mode & 0o777) !== 0o600) run.violation(`${path} is new and open to others`);
    await chmod(snapshot, mode);
    await changeAndFold(root, article);
    const now = (await stat(snapshot)).mode & 0o777;
    run.round();
    if (now !== mode) run.violation(`mode ${mode.toString(8)} became ${now.toString(8)}`);
  }
});

fault('F25', 'a symbolic link stays one, and what it leads to is written', async (run) => {
  const { root, article, snapshot } = await newProject();
  const elsewhere = join(await newFolder(), 'set.json');
  await rename(snapshot, elsewhere);
  await symlink(elsewhere, snapshot);
  const before = (await stat(elsewhere)).size;
  await changeAndFold(root, article);
  run.round();
  if (!(await lstat(snapshot)).isSymbolicLink() || (await readlink(snapshot)) !== elsewhere) run.violation('the link of a file is gone');
  if ((await stat(elsewhere)).size <= before) run.violation('what the link of a file leads to was not written');
  const linked = join(await newFolder(), 'linked');
  await symlink(root, linked);
  await changeAndFold(linked, article).catch((error: unknown) => run.violation(`a project behind a link: ${error}`));
  run.round();
  if ((await spansIn(root, article)) !== 3) run.violation('a change made through the link of a project is not there');
});

const names: Readonly<Record<string, string>> = {
  NFC: 'Zürich café 각'.normalize('NFC'),
  NFD: 'Zürich café 각'.normalize('NFD'),
  space: ' two  spaces ',
  quotes: `it's "quoted"`,
  newline: 'two\nlines',
  'shell characters': '$(rm) `x` ; & | * ? [a] {b} ~ # %20',
  'right to left': '\u202eجريدة',
  emoji: '👩🏽‍🚒',
  '255 bytes': 'n'.repeat(255),
  '255 bytes of two each': `${'é'.repeat(127)}e`,
  'a leading dash': '--root',
  'a trailing dot': 'name.',
};

fault('F25', 'a project folder of any name is made, saved, closed and opened', async (run) => {
  const { root, article } = await newProject();
  for (const [kind, name] of Object.entries(names)) {
    const named = join(await newFolder(), name);
    await cp(root, named, { recursive: true });
    await changeAndFold(named, article);
    run.round();
    if ((await spansIn(named, article)) !== 2) run.violation(`${kind}: the change is not there`);
  }
  const parent = await newFolder();
  const both = [names.NFC ?? '', names.NFD ?? ''].map((name) => join(parent, name));
  for (const path of both) await cp(root, path, { recursive: true });
  await changeAndFold(both[0] ?? '', article);
  run.round();
  const counts = [await spansIn(both[0] ?? '', article), await spansIn(both[1] ?? '', article)];
  if (counts.join() !== '2,1') run.violation(`two names that look the same were taken for one: ${counts}`);
});

fault('F25', 'a path as long as the system takes works, a longer one is refused without a trace', async (run) => {
  const { root, article } = await newProject();
  const long = join(await newFolder(), ...Array.from({ length: 15 }, () => 'n'.repeat(240)));
  await mkdir(join(long, '..'), { recursive: true });
  await cp(root, long, { recursive: true });
  await changeAndFold(long, article);
  run.round();
  if ((await spansIn(long, article)) !== 2) run.violation('a path of 3,600 characters lost a change');
  const tooLong = join(long, ...Array.from({ length: 4 }, () => 'n'.repeat(240)));
  const code = await open(tooLong).then(
    () => 'opened',
    (error: { code?: string; reason?: { code: string } }) => error.code ?? error.reason?.code,
  );
  run.round();
  if (code !== 'ENAMETOOLONG' && code !== 'not-a-project') run.violation(`a path that is too long: ${code}`);
});

fault('F25', 'a folder that is no project is told from one, and nothing is written into it', async (run) => {
  const folder = await newFolder();
  const file = join(folder, 'file');
  await writeFile(file, 'not a folder');
  const [loop, back] = [join(folder, 'loop'), join(folder, 'back')];
  await symlink(back, loop);
  await symlink(loop, back);
  const empty = join(folder, 'empty');
  await mkdir(empty);
  const cases: Readonly<Record<string, readonly [string, readonly string[]]>> = {
    'a file': [file, ['ENOTDIR', 'not-a-project']],
    'a loop of links': [loop, ['ELOOP']],
    'an empty folder': [empty, ['not-a-project']],
    nothing: [join(folder, 'nothing'), ['not-a-project']],
  };
  for (const [kind, [path, expected]] of Object.entries(cases)) {
    const code = await open(path).then(
      () => 'opened',
      (error: { code?: string; reason?: { code: string } }) => error.code ?? error.reason?.code,
    );
    run.round();
    if (!expected.includes(code ?? '')) run.violation(`${kind}: ${code}`);
  }
  if ((await disk.list(folder)).join() !== 'back,empty,file,loop' || (await disk.list(empty)).length > 0)
    run.violation('something was written');
});

fault('F25', 'a folder without permission opens as far as it can be read, and a change that cannot be saved is said', async (run) => {
  const { root, article } = await newProject();
  for (const code of ['EACCES', 'EPERM', 'EROFS']) {
    const copy = await copyOf(root);
    const no = async (path: string): Promise<never> => {
      throw Object.assign(new Error(code), { code, path });
    };
    const readOnly: FileSystem = { ...disk, open: no, rename: no, link: no, remove: no, makeFolder: no, copy: no };
    const store = await open(copy, readOnly);
    run.round();
    if ((await mySet(store, article)).spans.length !== 1) run.violation(`${code}: it could not be read`);
    const done = await store.commit(mark(article, newSpan(3)));
    if (done.ok) run.violation(`${code}: a change counts as saved`);
    const store2 = await open(root, { ...disk, readFile: no }).then(
      () => 'opened',
      (error: { code?: string }) => error.code,
    );
    if (store2 !== code) run.violation(`${code}: a folder that cannot be read: ${store2}`);
  }
});

fault('F25', 'a project of another user: it says so and changes nothing, by the permissions of a real system', async (run) => {
  if (process.getuid?.() !== 0) return run.skip('only root can become another user');
  const { root, article } = await newProject();
  const { url, folder } = await bundle('tests/faults/editing-program.ts');
  await chmod(folder, 0o755);
  for (const [mode, expected] of [
    ['u+rwX,go-rwx', 'EACCES'],
    ['a+rX', 'EACCES'],
  ] as const) {
    execFileSync('chmod', ['-R', mode, root]);
    const before = await filesIn(root);
    const command = ['--reuid', '65534', '--regid', '65534', '--clear-groups', process.execPath, fileURLToPath(url), root, article, me.id];
    const { stdout, stderr, error } = spawnSync('setpriv', command, { encoding: 'utf8', timeout: 60_000 });
    if (error && 'code' in error && error.code === 'ENOENT') return run.skip('needs setpriv');
    run.round();
    if (!stderr.includes(expected)) run.violation(`${mode}: the program said ${stdout} ${stderr.slice(0, 200)}`);
    if (mode === 'a+rX' && !stdout.startsWith('begun')) run.violation(`${mode}: it could not be read`);
    const after = await filesIn(root);
    if ([...before].some(([path, bytes]) => after.get(path) !== bytes) || after.size !== before.size)
      run.violation(`${mode}: files were changed`);
  }
  await rm(folder, { recursive: true, force: true });
});

fault('F25', '100,000 stray files: opening stays fast, and none of them is touched', async (run) => {
  vi.useRealTimers();
  const count = run.rounds({ slice: 10_000, full: 100_000 });
  const { root, article } = await newProject();
  const time = async (): Promise<number> => {
    const begun = performance.now();
    const store = await open(root);
    await mySet(store, article);
    return performance.now() - begun;
  };
  const before = Math.min(await time(), await time());
  const folders = [root, join(root, 'articles', article, 'sets'), join(root, 'articles'), join(root, '.assay', 'pending')];
  for (const folder of folders) await mkdir(folder, { recursive: true });
  for (let made = 0; made < count; made += 200) {
    await Promise.all(
      Array.from({ length: 200 }, async (_, index) => {
        const path = join(folders[(made + index) % folders.length] ?? root, `stray ${made + index}.txt`);
        await (await openFile(path, 'wx')).close();
      }),
    );
  }
  const after = Math.min(await time(), await time());
  run.round();
  run.figure(`${Math.round(before)} ms without, ${Math.round(after)} ms with ${count} files`);
  if (after > before + 1500) run.violation(`opening took ${Math.round(after)} ms instead of ${Math.round(before)}`);
  await changeAndFold(root, article);
  if ((await spansIn(root, article)) !== 2) run.violation('a change got lost among them');
  const strays = (await Promise.all(folders.map((folder) => disk.list(folder)))).flat().filter((name) => name.startsWith('stray '));
  if (strays.length !== count) run.violation(`of ${count} files of somebody else ${strays.length} are left`);
  await rm(root, { recursive: true });
});
