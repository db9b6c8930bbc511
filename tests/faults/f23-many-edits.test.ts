import { basename } from 'node:path';
import { vi } from 'vitest';
import { disk, type FileSystem } from '../../main/store/file-system';
import { mark, me, mySet, newSpan, open, openNew, setChange, transaction } from '../unit/main/store/fixtures';
import { fault } from './fault';

const edits = 1000;
const milliseconds = 10_000;

fault(
  'F23',
  '1,000 edits in 10 s: at most 12 snapshots, each acknowledged within 2 s, the last state is snapshot and journal',
  async (run) => {
    vi.useRealTimers();
    for (let round = 0; round < run.rounds({ slice: 1, full: 3 }); round += 1) {
      const { root, articles } = await openNew();
      const [{ id } = { id: '' }] = articles;
      let snapshots = 0;
      const counting: FileSystem = {
        ...disk,
        rename: async (from, to) => {
          if (basename(to) === `${me.id}.json`) snapshots += 1;
          await disk.rename(from, to);
        },
      };
      const store = await open(root, counting);
      const begun = performance.now();
      let slowest = 0;
      const acknowledged: Promise<void>[] = [];
      // A slice makes them as fast as it can, which is more than is asked.
      const pause = run.isFull ? milliseconds / edits : 0;
      for (let edit = 0; edit < edits; edit += 1) {
        const change =
          edit % 3 === 0 ? mark(id, newSpan(edit)) : transaction([setChange(id, { type: 'set.change', change: { note: `${edit}` } })]);
        const asked = performance.now();
        acknowledged.push(
          store.commit(change).then((done) => {
            slowest = Math.max(slowest, performance.now() - asked);
            if (!done.ok) run.violation(`edit ${edit}: ${done.error.code}`);
          }),
        );
        const due = begun + pause * (edit + 1);
        await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
      }
      await Promise.all(acknowledged);
      const crashed = await open(root);
      const [now, then] = [await mySet(crashed, id), await mySet(store, id)];
      if (JSON.stringify([now.spans, now.note]) !== JSON.stringify([then.spans, then.note]))
        run.violation('snapshot and journal are another state');
      await store.close();
      run.round();
      if (snapshots > 12) run.violation(`${snapshots} snapshots were written`);
      if (slowest > 2000) run.violation(`an edit was acknowledged after ${Math.round(slowest)} ms`);
      run.figure(`${snapshots} snapshots, slowest acknowledgement ${Math.round(slowest)} ms`);
    }
  },
);
