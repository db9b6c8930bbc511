import { mkdir, readdir, rename, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { vi } from 'vitest';
import type { Transaction } from '../../shared/domain/schema';
import { commit, filesIn, mark, me, mySet, newFolder, newSpan, open, openNew, transaction } from '../unit/main/store/fixtures';
import { fault } from './fault';

/** What a vanished folder leaves: nothing at all, or the empty mount point of a disk that was taken out. */
const leftovers = ['nothing', 'an empty folder'] as const;

fault(
  'F15',
  'a folder that vanishes: nothing is made in its place, nothing is taken for deleted, and saving goes on when it is back',
  async (run) => {
    for (const left of leftovers) {
      for (let round = 0; round < run.rounds({ slice: 4, full: 40 }); round += 1) {
        const { root, articles } = await openNew(2);
        const [first, second] = articles.map(({ id }) => id) as [string, string];
        const store = await open(root);
        await store.openSet(first, me.id);
        await commit(store, mark(first, newSpan(1)));
        const wrong = (what: string): void => run.violation(`${left}, round ${round}: ${what}`);
        const away = join(await newFolder(), 'away');
        await rename(root, away);
        if (left === 'an empty folder') await mkdir(root);
        const check = async (when: string): Promise<void> => {
          const names = await readdir(root).catch(() => null);
          if (left === 'nothing' ? names !== null : names?.length !== 0) wrong(`${names} was made ${when}`);
        };
        const changes: readonly Transaction[] = [
          mark(first, newSpan(2)),
          mark(second, newSpan(3)),
          transaction([{ target: { kind: 'project' }, commands: [{ type: 'project.change', change: { name: 'Away' } }] }]),
          transaction([
            { target: { kind: 'article', article: second }, commands: [{ type: 'article.change', change: { title: 'Away' } }] },
          ]),
        ];
        for (const change of changes.slice(round % changes.length)) {
          const done = await store.commit(change);
          // Of a set that was not open nothing is known: a change to it is refused, not kept.
          const expected = change === changes[1] ? 'project-away' : 'folder-gone';
          if (done.ok || done.error.code !== expected) wrong(`answered ${done.ok ? 'saved' : done.error.code} instead of ${expected}`);
          await check('by a change');
        }
        // Folding, the heartbeat, and looking.
        await vi.advanceTimersByTimeAsync(11_000);
        await store.folded();
        await store.look(first, me.id);
        await store.queue.alone(async () => undefined);
        await check('in the background');
        if ((await store.close()).ok) wrong('closed as if all were saved');
        if ((await mySet(store, first)).spans.length === 0) wrong('annotations are taken for deleted');
        const copy = join(await newFolder(), 'Copy');
        await store.saveCopy(copy);
        const copied = await open(copy);
        if (JSON.stringify(await mySet(copied, first)) !== JSON.stringify(await mySet(store, first))) wrong('a copy lacks something');
        await check('by a copy');
        if (left === 'an empty folder') await rmdir(root);
        const before = await filesIn(away);
        await rename(away, root);
        if (store.unsaved === null) wrong('nothing is said to be in the way');
        await store.queue.retry();
        await store.look(first, me.id);
        if (store.unsaved !== null) wrong(`${store.unsaved.code} though it is back`);
        const opened = await open(root);
        if (JSON.stringify(await mySet(opened, first)) !== JSON.stringify(await mySet(store, first))) wrong('not all of the set was saved');
        if (opened.project.name !== store.project.name || opened.article(second)?.title !== 'Away') wrong('not everything was saved');
        if (opened.damaged.length > 0) wrong(`${opened.damaged[0]?.path} is damaged`);
        await commit(store, mark(second, newSpan(4)));
        if ((await filesIn(root)).size < before.size) wrong('files are missing');
        await store.close();
        run.round();
      }
    }
  },
);
