import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { disk } from '../../../../main/store/file-system';
import { ProjectStore } from '../../../../main/store/project-store';
import { builtInScheme } from '../../../../shared/domain/built-in-scheme';
import type { Transaction } from '../../../../shared/domain/schema';
import { type Fault, FaultyDisk } from './faulty-disk';
import {
  commit,
  copyOf,
  filesIn,
  mark,
  me,
  mySet,
  newArticle,
  newFolder,
  newId,
  newSpan,
  type Opened,
  open,
  openNew,
  seams,
  setChange,
  transaction,
} from './fixtures';

let made: Opened;
let first = '';
let second = '';
beforeAll(async () => {
  made = await openNew(2);
  [first, second] = made.articles.map(({ id }) => id) as [string, string];
  await commit(made.store, mark(first, newSpan(1), newSpan(2)));
  await made.store.close();
  // One more, so that the journal is ahead of its snapshot.
  await commit(await open(made.root), mark(first, newSpan(3)));
});

/** Four targets, one of them a set that has no file yet. */
const wide = (): Transaction =>
  transaction([
    setChange(first, { type: 'items.add', spans: [newSpan(4)], relations: [] }),
    setChange(second, { type: 'items.add', spans: [newSpan(5)], relations: [] }),
    { target: { kind: 'article', article: first }, commands: [{ type: 'article.change', change: { title: 'New' } }] },
    { target: { kind: 'annotator', annotator: me.id }, commands: [{ type: 'annotator.change', change: { name: 'New' } }] },
  ]);

/** In how many of its four targets the wide transaction is. */
const parts = async (store: ProjectStore): Promise<number> =>
  [
    (await mySet(store, first)).spans.length === 4,
    (await mySet(store, second)).spans.length === 1,
    store.article(first)?.title === 'New',
    store.annotators[0]?.name === 'New',
  ].filter(Boolean).length;

const temps = async (root: string): Promise<readonly string[]> => [...(await filesIn(root)).keys()].filter((path) => path.endsWith('.tmp'));

const atOnce = 6;

/** Tries something on copies of the project, with a fault at call 1, 2 … of the disk, until a run meets none; gives how many met one. */
async function atEveryCall(
  fault: Fault,
  attempt: (root: string, system: FaultyDisk, arm: () => void) => Promise<void>,
  copy: () => Promise<string> = () => copyOf(made.root),
): Promise<number> {
  const attemptAt = async (at: number): Promise<boolean> => {
    const system = new FaultyDisk(disk);
    await attempt(await copy(), system, () => system.arm(at, fault));
    return system.hasStruck;
  };
  for (let at = 1; ; at += atOnce) {
    const struck = await Promise.all(Array.from({ length: atOnce }, (_, index) => attemptAt(at + index)));
    if (!struck.every(Boolean)) return at - 1 + struck.indexOf(false);
  }
}

