import { readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Backups } from '../../../../main/store/backups';
import { disk } from '../../../../main/store/file-system';
import { DamagedFile, ProjectStore } from '../../../../main/store/project-store';
import { Recovery, targetAt } from '../../../../main/store/recovery';
import type { Target } from '../../../../shared/domain/schema';
import { FaultyDisk } from './faulty-disk';
import { commit, copyOf, filesIn, mark, me, mySet, newFolder, newSpan, openNew, seams, setChange, transaction } from './fixtures';

/** A project with backups, worked on in some runs, with `each` spans marked in each. */
async function begin(runs: number, each = 3) {
  const made = await openNew(1);
  await made.store.close();
  const article = made.articles[0]?.id ?? '';
  const userData = await newFolder();
  const backups = new Backups(disk, userData, seams);
  const open = (root = made.root) => ProjectStore.open(disk, seams, root, { backups });
  for (let run = 0; run < runs; run += 1) {
    const store = await open();
    for (let index = 0; index < each; index += 1) await commit(store, mark(article, newSpan(run * each + index)));
    await store.close();
  }
  const { snapshot, journal } = (await open()).paths.target({ kind: 'set', article, annotator: me.id });
  return { ...made, article, backups, userData, open, snapshot, journal, before: await mySet(await open(), article) };
}

const cut = async (path: string): Promise<Buffer> => {
  const bytes = (await readFile(path)).subarray(0, 40);
  await writeFile(path, bytes);
  return bytes;
};

describe('the target of a file', () => {
  it('is told by its place', () => {
    const [article, annotator] = ['01ARZ3NDEKTSV4RRFFQ69G5FAV', '01BX5ZZKBKACTAV9WEVGEMMVRZ'];
    const places: readonly (readonly [string, Target | null])[] = [
      ['project.json', { kind: 'project' }],
      ['project.jsonl', { kind: 'project' }],
      [`annotators/${annotator}.json`, { kind: 'annotator', annotator }],
      [`articles/${article}/article.jsonl`, { kind: 'article', article }],
      [`articles/${article}/sets/${annotator}.json`, { kind: 'set', article, annotator }],
      ['schemes/1.json', null],
      [`articles/${article}/revisions/${'a'.repeat(64)}.json`, null],
      ['articles/../project.json', null],
    ];
    for (const [place, target] of places) expect(targetAt(place), place).toEqual(target);
  });
});

