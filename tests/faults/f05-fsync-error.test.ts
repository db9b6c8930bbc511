import { disk, type FileSystem, type OpenFile } from '../../main/store/file-system';
import { commit, filesIn, mark, me, mySet, newSpan, open, openNew, setChange, transaction } from '../unit/main/store/fixtures';
import { fault } from './fault';

/** The real disk, on which the flush of a given number, counted from `failAt`, says no and flushes nothing. */
class FlushFails {
  flushes = 0;
  private at = Number.POSITIVE_INFINITY;

  failAt(at: number): void {
    this.flushes = 0;
    this.at = at;
  }

  private readonly flush = async (work: () => Promise<void>): Promise<void> => {
    this.flushes += 1;
    if (this.flushes === this.at) throw Object.assign(new Error('flush failed'), { code: 'EIO' });
    await work();
  };

  readonly system: FileSystem = {
    ...disk,
    syncFolder: (path) => this.flush(() => disk.syncFolder(path)),
    open: async (path, how, mode): Promise<OpenFile> => {
      const file = await disk.open(path, how, mode);
      return { ...file, sync: () => this.flush(file.sync), datasync: () => this.flush(file.datasync) };
    },
  };
}

fault('F5', 'a flush that fails is a failed save, written anew from memory; flushing goes on', async (run) => {
  for (let at = 1, isOver = false; !isOver; at += 1) {
    const { root, articles } = await openNew(2);
    const [first, second] = articles.map(({ id }) => id) as [string, string];
    const flaky = new FlushFails();
    const store = await open(root, flaky.system);
    await commit(store, mark(first, newSpan(1)));
    const before = await filesIn(root);
    flaky.failAt(at);
    const wide = transaction([
      setChange(first, { type: 'items.add', spans: [newSpan(2)], relations: [] }),
      setChange(second, { type: 'items.add', spans: [newSpan(3)], relations: [] }),
    ]);
    const done = await store.commit(wide);
    isOver = flaky.flushes < at;
    const flushesOfOne = flaky.flushes;
    run.round();
    if (!isOver && done.ok) run.violation(`flush ${at} failed and the save counts as done`);
    const after = await filesIn(root);
    for (const [path, bytes] of before) {
      if (!after.get(path)?.startsWith(bytes)) run.violation(`flush ${at}: ${path} is not what it was`);
    }
    if ([...after.keys()].some((path) => path.endsWith('.tmp'))) run.violation(`flush ${at}: a temporary file stayed`);
    flaky.failAt(Number.POSITIVE_INFINITY);
    await commit(store, mark(second, newSpan(4)));
    if (flaky.flushes === 0 || flushesOfOne === 0) run.violation(`flush ${at}: nothing was flushed any more`);
    const opened = await open(root);
    for (const article of [first, second]) {
      const [now, then] = [await mySet(opened, article), await mySet(store, article)];
      if (JSON.stringify(now) !== JSON.stringify(then)) run.violation(`flush ${at}: the set of ${me.name} differs after opening`);
    }
    if (opened.damaged.length > 0) run.violation(`flush ${at}: ${opened.damaged[0]?.path} is damaged`);
  }
});
