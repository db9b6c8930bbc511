import { expect } from 'vitest';
import { ProjectStore } from '../../main/store/project-store';
import { builtInScheme } from '../../shared/domain/built-in-scheme';
import type { Id } from '../../shared/domain/schema';
import { commit, mark, me, mySet, newArticle, newId, newSpan, seams, setChange, transaction } from '../unit/main/store/fixtures';
import { plainProject } from '../unit/shared/domain/apply/states';
import { crashStates } from './crash-states';
import { fault } from './fault';
import type { FaultRun } from './fault-run';
import { MemoryDisk } from './memory-disk';

const root = '/project';
const promise = (what: string): string => `${what}: old or new after a power cut at any call, new once it was acknowledged`;

interface Prepared {
  readonly disk: MemoryDisk;
  readonly store: ProjectStore;
  readonly articles: readonly Id[];
}

const open = (disk: MemoryDisk): Promise<ProjectStore> => ProjectStore.open(disk, seams, root);

async function prepare(changes = 1): Promise<Prepared> {
  const disk = new MemoryDisk();
  const first = Array.from({ length: 2 }, () => ({ ...newArticle(), sets: [] }));
  const made = await ProjectStore.create(disk, seams, root, plainProject({ newId, now: seams.now }), builtInScheme, me, first);
  const articles = made.articles.map(({ id }) => id);
  const [article = ''] = articles;
  for (let count = 0; count < changes; count += 1) {
    await commit(made, transaction([setChange(article, { type: 'set.change', change: { note: `${count}` } })]));
  }
  return { disk, store: made, articles };
}

/** All that a person would see, in words that can be compared. */
async function seen(store: ProjectStore): Promise<string> {
  const sets = await Promise.all(store.articles.map(({ id }) => mySet(store, id)));
  return JSON.stringify([
    store.project.name,
    store.annotators.map(({ name }) => name),
    store.articles.map(({ id, title }) => [id, title]),
    sets.map(({ spans, note }) => [spans, note]),
  ]);
}

