import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { disk, type FileSystem } from '../../../../main/store/file-system';
import { Locks } from '../../../../main/store/locks';
import { ownIdentity, type ProcessIdentity } from '../../../../main/store/process-identity';
import { ProjectFolder } from '../../../../main/store/project-folder';
import { ProjectStore } from '../../../../main/store/project-store';
import { Session } from '../../../../main/store/session';
import type { Transaction } from '../../../../shared/domain/schema';
import { FaultyDisk } from './faulty-disk';
import { commit, copyOf, filesIn, mark, me, mySet, newId, newSpan, open, openNew, seams, transaction } from './fixtures';

let own: ProcessIdentity;
beforeAll(async () => {
  own = await ownIdentity(disk);
});

const titled = (title: string, ...articles: readonly string[]): Transaction =>
  transaction(
    articles.map((article) => ({
      target: { kind: 'article' as const, article },
      commands: [{ type: 'article.change' as const, change: { title } }],
    })),
  );

/** As on another machine, with a clock that only the test moves. */
async function elsewhere(root: string, clock: { now: number }, system: FileSystem = disk): Promise<ProjectStore> {
  const store = await ProjectStore.open(system, seams, root, {
    identity: { ...own, host: 'desk-2', machine: 'desk-2', pid: own.pid + 1 },
    clock: () => clock.now,
  });
  await store.writers.begin('Ben');
  return store;
}

describe('a program that ends in the middle of a change over several targets', () => {
  it('leaves it whole or not begun to another one that is open already and writes on', async () => {
    const made = await openNew(2);
    await made.store.close();
    const [first, second] = made.articles.map(({ id }) => id) as [string, string];
    const seen = new Set<string>();
    for (let at = 1, isOver = false; !isOver; at += 1) {
      const root = await copyOf(made.root);
      const other = await open(root);
      const faulty = new FaultyDisk(disk);
      // Its pid is nobody's any more.
      const ending = await ProjectStore.open(faulty, seams, root, { identity: { ...own, started: '1' } });
      faulty.arm(at, { kind: 'stop' });
      const done = await ending.commit(titled('Both', first, second));
      isOver = !faulty.hasStruck;
      await commit(
        other,
        transaction([{ target: { kind: 'article', article: second }, commands: [{ type: 'article.change', change: { byline: 'Ana' } }] }]),
      );
      await other.queue.retry();
      await other.close();
      const opened = await open(root);
      const titles = [first, second].map((id) => opened.article(id)?.title ?? '');
      expect(new Set(titles).size, `stopped at ${at}: ${titles}`).toBe(1);
      if (done.ok) expect(titles).toEqual(['Both', 'Both']);
      expect([opened.article(second)?.byline, opened.damaged]).toEqual(['Ana', []]);
      seen.add(titles[0] ?? '');
    }
    expect(seen).toEqual(new Set(['Harbour', 'Both']));
  });
});

describe('a set', () => {
  it('is written by one, read by another who sees what is written, and written by them when the first lets go', async () => {
    const { root, articles } = await openNew(1);
    const [{ id } = { id: '' }] = articles;
    const ana = await open(root);
    await ana.writers.begin('Ana');
    const ben = await elsewhere(root, { now: 0 });
    expect((await ana.openSet(id, me.id)).writer).toEqual({ kind: 'me' });
    expect((await ben.openSet(id, me.id)).writer).toEqual({ kind: 'other', owner: 'Ana', host: own.host, isSilent: false });
    await commit(ana, mark(id, newSpan(1)));
    expect((await ben.openSet(id, me.id)).set.state.spans).toHaveLength(1);
    const before = await filesIn(root);
    expect(await ben.commit(mark(id, newSpan(2)))).toMatchObject({
      ok: false,
      error: { code: 'written-elsewhere', params: { owner: 'Ana', host: own.host } },
    });
    expect([(await mySet(ben, id)).spans.length, await filesIn(root)]).toEqual([1, before]);
    await ana.letGo(id, me.id);
    expect((await ben.openSet(id, me.id)).writer).toEqual({ kind: 'me' });
    await commit(ben, mark(id, newSpan(2)));
    expect((await mySet(await open(root), id)).spans).toHaveLength(2);
  });

  it('that was taken over while the machine slept is noticed before the next write; what was done here comes after what they wrote', async () => {
    const { root, articles } = await openNew(1);
    const [{ id } = { id: '' }] = articles;
    const ana = await open(root);
    await ana.writers.begin('Ana');
    await ana.openSet(id, me.id);
    const clock = { now: 0 };
    const ben = await elsewhere(root, clock);
    expect((await ben.openSet(id, me.id)).writer).toMatchObject({ kind: 'other', isSilent: false });
    clock.now += 31_000;
    expect((await ben.openSet(id, me.id)).writer).toMatchObject({ kind: 'other', isSilent: true });
    expect((await ben.openSet(id, me.id, true)).writer).toEqual({ kind: 'me' });
    await commit(ben, mark(id, newSpan(1)));
    expect(await ana.commit(mark(id, newSpan(2)))).toMatchObject({
      ok: false,
      error: { code: 'lock-lost', params: { owner: 'Ben', host: 'desk-2' } },
    });
    expect((await ana.openSet(id, me.id)).writer).toMatchObject({ kind: 'other', owner: 'Ben' });
    expect(await ana.commit(mark(id, newSpan(3)))).toMatchObject({ ok: false, error: { code: 'written-elsewhere' } });
    await ben.close();
    await ana.queue.retry();
    expect(ana.unsaved).toBeNull();
    expect((await mySet(await open(root), id)).spans).toHaveLength(2);
  });
});