describe('a transaction over several targets', () => {
  it('is in all of them or in none after the program ended at any call, and in all once it was answered', async () => {
    const seen = new Set<number>();
    const calls = await atEveryCall({ kind: 'stop' }, async (root, system, arm) => {
      const store = await open(root, system);
      arm();
      const done = await store.commit(wide());
      const opened = await open(root);
      const found = await parts(opened);
      expect([0, 4]).toContain(found);
      if (done.ok) expect(found).toBe(4);
      expect(opened.damaged).toEqual([]);
      expect((await mySet(opened, first)).spans.length).toBeGreaterThanOrEqual(3);
      seen.add(found);
      if (system.calls % 4 > 0) return;
      // The folder is one that a person goes on working in.
      await commit(opened, mark(second, newSpan(6)));
      expect(await opened.close()).toEqual({ ok: true, value: null });
      expect(await parts(await open(root))).toBe(found === 0 ? 1 : 3);
    });
    expect(seen).toEqual(new Set([0, 4]));
    expect(calls).toBeGreaterThan(20);
  });

  it('is in all of them though the program ends again, at any call, while opening finishes it', async () => {
    const cut = await copyOf(made.root);
    const system = new FaultyDisk(disk);
    const store = await open(cut, system);
    await store.set(first, me.id);
    await store.set(second, me.id);
    // The first journal has its line, the others have not.
    let appends = 0;
    const stopping = Object.assign(Object.create(system), {
      open: async (...given: Parameters<FaultyDisk['open']>) => {
        if (given[1] === 'append' && ++appends > 1) throw Object.assign(new Error('stop'), { code: 'ESTOP' });
        return system.open(...given);
      },
    });
    const half = await open(cut, stopping);
    await half.set(first, me.id);
    await half.set(second, me.id);
    await half.commit(wide());
    expect(appends).toBeGreaterThan(1);
    expect(await readdir(join(cut, '.assay', 'pending'))).toHaveLength(1);
    const calls = await atEveryCall(
      { kind: 'stop' },
      async (root, faulty, arm) => {
        arm();
        await open(root, faulty).catch(() => undefined);
        const opened = await open(root);
        expect(await parts(opened)).toBe(4);
        expect((await readdir(join(root, '.assay', 'pending'))).filter((name) => name.endsWith('.json'))).toEqual([]);
      },
      () => copyOf(cut),
    );
    expect(calls).toBeGreaterThan(20);
  });

  it('that builds on one before it that was not written yet is never there without it', async () => {
    await atEveryCall({ kind: 'stop' }, async (root, system, arm) => {
      const store = await open(root, system);
      const span = newSpan(7);
      arm();
      const changed = transaction([
        { target: { kind: 'project' }, commands: [{ type: 'project.change', change: { name: 'Later' } }] },
        setChange(first, { type: 'span.change', span: span.id, change: { note: 'later', updated: span.updated } }),
      ]);
      await Promise.all([store.commit(mark(first, span)), store.commit(changed)]);
      const opened = await open(root);
      expect(opened.damaged).toEqual([]);
      const found = (await mySet(opened, first)).spans.find(({ id }) => id === span.id);
      expect(opened.project.name === 'Later').toBe(found?.note === 'later');
    });
  });

  it('whose target was damaged meanwhile stays to be finished, is listed, and is finished when the target is whole again', async () => {
    const root = await copyOf(made.root);
    let appends = 0;
    const stopping = Object.assign(Object.create(disk), {
      open: async (...given: Parameters<FaultyDisk['open']>) => {
        if (given[1] === 'append' && ++appends > 1) throw Object.assign(new Error('stop'), { code: 'ESTOP' });
        return disk.open(...given);
      },
    });
    const store = await open(root, stopping);
    await store.commit(wide());
    const damagedFile = join(root, 'annotators', `${me.id}.json`);
    const whole = (await filesIn(root)).get(join('annotators', `${me.id}.json`)) ?? '';
    await writeFile(damagedFile, 'damaged');
    const opened = await open(root);
    expect(opened.damaged.map(({ path, reason }) => [path.replace(/[0-9A-Z]{26}/, 'ID'), reason.code])).toEqual([
      ['annotators/ID.json', 'not-json'],
      ['.assay/pending/ID.json', 'unfinished-transaction'],
    ]);
    await opened.close();
    await writeFile(damagedFile, whole, 'latin1');
    expect(await parts(await open(root))).toBe(4);
  });
});

/** What a person has after a fault: the change in memory, the old files as they were, and a way to save it. */
async function checkFault(code: string, change: () => Transaction, isIn: (store: ProjectStore) => Promise<boolean>): Promise<number> {
  return atEveryCall({ kind: 'fail', code }, async (root, system, arm) => {
    const store = await open(root, system);
    const before = await filesIn(root);
    arm();
    const done = await store.commit(change());
    system.disarm();
    if (!done.ok && done.error.code !== 'not-saved') {
      // It could not even be checked against what is on disk; so it was refused.
      expect([done.error.code, await isIn(store), await filesIn(root)]).toEqual(['unreadable-file', false, before]);
      return;
    }
    if (!done.ok) expect(done.error).toMatchObject({ params: { code } });
    expect(await isIn(store)).toBe(true);
    const after = await filesIn(root);
    for (const [path, bytes] of before) {
      const now = after.get(path);
      expect(path.endsWith('.jsonl') ? now?.slice(0, bytes.length) : now).toEqual(bytes);
    }
    expect(await temps(root)).toEqual([]);
    if (system.calls % 2 === 0) await store.queue.retry();
    else {
      await commit(store, transaction([{ target: { kind: 'project' }, commands: [{ type: 'project.change', change: { name: 'Next' } }] }]));
      await store.queue.alone(async () => undefined);
    }
    const opened = await open(root);
    expect([await isIn(opened), opened.damaged]).toEqual([true, []]);
    expect(await mySet(opened, first)).toEqual(await mySet(store, first));
  });
}

describe('a disk that says no once, at any call (F3, F5)', () => {
  it('costs nothing of a transaction over several targets: ENOSPC', async () => {
    expect(await checkFault('ENOSPC', wide, async (store) => (await parts(store)) === 4)).toBeGreaterThan(20);
  });

  it('costs nothing of a plain one: EIO', async () => {
    const change = (): Transaction => transaction([setChange(first, { type: 'set.change', change: { note: 'New' } })]);
    expect(await checkFault('EIO', change, async (store) => (await mySet(store, first)).note === 'New')).toBeGreaterThan(5);
  });

  it('costs nothing of the first one on a set: EROFS', async () => {
    expect(
      await checkFault(
        'EROFS',
        () => mark(second, newSpan(3)),
        async (store) => (await mySet(store, second)).spans.length === 1,
      ),
    ).toBeGreaterThan(10);
  });
});