/** What holds the folder is gone with the power: who writes a lock, and for how long it counts, is a fault of its own (F16). */
function withoutHolders(disk: MemoryDisk): MemoryDisk {
  for (const path of [...disk.names.keys()]) if (/\/\.assay\/(locks|sessions)\//.test(path)) disk.names.delete(path);
  return disk;
}

/** Records the calls of `save`, and opens every disk that a power cut in between may leave. */
async function cutPower(run: FaultRun, { disk, store }: Prepared, save: () => Promise<void>, isSameAfter = false): Promise<void> {
  const [names, contents] = [new Map(disk.names), new Map(disk.contents)];
  const before = await seen(store);
  disk.trace.length = 0;
  await save();
  disk.acknowledge();
  const after = await seen(store);
  if (!isSameAfter) expect(after).not.toBe(before);
  const states = [...crashStates(names, contents, disk.trace)];
  const every = run.isFull ? 1 : Math.max(1, Math.floor(states.length / 60));
  for (const [index, { where, isAcknowledged, disk: left }] of states.entries()) {
    if (index % every !== 0) continue;
    run.round();
    const found = withoutHolders(left());
    try {
      const opened = await open(found);
      const now = await seen(opened);
      if (now !== after && (isAcknowledged || now !== before))
        run.violation(`${where}: ${isAcknowledged ? 'acknowledged and lost' : 'neither old nor new'}`);
      for (const { path, reason } of opened.damaged) run.violation(`${where}: ${path} is damaged (${reason.code})`);
      if (index % 5 === 0) await goOn(opened, found);
    } catch (error) {
      run.violation(`${where}: ${error instanceof Error ? error.message : error}`);
    }
  }
}

/** A person works on, and opens it once more. */
async function goOn(opened: ProjectStore, disk: MemoryDisk): Promise<void> {
  const [article] = opened.articles;
  await commit(opened, mark(article?.id ?? '', newSpan(9)));
  const expected = await seen(opened);
  await opened.close();
  expect(await seen(await open(withoutHolders(disk)))).toBe(expected);
}

const note = (article: Id, words: string) => transaction([setChange(article, { type: 'set.change', change: { note: words } })]);

fault('F2', promise('one change, appended to a journal'), async (run) => {
  const prepared = await prepare();
  await cutPower(run, prepared, () => commit(prepared.store, note(prepared.articles[0] ?? '', 'new')));
});

fault('F2', promise('the first change of a set'), async (run) => {
  const prepared = await prepare();
  await cutPower(run, prepared, () => commit(prepared.store, mark(prepared.articles[1] ?? '', newSpan(1))));
});

fault('F2', promise('a transaction over several targets'), async (run) => {
  const prepared = await prepare();
  const [first = '', second = ''] = prepared.articles;
  const wide = transaction([
    setChange(first, { type: 'items.add', spans: [newSpan(2)], relations: [] }),
    setChange(second, { type: 'items.add', spans: [newSpan(3)], relations: [] }),
    { target: { kind: 'article', article: first }, commands: [{ type: 'article.change', change: { title: 'New' } }] },
    { target: { kind: 'annotator', annotator: me.id }, commands: [{ type: 'annotator.change', change: { name: 'New' } }] },
  ]);
  await cutPower(run, prepared, () => commit(prepared.store, wide));
});

fault('F2', promise('folding'), async (run) => {
  const prepared = await prepare(3);
  await cutPower(run, prepared, async () => void (await prepared.store.close()), true);
});

fault('F2', promise('folding that moves old records to history'), async (run) => {
  const prepared = await prepare(420);
  await cutPower(run, prepared, async () => void (await prepared.store.close()), true);
  expect([...prepared.disk.names.keys()].some((path) => path.includes('/history/'))).toBe(true);
});

fault('F2', 'changes acknowledged while a snapshot is written beside them: none is lost in a power cut', async (run) => {
  const { disk, store, articles } = await prepare(420);
  const [article = ''] = articles;
  const [names, contents] = [new Map(disk.names), new Map(disk.contents)];
  disk.trace.length = 0;
  const set = await store.set(article, me.id);
  // How many changes had been acknowledged after so many calls.
  const acknowledged: number[] = [];
  const change = async (count: number): Promise<void> => {
    await commit(store, note(article, `later ${count}`));
    acknowledged[disk.trace.length] = count;
  };
  const folding = store.queue.beside(set, () => set.fold());
  for (let count = 1; count <= 4; count += 1) await change(count);
  await folding;
  await change(5);
  await store.queue.with(set, () => set.moveOldRecords());
  await change(6);
  const states = [...crashStates(names, contents, disk.trace)];
  const every = run.isFull ? 1 : Math.max(1, Math.floor(states.length / 100));
  for (const [index, { where, disk: left }] of states.entries()) {
    if (index % every !== 0) continue;
    run.round();
    const calls = Number(/after call (\d+)/.exec(where)?.[1]);
    const least = Math.max(0, ...acknowledged.slice(0, calls + 1).filter((count) => count !== undefined));
    const opened = await open(withoutHolders(left()));
    const found = (await mySet(opened, article)).note;
    const count = found === '419' ? 0 : Number(found.replace('later ', ''));
    if (!(count >= least)) run.violation(`${where}: ${least} changes were acknowledged, ${found} is there`);
    for (const { path, reason } of opened.damaged) run.violation(`${where}: ${path} is damaged (${reason.code})`);
  }
});

fault('F2', promise('new articles'), async (run) => {
  const prepared = await prepare();
  const added = [newArticle('One'), newArticle('Two')];
  await cutPower(run, prepared, async () => {
    const made = await prepared.store.makeArticles(added, me.id);
    if (!made.ok) throw new Error(made.error.code);
    const ids = added.map(({ article }) => article.id);
    const done = await prepared.store.bringIn(ids, { key: 'import', params: {} }, me.id);
    if (!done.ok) throw new Error(done.error.code);
  });
});

/** Opens every disk that a power cut may leave of a store of one file; gives how often it was neither old nor new, or lost. */
async function brokenBy(save: (disk: MemoryDisk, bytes: Buffer) => Promise<void>): Promise<number> {
  const [old, fresh] = ['{"old":true}', '{"new":true}'];
  const disk = new MemoryDisk(
    new Map<string, number | 'folder'>([
      ['/', 'folder'],
      ['/data.json', 1],
    ]),
    new Map([[1, Buffer.from(old)]]),
  );
  const [names, contents] = [new Map(disk.names), new Map(disk.contents)];
  await save(disk, Buffer.from(fresh));
  disk.acknowledge();
  let broken = 0;
  for (const { isAcknowledged, disk: left } of crashStates(names, contents, disk.trace)) {
    const found = await left()
      .readFile('/data.json')
      .then(String, () => '');
    if (found !== fresh && (isAcknowledged || found !== old)) broken += 1;
  }
  return broken;
}

fault(
  'F2',
  'the enumeration finds what stores do that write in place, or rename without a flush, or do not flush the folder',
  async (run) => {
    const inPlace = await brokenBy(async (disk, bytes) => {
      const file = await disk.open('/data.json', 'change');
      await file.truncate(0);
      await file.write(bytes);
    });
    const withoutFlush = await brokenBy(async (disk, bytes) => {
      const file = await disk.open('/.data.tmp', 'create-new');
      await file.write(bytes);
      await disk.rename('/.data.tmp', '/data.json');
    });
    const withoutFolder = await brokenBy(async (disk, bytes) => {
      const file = await disk.open('/.data.tmp', 'create-new');
      await file.write(bytes);
      await file.sync();
      await disk.rename('/.data.tmp', '/data.json');
    });
    for (const [name, broken] of Object.entries({
      'in place': inPlace,
      'no flush': withoutFlush,
      'no flush of the folder': withoutFolder,
    })) {
      run.round();
      run.figure(`${name}: ${broken} broken`);
      if (broken === 0) run.violation(`a store that writes with ${name} was not found out`);
    }
  },
);
