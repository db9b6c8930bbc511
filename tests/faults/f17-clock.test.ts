import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { vi } from 'vitest';
import type { Seams } from '../../main/seams';
import { Backups } from '../../main/store/backups';
import { disk } from '../../main/store/file-system';
import { ProjectStore } from '../../main/store/project-store';
import { commit, filesIn, me, mySet, newFolder, openNew, seams, setChange, transaction } from '../unit/main/store/fixtures';
import { fault } from './fault';

const year = 365 * 24 * 3600_000;
const start = Date.UTC(2026, 9, 25, 0, 30);
/** What a clock may do between one change and the next, in milliseconds. */
const jumps: Readonly<Record<string, (change: number) => number>> = {
  'back a year': (change) => (change === 15 ? -year : 1000),
  'ten years on': (change) => (change === 15 ? 10 * year : 1000),
  'an hour back, as in autumn': (change) => (change % 10 === 5 ? -3600_000 : 60_000),
  'standing still': () => 0,
  'always back': () => -60_000,
};

fault('F17', 'whatever the clock does, order goes by number, and the newest ten backups and the state stay', async (run) => {
  for (const [name, jump] of Object.entries(jumps)) {
    const { root, articles } = await openNew();
    const [{ id } = { id: '' }] = articles;
    const userData = await newFolder();
    let clock = start;
    let steady = 0;
    const wrong: Seams = { ...seams, now: () => new Date(clock).toISOString() };
    const backups = new Backups(disk, userData, wrong);
    for (let change = 1; change <= 30; change += 1) {
      clock += jump(change);
      const store = await ProjectStore.open(disk, wrong, root, { backups, clock: () => (steady += 6 * 60_000) });
      const act = { ...transaction([setChange(id, { type: 'set.change', change: { note: `${change}` } })]), at: wrong.now() };
      await commit(store, act);
      await store.close();
      // Files that all say that they are of the same moment.
      for (const path of (await filesIn(root)).keys()) await utimes(join(root, path), start / 1000, start / 1000);
      const again = await ProjectStore.open(disk, wrong, root);
      const set = await again.set(id, me.id);
      run.round();
      if ((await mySet(again, id)).note !== `${change}` || set.seq !== change)
        run.violation(`${name}, change ${change}: ${set.state.note} (${set.seq})`);
      if (again.damaged.length > 0) run.violation(`${name}, change ${change}: ${again.damaged[0]?.path} is damaged`);
    }
    const project = (await ProjectStore.open(disk, wrong, root)).project.id;
    const list = await backups.list(project, { kind: 'set', article: id, annotator: me.id });
    const seqs = list.map(({ seq }) => seq);
    const newest = seqs.slice(0, 10);
    if (newest.some((seq, index) => index > 0 && seq >= (newest[index - 1] ?? 0)))
      run.violation(`${name}: backups are not in order: ${seqs}`);
    if (newest.length < 10 || newest[0] !== 30) run.violation(`${name}: of the newest backups there are ${seqs}`);
  }
  vi.useRealTimers();
});
