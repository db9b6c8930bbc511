import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { vi } from 'vitest';
import { Backups } from '../../main/store/backups';
import { unseal } from '../../main/store/envelope';
import { disk, type FileSystem } from '../../main/store/file-system';
import { decodeRecord } from '../../main/store/journal';
import { ProjectStore } from '../../main/store/project-store';
import { commit, filesIn, mark, mySet, newFolder, newSpan, open, openNew, seams } from '../unit/main/store/fixtures';
import { fault } from './fault';

const codes = ['EPERM', 'EACCES', 'EBUSY'] as const;

/** The real disk, in whose project files `refuse` says whether a rename is refused. */
const refusing = (root: string, code: string, refuse: () => boolean): FileSystem => ({
  ...disk,
  rename: async (from, to) => {
    if (to.startsWith(root) && !to.includes('.assay') && refuse()) throw Object.assign(new Error(code), { code, path: to });
    await disk.rename(from, to);
  },
});

fault('F6', 'a rename that is refused three times succeeds within 10 s', async (run) => {
  vi.useRealTimers();
  for (const code of codes) {
    const { root, articles } = await openNew();
    const [{ id } = { id: '' }] = articles;
    let refused = 0;
    const system = refusing(root, code, () => ++refused <= 3);
    const store = await open(root, system);
    const begun = performance.now();
    // The first change of a set makes its snapshot.
    const done = await store.commit(mark(id, newSpan(1)));
    const took = performance.now() - begun;
    run.round();
    if (!done.ok) run.violation(`${code}: ${done.error.code}`);
    if (refused < 4) run.violation(`${code}: it was refused ${refused} times only`);
    if (took > 10_000) run.violation(`${code}: took ${took} ms`);
    await store.close();
  }
});

fault('F6', 'a rename that is refused for ever is a failed save, with a copy in the user-data folder that can be read', async (run) => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: false });
  for (const code of codes) {
    const { root, articles } = await openNew();
    const [{ id } = { id: '' }] = articles;
    const userData = join(await newFolder(), 'user data');
    await mkdir(userData);
    let isRefused = true;
    const store = await ProjectStore.open(
      refusing(root, code, () => isRefused),
      seams,
      root,
      { backups: new Backups(disk, userData, seams) },
    );
    let isOver = false;
    const span = newSpan(1);
    const committing = store.commit(mark(id, span)).finally(() => {
      isOver = true;
    });
    // Ten seconds of trying pass at once.
    while (!isOver) {
      await vi.advanceTimersByTimeAsync(500);
      await new Promise((resolve) => setImmediate(resolve));
    }
    const done = await committing;
    run.round();
    if (done.ok || done.error.code !== 'not-saved' || done.error.params?.code !== code)
      run.violation(`${code}: not said: ${JSON.stringify(done)}`);
    const kept = await vi.waitUntil(async () => {
      const found = [...(await filesIn(userData))].filter(([path]) => path.includes('_unsaved.'));
      return found.length === 2 ? found : null;
    });
    const bytesOf = (ending: string): Buffer => Buffer.from(kept.find(([path]) => path.endsWith(ending))?.[1] ?? '', 'latin1');
    if (!unseal(bytesOf('.json'), 'assay-set').ok) run.violation(`${code}: the copy of the snapshot cannot be read`);
    const record = decodeRecord(bytesOf('.jsonl').toString('utf8').trimEnd());
    if (!JSON.stringify(record?.forward).includes(span.id)) run.violation(`${code}: the copy does not hold what was marked`);
    isRefused = false;
    await commit(store, mark(id, newSpan(2)));
    if ((await mySet(await open(root), id)).spans.length !== 2) run.violation(`${code}: it was not saved when the disk said yes again`);
    await store.close();
  }
});
