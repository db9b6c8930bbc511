import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { vi } from 'vitest';
import { disk } from '../../main/store/file-system';
import { ProjectStore } from '../../main/store/project-store';
import type { Transaction } from '../../shared/domain/schema';
import { FaultyDisk } from '../unit/main/store/faulty-disk';
import {
  commit,
  copyOf,
  filesIn,
  mark,
  me,
  mySet,
  newArticle,
  newFolder,
  newSpan,
  open,
  openNew,
  setChange,
  transaction,
} from '../unit/main/store/fixtures';
import { fault } from './fault';
import type { FaultRun } from './fault-run';

const codes = ['EIO', 'ENOSPC', 'EACCES', 'EPERM', 'EBUSY', 'EMFILE'] as const;

interface Place {
  readonly root: string;
  readonly system: FaultyDisk;
  readonly articles: readonly string[];
}

/** A project with a snapshot, a journal behind it and a set without files. */
async function newPlace(): Promise<Place> {
  const { root, store, articles } = await openNew(2);
  const ids = articles.map(({ id }) => id);
  await commit(store, mark(ids[0] ?? '', newSpan(1)));
  await store.close();
  const again = await open(root);
  await commit(again, mark(ids[0] ?? '', newSpan(2)));
  await again.finish();
  return { root, system: new FaultyDisk(disk), articles: ids };
}

/** Tries `attempt` on copies of a project with the error at call 1, 2 … (in a slice, every fourth), with every error, until a run meets none. */
async function atEveryCall(run: FaultRun, attempt: (place: Place, code: string, at: number) => Promise<void>): Promise<void> {
  // A rename that is refused is tried again after a while.
  vi.useRealTimers();
  const place = await newPlace();
  for (const code of run.isFull ? codes : codes.slice(0, 1)) {
    for (let at = 1, hasStruck = true; hasStruck; at += run.rounds({ slice: 4, full: 1 })) {
      const copy = { ...place, root: await copyOf(place.root), system: new FaultyDisk(disk) };
      await attempt(copy, code, at);
      hasStruck = copy.system.hasStruck;
      run.round();
    }
  }
}

const wide = ([first = '', second = '']: readonly string[]): Transaction =>
  transaction([
    setChange(first, { type: 'items.add', spans: [newSpan(3)], relations: [] }),
    setChange(second, { type: 'items.add', spans: [newSpan(4)], relations: [] }),
    { target: { kind: 'article', article: first }, commands: [{ type: 'article.change', change: { title: 'New' } }] },
  ]);

const temporary = (files: ReadonlyMap<string, string>): readonly string[] =>
  [...files.keys()].filter((path) => path.endsWith('.tmp') && !path.includes('.assay'));