describe('a disk that stays full', () => {
  it('keeps everything in memory, says so each time and on closing, and saves it all in order when there is room (F4)', async () => {
    const root = await copyOf(made.root);
    let isFull = false;
    const full = Object.assign(Object.create(disk), {
      open: async (...given: Parameters<FaultyDisk['open']>) => {
        if (isFull) throw Object.assign(new Error('no space'), { code: 'ENOSPC', path: given[0] });
        return disk.open(...given);
      },
    });
    const store = await open(root, full);
    isFull = true;
    for (let count = 0; count < 5; count += 1) {
      expect(await store.commit(mark(first, newSpan(count)))).toMatchObject({
        ok: false,
        error: { code: 'not-saved', params: { code: 'ENOSPC' } },
      });
    }
    expect(await store.close()).toMatchObject({ ok: false, error: { code: 'not-saved' } });
    expect((await mySet(store, first)).spans).toHaveLength(8);
    isFull = false;
    await commit(store, mark(first, newSpan(9)));
    expect(await store.close()).toEqual({ ok: true, value: null });
    const opened = await open(root);
    expect(await mySet(opened, first)).toEqual(await mySet(store, first));
    expect((await opened.set(first, me.id)).records.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });
});

describe('folding', () => {
  it.each<Fault>([{ kind: 'stop' }, { kind: 'fail', code: 'ENOSPC' }])('that meets $kind at any call loses nothing', async (fault) => {
    // Old enough that records move to history as well.
    const old = await copyOf(made.root);
    const filling = await open(old);
    for (let round = 0; round < 4; round += 1) {
      const notes = Array.from({ length: 110 }, (_, index) =>
        setChange(first, { type: 'set.change', change: { note: `${round} ${index}` } }),
      );
      await Promise.all(notes.map((note) => commit(filling, transaction([note]))));
    }
    const expected = await mySet(filling, first);
    const calls = await atEveryCall(
      fault,
      async (root, system, arm) => {
        const store = await open(root, system);
        await commit(store, transaction([setChange(first, { type: 'set.change', change: { note: 'last' } })]));
        arm();
        await store.close();
        system.disarm();
        const opened = await open(root);
        expect([await mySet(opened, first), opened.damaged]).toEqual([{ ...expected, note: 'last' }, []]);
        expect((await opened.set(first, me.id)).records.length).toBeGreaterThanOrEqual(200);
        if (fault.kind === 'fail') expect(await temps(root)).toEqual([]);
        await commit(opened, mark(first, newSpan(1)));
        await opened.close();
        expect((await mySet(await open(root), first)).spans).toHaveLength(expected.spans.length + 1);
      },
      () => copyOf(old),
    );
    expect(calls).toBeGreaterThan(15);
  });

  it('that failed is tried again', async () => {
    const root = await copyOf(made.root);
    const system = new FaultyDisk(disk);
    const store = await open(root, system);
    await commit(store, mark(first, newSpan(1)));
    const fails = vi.spyOn(system, 'rename').mockRejectedValueOnce(Object.assign(new Error('full'), { code: 'ENOSPC' }));
    const settle = async (milliseconds: number): Promise<boolean> => {
      await vi.advanceTimersByTimeAsync(milliseconds);
      await store.folded();
      return (await store.set(first, me.id)).needsFolding;
    };
    expect(await settle(3000)).toBe(true);
    expect(fails).toHaveBeenCalledTimes(1);
    await commit(store, mark(first, newSpan(2)));
    expect(await settle(29_000)).toBe(true);
    expect(await settle(1000)).toBe(false);
  });
});

describe('making a project', () => {
  it('that the program ends at any call leaves no project or a whole one', async () => {
    const attempt = async (root: string, system: FaultyDisk, arm: () => void): Promise<void> => {
      const project = { ...made.project, id: newId() };
      const article = { ...newArticle(), sets: [] };
      arm();
      await ProjectStore.create(system, seams, root, project, builtInScheme, me, [article]).catch(() => undefined);
      const opened = await open(root).catch((error: { reason: { code: string } }) => error.reason.code);
      if (typeof opened === 'string') expect(opened).toBe('not-a-project');
      else expect([opened.project, opened.annotators, opened.articles, opened.damaged]).toEqual([project, [me], [article.article], []]);
    };
    expect(await atEveryCall({ kind: 'stop' }, attempt, async () => join(await newFolder(), 'New project'))).toBeGreaterThan(20);
  });

  it('never comes over one that is there', async () => {
    const before = await filesIn(made.root);
    await expect(ProjectStore.create(disk, seams, made.root, made.project, builtInScheme, me)).rejects.toMatchObject({ code: 'EEXIST' });
    expect(await filesIn(made.root)).toEqual(before);
  });
});