describe('a lock', () => {
  it('that is being given back is not taken for one that is still held', async () => {
    const { root, project, articles } = await openNew(1);
    let go: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      go = resolve;
    });
    let begins: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => {
      begins = resolve;
    });
    const slow: FileSystem = {
      ...disk,
      remove: async (path) => {
        if (path.includes('article-')) begins();
        if (path.includes('article-')) await gate;
        await disk.remove(path);
      },
    };
    const folder = new ProjectFolder(slow, root, project.id);
    const session = new Session(folder, seams, () => 0);
    const locks = new Locks(folder, session);
    const target = { kind: 'article', article: articles[0]?.id ?? '' } as const;
    const first = locks.during([target], async () => undefined);
    await begun;
    const second = locks.during([target], async () => {
      await first;
      return readdir(folder.paths.locks);
    });
    // Whoever does not wait has looked by then.
    await readdir(folder.paths.locks);
    await readdir(folder.paths.locks);
    go();
    expect(await second).toEqual([`article-${target.article}.json`]);
    await locks.letGoOfAll();
    expect(await readdir(folder.paths.locks)).toEqual([]);
  });
});

describe('closing', () => {
  it('leaves no lock and no session', async () => {
    const { root, store, articles } = await openNew(1);
    const [{ id } = { id: '' }] = articles;
    await store.openSet(id, me.id);
    await commit(store, titled('New', id));
    await store.close();
    expect([await readdir(join(root, '.assay', 'locks')), await readdir(join(root, '.assay', 'sessions'))]).toEqual([[], []]);
  });
});

describe('a folder that takes no changes', () => {
  it('opens read-only: everything can be read, nothing is taken, and who is new there is known in memory (F7)', async () => {
    const { root, store, articles } = await openNew(1);
    const [{ id } = { id: '' }] = articles;
    await commit(store, mark(id, newSpan(1)));
    await store.close();
    const refuse = async (path: string): Promise<never> => {
      throw Object.assign(new Error('read-only'), { code: 'EROFS', path });
    };
    const system: FileSystem = { ...disk, open: refuse, makeFolder: refuse, rename: refuse, link: refuse, remove: refuse };
    const before = await filesIn(root);
    const opened = await ProjectStore.open(system, seams, root);
    await opened.writers.begin('Ana');
    expect(opened.writers.readOnly).toMatchObject({ code: 'read-only-folder', params: { code: 'EROFS' } });
    expect((await opened.openSet(id, me.id)).writer).toMatchObject({ kind: 'nobody', reason: { code: 'read-only-folder' } });
    const ana = { ...me, id: newId(), name: 'Ana' };
    await opened.addAnnotator(ana);
    expect([opened.annotators.length, (await mySet(opened, id)).spans.length]).toEqual([2, 1]);
    expect(await opened.commit(mark(id, newSpan(2)))).toMatchObject({ ok: false, error: { code: 'read-only-folder' } });
    expect((await mySet(opened, id)).spans).toHaveLength(1);
    expect(await opened.close()).toEqual({ ok: true, value: null });
    expect(await filesIn(root)).toEqual(before);
  });
});