/** Files of the project that are not what they were, but for lines behind those of a journal. */
function damage(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly string[] {
  return [...before].flatMap(([path, bytes]) => {
    if (path.startsWith('.assay')) return [];
    const now = after.get(path);
    return (path.endsWith('.jsonl') ? now?.startsWith(bytes) : now === bytes) ? [] : [path];
  });
}

fault('F3', 'save: old files byte-equal, the change stays in memory, no stray temporary file, the next save writes it', async (run) => {
  await atEveryCall(run, async ({ root, system, articles }, code, at) => {
    const store = await open(root, system);
    for (const article of articles) await store.set(article, me.id);
    const before = await filesIn(root);
    system.arm(at, { kind: 'fail', code });
    const done = await store.commit(wide(articles));
    system.disarm();
    const [first = ''] = articles;
    const isIn = (await mySet(store, first)).spans.length === 3;
    const isKept = done.ok || done.error.code === 'not-saved';
    if (isKept !== isIn) run.violation(`${code} at call ${at}: ${done.ok ? 'saved' : done.error.code}, in memory ${isIn}`);
    const after = await filesIn(root);
    for (const path of damage(before, after)) run.violation(`${code} at call ${at}: ${path} was changed`);
    for (const path of temporary(after)) run.violation(`${code} at call ${at}: ${path} stayed`);
    await store.queue.retry();
    const opened = await open(root);
    for (const article of articles) {
      const [now, expected] = [await mySet(opened, article), await mySet(store, article)];
      if (JSON.stringify([now.spans, now.note]) !== JSON.stringify([expected.spans, expected.note]))
        run.violation(`${code} at call ${at}: the next save wrote something else`);
    }
    if (opened.damaged.length > 0) run.violation(`${code} at call ${at}: ${opened.damaged[0]?.path} is damaged`);
    await store.finish();
  });
});

fault('F3', 'load: what cannot be read is said, nothing is written over, and the next opening reads it', async (run) => {
  await atEveryCall(run, async ({ root, system, articles }, code, at) => {
    const before = await filesIn(root);
    system.arm(at, { kind: 'fail', code });
    const [first = ''] = articles;
    const isSaid = await open(root, system)
      .then(async (store) => {
        if (!store.article(first)) return store.damaged.length > 0;
        return (await mySet(store, first)).spans.length === 2;
      })
      .catch((error: unknown) => error instanceof Error && 'code' in error && error.code === code);
    system.disarm();
    if (!isSaid) run.violation(`${code} at call ${at}: less was read, and nobody was told`);
    const after = await filesIn(root);
    for (const path of damage(before, after)) run.violation(`${code} at call ${at}: ${path} was changed`);
    const opened = await open(root);
    if ((await mySet(opened, first)).spans.length !== 2 || opened.damaged.length > 0)
      run.violation(`${code} at call ${at}: it stays unread`);
  });
});

fault('F3', 'fold: nothing is lost and no temporary file stays', async (run) => {
  await atEveryCall(run, async ({ root, system, articles }, code, at) => {
    const store = await open(root, system);
    const [first = ''] = articles;
    await commit(store, mark(first, newSpan(5)));
    system.arm(at, { kind: 'fail', code });
    await store.close();
    system.disarm();
    for (const path of temporary(await filesIn(root))) run.violation(`${code} at call ${at}: ${path} stayed`);
    const opened = await open(root);
    if ((await mySet(opened, first)).spans.length !== 3 || opened.damaged.length > 0)
      run.violation(`${code} at call ${at}: lost by folding`);
  });
});

fault('F3', 'import: an article is there whole or not at all, and the next import works', async (run) => {
  await atEveryCall(run, async ({ root, system }, code, at) => {
    const store = await open(root, system);
    const before = await filesIn(root);
    const bringIn = async (title: string) => {
      const added = newArticle(title);
      const made = await store.makeArticles([added], me.id);
      return made.ok ? store.bringIn([added.article.id], { key: 'import', params: {} }, me.id) : made;
    };
    system.arm(at, { kind: 'fail', code });
    const done = await bringIn('One');
    system.disarm();
    if (!done.ok && !['cannot-write', 'not-saved', 'unreadable-file', 'no-such-target'].includes(done.error.code))
      run.violation(`${code} at call ${at}: ${done.error.code}`);
    for (const path of damage(before, await filesIn(root))) run.violation(`${code} at call ${at}: ${path} was changed`);
    const next = await bringIn('Two');
    if (!next.ok) run.violation(`${code} at call ${at}: the next import failed with ${next.error.code}`);
    await store.finish();
    const opened = await open(root);
    const expected = store.articles.map(({ id }) => id).join();
    if (opened.articles.map(({ id }) => id).join() !== expected || opened.damaged.length > 0)
      run.violation(`${code} at call ${at}: after opening there are other articles, or ${opened.damaged[0]?.path} is damaged`);
  });
});

fault('F3', 'copy: it is said, and the project stays as it was', async (run) => {
  await atEveryCall(run, async ({ root, system }, code, at) => {
    const store = await open(root, system);
    const before = await filesIn(root);
    const to = join(await newFolder(), 'copy');
    system.arm(at, { kind: 'fail', code });
    const unread = await store.saveCopy(to).catch(() => null);
    system.disarm();
    for (const path of damage(before, await filesIn(root))) run.violation(`${code} at call ${at}: ${path} was changed`);
    if (unread !== null && unread.length === 0 && (await ProjectStore.open(disk, store.seams, to)).damaged.length > 0)
      run.violation(`${code} at call ${at}: a copy that was called whole is not`);
  });
});

fault('F3', 'an old state is not taken for a new one when a file cannot be read', async (run) => {
  const { root, articles } = await newPlace();
  const [first = ''] = articles;
  const { journal } = (await open(root)).paths.target({ kind: 'set', article: first, annotator: me.id });
  const lines = await readFile(journal);
  for (const code of codes) {
    const system = Object.assign(Object.create(disk), {
      readFile: async (path: string) => {
        if (path === journal) throw Object.assign(new Error(code), { code, path });
        return disk.readFile(path);
      },
    });
    const store = await open(root, system);
    const opened = await store.set(first, me.id).then(
      () => true,
      () => false,
    );
    run.round();
    if (opened) run.violation(`${code}: the set opened without its journal`);
    await writeFile(journal, lines);
  }
});