describe('a damaged target', () => {
  it('is brought back whole from its newest backup and its journal', async () => {
    const { root, project, backups, open, snapshot, article, before } = await begin(2);
    await cut(snapshot);
    const store = await open();
    await expect(store.set(article, me.id)).rejects.toThrow(DamagedFile);
    const [file] = store.damaged;
    if (!file) throw new Error('nothing is damaged');
    await store.close();
    const recovery = new Recovery(disk, root, project.id, backups, seams);
    const examined = await recovery.examine(file);
    expect(examined.best).toMatchObject({ backup: { spans: 6, reason: 'close' }, passedOver: 0, lost: 0, replayed: 0 });
    expect(await recovery.restore(file)).toMatchObject({ ok: true });
    const after = await open();
    expect(await mySet(after, article)).toEqual(before);
    expect(after.damaged).toEqual([]);
    // Undo works as before: the journal leads up to the state.
    expect((await after.set(article, me.id)).records).toHaveLength(6);
  });

  it('keeps the bytes that are replaced', async () => {
    const { root, project, backups, snapshot, journal } = await begin(1);
    const damaged = [await cut(snapshot), await readFile(journal)];
    const restored = await new Recovery(disk, root, project.id, backups, seams).restore({ path: 'x', reason: { code: 'not-json' } });
    expect(restored).toMatchObject({ ok: false, error: { code: 'nothing-to-restore' } });
    const place = relative(root, snapshot);
    const done = await new Recovery(disk, root, project.id, backups, seams).restore({ path: place, reason: { code: 'not-json' } });
    if (!done.ok) throw new Error(done.error.code);
    expect(await Promise.all(done.value.kept.map((path) => readFile(path)))).toEqual(damaged);
  });

  it('passes over backups that are damaged themselves, and says how many (F26)', async () => {
    const { root, project, backups, snapshot, journal, article, open } = await begin(2);
    const target = { kind: 'set', article, annotator: me.id } as const;
    const [newest, next] = await backups.list(project.id, target);
    await cut(newest?.path ?? '');
    await cut(snapshot);
    await rm(journal);
    const recovery = new Recovery(disk, root, project.id, backups, seams);
    const file = { path: relative(root, snapshot), reason: { code: 'not-json' } };
    expect((await recovery.examine(file)).best).toMatchObject({ backup: { place: next?.place }, passedOver: 1 });
    expect((await recovery.restore(file)).ok).toBe(true);
    expect((await mySet(await open(), article)).spans).toHaveLength(next?.spans ?? -1);
  });

  it('loses only the changes of the lines that are damaged, and says how many', async () => {
    const { root, project, backups, journal, article, open, before, snapshot } = await begin(1, 8);
    const backup = (await backups.list(project.id, { kind: 'set', article, annotator: me.id })).at(-1);
    expect(backup).toMatchObject({ seq: 0 });
    // All but the oldest backup is gone, and so is the snapshot: the journal has to tell everything.
    for (const { path, seq } of await backups.list(project.id, { kind: 'set', article, annotator: me.id })) if (seq > 0) await rm(path);
    await cut(snapshot);
    const lines = (await readFile(journal, 'utf8')).split('\n');
    lines[3] = lines[3]?.replace('manual', 'mAnual') ?? '';
    await writeFile(journal, lines.join('\n'));
    const recovery = new Recovery(disk, root, project.id, backups, seams);
    const file = { path: relative(root, snapshot), reason: { code: 'not-json' } };
    expect((await recovery.examine(file)).best).toMatchObject({ replayed: 7, lost: 1, seq: 7 });
    expect((await recovery.restore(file)).ok).toBe(true);
    const store = await open();
    const spans = (await mySet(store, article)).spans.map(({ id }) => id);
    expect(spans).toHaveLength(7);
    expect(before.spans.map(({ id }) => id)).toEqual(expect.arrayContaining(spans));
    await commit(store, mark(article, newSpan(99)));
    expect((await mySet(await open(), article)).spans).toHaveLength(8);
  });

  it('leaves out changes of what a lost line had brought', async () => {
    const { root, project, backups, journal, article, open } = await begin(0);
    const store = await open();
    const [a, b] = [newSpan(1), newSpan(2)];
    await commit(store, mark(article, a));
    await commit(store, mark(article, b));
    await commit(
      store,
      transaction([setChange(article, { type: 'span.change', span: a.id, change: { note: 'lost', updated: a.updated } })]),
    );
    await commit(
      store,
      transaction([setChange(article, { type: 'span.change', span: b.id, change: { note: 'kept', updated: b.updated } })]),
    );
    const lines = (await readFile(journal, 'utf8')).split('\n');
    await writeFile(journal, [`x${lines[0]}`, ...lines.slice(1)].join('\n'));
    const file = { path: relative(root, journal), reason: { code: 'bad-journal-line' } };
    const recovery = new Recovery(disk, root, project.id, backups, seams);
    // The snapshot is whole: it is where to begin.
    expect((await recovery.examine(file)).best).toMatchObject({ backup: null, replayed: 2, lost: 2 });
    expect((await recovery.restore(file)).ok).toBe(true);
    expect((await mySet(await open(), article)).spans).toMatchObject([{ id: b.id, note: 'kept' }]);
  });

  it('of which nothing is left says so and stays as it is', async () => {
    const { root, project, snapshot, journal, backups, userData } = await begin(1);
    await rm(join(userData, 'backups'), { recursive: true });
    await cut(snapshot);
    await writeFile(journal, 'nonsense\nmore nonsense\n');
    const before = await filesIn(root);
    const recovery = new Recovery(disk, root, project.id, backups, seams);
    const file = { path: relative(root, snapshot), reason: { code: 'not-json' } };
    expect((await recovery.examine(file)).best).toBeNull();
    expect(await recovery.restore(file)).toMatchObject({ ok: false, error: { code: 'nothing-to-restore' } });
    expect(await filesIn(root)).toEqual(before);
  });

  it('of a newer Assay is not touched', async () => {
    const { root, project, snapshot, backups } = await begin(1);
    const file = { path: relative(root, snapshot), reason: { code: 'newer-file', params: { version: 99 } } };
    const recovery = new Recovery(disk, root, project.id, backups, seams);
    const before = await filesIn(root);
    expect((await recovery.examine(file)).best).toBeNull();
    expect(await recovery.restore(file)).toMatchObject({ ok: false, error: { code: 'newer-file' } });
    expect(await filesIn(root)).toEqual(before);
  });

  it('that is brought back can be brought back again wherever it was cut off', async () => {
    const { root, project, snapshot, journal, before, article, userData } = await begin(1, 8);
    await cut(snapshot);
    const lines = (await readFile(journal, 'utf8')).split('\n');
    await writeFile(journal, [...lines.slice(0, 3), `x${lines[3]}`, ...lines.slice(4)].join('\n'));
    const place = relative(root, snapshot);
    for (let at = 1, isOver = false; !isOver; at += 1) {
      const system = new FaultyDisk(disk);
      const [here, there] = [await copyOf(root), await copyOf(userData)];
      const file = { path: place, reason: { code: 'not-json' } };
      system.arm(at, { kind: 'stop' });
      await new Recovery(system, here, project.id, new Backups(system, there, seams), seams).restore(file).catch(() => undefined);
      isOver = !system.hasStruck;
      const backups = new Backups(disk, there, seams);
      let store = await ProjectStore.open(disk, seams, here, { backups });
      if (!(await store.set(article, me.id).catch(() => null))) {
        const [damaged] = store.damaged;
        if (!damaged) throw new Error(`call ${at}: not on the list`);
        expect((await new Recovery(disk, here, project.id, backups, seams).restore(damaged)).ok, `call ${at}`).toBe(true);
        store = await ProjectStore.open(disk, seams, here, { backups });
      }
      expect((await mySet(store, article)).spans.length, `call ${at}`).toBe(before.spans.length);
    }
  });
});
