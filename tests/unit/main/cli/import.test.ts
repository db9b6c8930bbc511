import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { disk, type FileSystem } from '../../../../main/store/file-system';
import { commit, filesIn, mark, me, mySet, newFolder, newSpan, open, openNew } from '../store/fixtures';
import { runHere } from './run';

let folder = '';
beforeEach(async () => {
  folder = await newFolder();
  await mkdir(join(folder, 'texts/more'), { recursive: true });
  await writeFile(join(folder, 'texts/harbour.txt'), 'Harbour opens\n\nThe mayor said so.\n');
  await writeFile(join(folder, 'texts/more/budget.md'), '# Budget\n\nIt *grew*.\n');
  await writeFile(join(folder, 'texts/more/photo.png'), '\0\u0001');
  await writeFile(join(folder, 'texts/.hidden.txt'), 'hidden');
  await symlink('..', join(folder, 'texts/more/up'));
});

const run = (...args: readonly string[]) => runHere(['import', ...args], { cwd: folder });

describe('import', () => {
  it('makes a project that is not there, with an article for every file of a folder, and check finds nothing', async () => {
    const { code, out, err } = await run('desk', 'texts', '--annotator', 'Ada');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('harbour.txt\n  imported as “Harbour opens” (2 blocks)');
    expect(out).toContain('1 file of another kind in these folders was left out.');
    expect(out).toMatch(/2 articles imported into desk\.\n$/);
    const store = await open(join(folder, 'desk'));
    expect(store.project.name).toBe('desk');
    expect(store.articles.map(({ title, origin }) => [title, origin.file])).toEqual([
      ['Harbour opens', 'harbour.txt'],
      ['Budget', 'budget.md'],
    ]);
    expect(store.annotators).toMatchObject([{ name: 'Ada', kind: 'person' }]);
    expect((await runHere(['check', join(folder, 'desk')])).out).toMatch(/Everything is whole\.\n$/);
  });

  it('adds to a project that is open in a window, and changes nothing that is held there', async () => {
    const { root, store, articles } = await openNew(1);
    const [{ id = '' } = {}] = articles;
    await commit(store, mark(id, newSpan(1)));
    const { code } = await run(root, 'texts/harbour.txt', '--annotator', 'Ada');
    expect(code).toBe(0);
    await commit(store, mark(id, newSpan(2)));
    await store.close();
    const later = await open(root);
    expect([later.articles.length, later.annotators.length, (await mySet(later, id)).spans.length]).toEqual([2, 1, 2]);
    expect(later.articles[1]?.created.by).toBe(me.id);
  });

  it('passes over what is there already, byte for byte, where nobody says --again', async () => {
    await run('desk', 'texts/harbour.txt');
    const second = await run('desk', 'texts', '--json');
    expect([second.code, JSON.parse(second.out)]).toMatchObject([
      0,
      {
        imported: 1,
        alreadyHere: 1,
        failed: 0,
        files: [
          { status: 'already-here', title: 'Harbour opens' },
          { status: 'imported', title: 'Budget' },
        ],
      },
    ]);
    expect(JSON.parse((await run('desk', 'texts', '--again', '--json')).out)).toMatchObject({ imported: 2 });
    expect((await open(join(folder, 'desk'))).articles).toHaveLength(4);
  });

  it('shows first what would come, and writes nothing', async () => {
    const before = await filesIn(folder);
    const { code, out } = await run('desk', 'texts', '--dry-run');
    expect([code, out]).toEqual([0, expect.stringContaining('would come as “Budget” (2 blocks, utf-8)')]);
    expect(out).toMatch(/2 articles would come into desk\. Nothing was written\.\n$/);
    expect(await filesIn(folder)).toEqual(before);
  });

  it('goes on behind a file that cannot be read, and lists it with the reason', async () => {
    const { code, out } = await run('desk', 'texts/more/photo.png', 'nowhere.txt', 'texts/harbour.txt');
    expect(code).toBe(1);
    expect(out).toContain('photo.png\n  Not imported: Nothing here reads files that end in “.png”.');
    expect(out).toContain('nowhere.txt\n  Not imported: The file is no longer there, or is a folder.');
    expect(out).toMatch(/1 article imported into desk\.\n2 could not be imported\.\n$/);
  });

  it('makes no project for nothing, and says that it is not done', async () => {
    const { code, out } = await run('desk', 'texts/more/photo.png', '--json');
    expect([code, JSON.parse(out)]).toMatchObject([2, { exit: 2, imported: 0, failed: 1 }]);
    expect(await disk.facts(join(folder, 'desk'))).toBeNull();
  });

  it('refuses a folder that holds something else, a file, and a damaged project, changing nothing', async () => {
    await run('desk', 'texts/harbour.txt');
    await writeFile(join(folder, 'desk/project.json'), 'half');
    const before = await filesIn(folder);
    expect((await run('texts', 'texts/harbour.txt')).err).toMatch(/^Not done: The folder “texts” already holds something else/);
    expect((await run('texts/harbour.txt', 'texts')).err).toMatch(/^Not done: “harbour.txt” is a file/);
    expect((await run('desk', 'texts')).err).toMatch(/^Not done: project\.json cannot be read/);
    expect((await run('new', 'texts', '--format', 'brat2')).err).toMatch(
      /^Not done: There is no format “brat2” for this\. There are: plain-text, markdown/,
    );
    expect(await filesIn(folder)).toEqual(before);
  });

  it('takes nothing for a text whose name or content says that it is something else', async () => {
    await run('desk', 'texts/harbour.txt');
    await runHere(['export', 'desk', '--format', 'assay-json', '--out', 'ours'], { cwd: folder });
    await writeFile(join(folder, 'zero.txt'), 'abc\0d');
    await writeFile(join(folder, 'NOTES'), 'A text without an ending.');
    const { out } = await run('other', 'ours/Harbour opens.json', 'ours/manifest.json', 'zero.txt', 'NOTES', '--json');
    const files = JSON.parse(out).files.map(
      ({ error, status }: { error: { code: string } | null; status: string }) => error?.code ?? status,
    );
    expect(files).toEqual(['import.looks-like-ours', 'import.unknown-kind', 'text.nul', 'imported']);
  });

  it('reads files as what they are said to be', async () => {
    await writeFile(join(folder, 'page.weird'), '# Budget\n\nIt grew.\n');
    expect(JSON.parse((await run('desk', 'page.weird', '--format', 'markdown', '--json')).out)).toMatchObject({
      files: [{ importer: 'markdown', title: 'Budget', status: 'imported' }],
    });
  });

  it('that is stopped in the middle has in the project what it reached, whole, and says what it left out', async () => {
    const stop = new AbortController();
    let reads = 0;
    const system: FileSystem = Object.assign(Object.create(disk), {
      readFile: async (path: string) => {
        // The third time that a file is read is the first one of the import itself.
        if (path.includes('texts') && ++reads === 3) stop.abort();
        return disk.readFile(path);
      },
    });
    const { code, out } = await runHere(['import', 'desk', 'texts', '--json'], { cwd: folder, system, signal: stop.signal });
    expect([code, JSON.parse(out).files.map(({ status }: { status: string }) => status)]).toEqual([1, ['imported', 'left-out']]);
    expect((await open(join(folder, 'desk'))).articles).toHaveLength(1);
    expect((await runHere(['check', join(folder, 'desk')])).code).toBe(0);
    await rm(join(folder, 'desk'), { recursive: true });
    expect((await runHere(['import', 'desk', 'texts'], { cwd: folder, signal: AbortSignal.abort() })).code).toBe(2);
    expect(await disk.facts(join(folder, 'desk'))).toBeNull();
  });
});
