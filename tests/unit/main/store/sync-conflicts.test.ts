import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { commit, mark, me, mySet, newSpan, open, openNew } from './fixtures';

it('versions that sync programs left are listed, told of, never loaded and never touched', async () => {
  const { root, store, articles } = await openNew();
  const [{ id } = { id: '' }] = articles;
  await commit(store, mark(id, newSpan()));
  await store.close();
  const left = [
    ['project.json', 'project.sync-conflict-20261124-010203-ABCDEFG.json'],
    [`annotators/${me.id}.json`, `annotators/${me.id} (Ana's conflicted copy 2026-11-24).json`],
    [`articles/${id}/sets/${me.id}.jsonl`, `articles/${id}/sets/${me.id}.sync-conflict-20261124-010203-ABCDEFG.jsonl`],
  ] as const;
  for (const [from, to] of left) await copyFile(join(root, from), join(root, to));
  const opened = await open(root);
  const told: string[] = [];
  opened.listener = { onReloaded: () => undefined, onSaving: () => undefined, onSyncConflict: (path) => void told.push(path) };
  expect((await mySet(opened, id)).spans).toHaveLength(1);
  await opened.queue.alone(async () => undefined);
  expect(opened.damaged).toEqual(left.map(([, path]) => ({ path, reason: { code: 'sync-conflict' } })));
  expect(told).toEqual(left.map(([, path]) => path));
  expect([opened.annotators.length, (await opened.setsOf(id)).length]).toEqual([1, 1]);
  expect(await opened.close()).toEqual({ ok: true, value: null });
  expect((await mySet(await open(root), id)).spans).toHaveLength(1);
});
