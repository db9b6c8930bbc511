import { cp, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commit, filesIn, mark, me, mySet, newFolder, newSpan, open, openNew } from '../unit/main/store/fixtures';
import { fault } from './fault';
import { whileMounted, whyNoMount } from './mounted';

fault(
  'F4',
  'a disk that is full: the old files stay, the reason is told, and saving goes on when there is room, without a restart',
  async (run) => {
    const reason = await whyNoMount(await newFolder());
    if (reason !== null) return run.skip(reason);
    const { root: made, store: maker, articles } = await openNew(1);
    const article = articles[0]?.id ?? '';
    await maker.close();
    for (let round = 0; round < run.rounds({ slice: 2, full: 20 }); round += 1) {
      const place = await newFolder();
      await whileMounted(['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs'], place, async () => {
        const root = join(place, 'Project');
        await cp(made, root, { recursive: true });
        const store = await open(root);
        await commit(store, mark(article, newSpan(round)));
        const filler = join(place, 'filler');
        await fill(filler);
        const before = await filesIn(root);
        const wrong = (what: string): void => run.violation(`round ${round}: ${what}`);
        // Room that is left in a file's last page may take a line or two; more than a page is refused.
        const spans = Array.from({ length: 40 }, (_, index) => newSpan(round + index));
        const refused = await store.commit(mark(article, ...spans));
        if (refused.ok || refused.error.code !== 'not-saved') wrong(`answered ${refused.ok ? 'saved' : refused.error.code}`);
        else if (refused.error.params?.code !== 'ENOSPC') wrong(`the reason was ${JSON.stringify(refused.error.params)}`);
        for (const [path, bytes] of before) {
          const now = (await filesIn(root)).get(path);
          // A journal may end with a line that was not finished: it does not count, and is cut off with the next change.
          if (now === undefined || !(path.endsWith('.jsonl') ? now.startsWith(bytes) : now === bytes)) wrong(`${path} is not as it was`);
        }
        if ((await mySet(store, article)).spans.length !== spans.length + 1) wrong('the change is not kept in memory');
        await rm(filler);
        await store.queue.retry().catch((error: unknown) => wrong(`with room again: ${String(error)}`));
        await commit(store, mark(article, newSpan(round + 100)));
        const kept = await mySet(store, article);
        const closed = await store.close();
        if (!closed.ok) wrong(`did not close: ${closed.error.code}`);
        const again = await open(root);
        if (JSON.stringify(await again.set(article, me.id).then(({ state }) => state)) !== JSON.stringify(kept))
          wrong('something is not on disk');
        await again.close();
      });
      run.round();
    }
  },
);

/** Takes all the room that the disk has. */
async function fill(path: string): Promise<void> {
  for (let size = 1 << 20; size >= 1; size >>= 1) {
    const length = (await stat(path).catch(() => null))?.size ?? 0;
    await writeFile(path, Buffer.alloc(size), { flag: 'a' }).catch(() => undefined);
    if (((await stat(path).catch(() => null))?.size ?? 0) === length && size === 1) return;
  }
}
