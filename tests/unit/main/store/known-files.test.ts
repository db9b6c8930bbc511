import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { seal } from '../../../../main/store/envelope';
import { disk } from '../../../../main/store/file-system';
import { KnownFiles, ProjectStore, sha256Of } from '../../../../main/store/project-store';
import { commit, me, mySet, newFolder, newSpan, openNew, seams, setChange, transaction } from './fixtures';

const large = 60_000;
const hash = (seed: number): string => sha256Of(String(seed));
const file = async (): Promise<string> => join(await newFolder(), 'known-files.json');

describe('the list of known files', () => {
  it('remembers large files of their format, over restarts', async () => {
    const path = await file();
    const known = await KnownFiles.open(disk, path);
    known.add('assay-set', hash(1), large);
    known.add('assay-set', hash(2), 100);
    await known.save();
    const again = await KnownFiles.open(disk, path);
    expect([1, 2, 3].map((seed) => again.has('assay-set', hash(seed)))).toEqual([true, false, false]);
    // What is right as a set may be wrong as anything else.
    expect(again.has('assay-article', hash(1))).toBe(false);
  });

  it('forgets the oldest first, and is not written when nothing is new', async () => {
    const path = await file();
    const known = await KnownFiles.open(disk, path);
    for (let seed = 0; seed < 2000; seed += 1) known.add('assay-set', hash(seed), large);
    known.add('assay-set', hash(0), large);
    known.add('assay-set', hash(2000), large);
    expect([0, 1, 2, 2000].map((seed) => known.has('assay-set', hash(seed)))).toEqual([true, false, true, true]);
    await known.save();
    const written = await disk.facts(path);
    known.add('assay-set', hash(5), large);
    await known.save();
    expect(await disk.facts(path)).toEqual(written);
  });

  it('that is damaged is empty', async () => {
    const path = await file();
    await writeFile(path, '{"format":"assay-known-files"');
    expect((await KnownFiles.open(disk, path)).has('assay-set', hash(1))).toBe(false);
  });
});

describe('a project', () => {
  /** A project with one large set in its snapshot, and the list after it was closed. */
  const withLargeSet = async () => {
    const { root, articles } = await openNew();
    const [{ id } = { id: '' }] = articles;
    const path = await file();
    const store = await ProjectStore.open(disk, seams, root, { known: await KnownFiles.open(disk, path) });
    const spans = Array.from({ length: 200 }, (_, seed) => newSpan(seed));
    await commit(store, transaction([setChange(id, { type: 'items.add', spans, relations: [] })]));
    await store.close();
    const snapshot = store.paths.target({ kind: 'set', article: id, annotator: me.id }).snapshot;
    return { root, id, path, snapshot };
  };
  const forge = async (snapshot: string, alter: (text: string) => string): Promise<string> => {
    const { format, sha256: _, data, ...envelope } = JSON.parse(await readFile(snapshot, 'utf8'));
    const text = alter(JSON.stringify(data));
    await writeFile(snapshot, seal(format, envelope, text));
    return sha256Of(text);
  };
  const open = async (root: string, path: string): Promise<ProjectStore> =>
    ProjectStore.open(disk, seams, root, { known: await KnownFiles.open(disk, path) });

  it('knows what it wrote, and opens it as it was', async () => {
    const { root, id, path, snapshot } = await withLargeSet();
    const { sha256, data } = JSON.parse(await readFile(snapshot, 'utf8'));
    expect((await KnownFiles.open(disk, path)).has('assay-set', sha256)).toBe(true);
    expect(await mySet(await open(root, path), id)).toEqual(data);
  });

  it('checks what it does not know', async () => {
    const { root, id, path, snapshot } = await withLargeSet();
    await forge(snapshot, (text) => text.replace('"confidence":null', '"confidence":"sure"'));
    await expect((await open(root, path)).set(id, me.id)).rejects.toMatchObject({ reason: { code: 'bad-data' } });
  });

  it.each([
    ['of a known shape is not looked at again', '"confidence":null', '"confidence":"sure"', null],
    ['is still looked at for keys that reach the prototype', '"confidence":null', '"__proto__":{},"confidence":null', 'forbidden-key'],
    ['is still held against its text', '"start":', '"start":1', 'wrong-quote'],
  ])('what %s', async (_what, from, to, code) => {
    const { root, id, path, snapshot } = await withLargeSet();
    const known = await KnownFiles.open(disk, path);
    known.add('assay-set', await forge(snapshot, (text) => text.replace(from, to)), large);
    await known.save();
    const opened = await (await open(root, path)).set(id, me.id).then(
      () => null,
      (error: { reason: { code: string } }) => error.reason.code,
    );
    expect(opened).toBe(code);
  });
});
