import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { disk, type FileSystem } from '../../../../main/store/file-system';
import type { Transaction } from '../../../../shared/domain/schema';
import { commit, mark, me, mySet, newSpan, type Opened, open, openNew, setChange, transaction } from './fixtures';

const titled = (article: string, title: string): Transaction =>
  transaction([{ target: { kind: 'article', article }, commands: [{ type: 'article.change', change: { title } }] }]);

/** A disk that lets nobody open some files, or makes them wait. */
function stubborn(): { readonly system: FileSystem; readonly refused: Set<string>; readonly slow: Map<string, Promise<void>> } {
  const refused = new Set<string>();
  const slow = new Map<string, Promise<void>>();
  const system: FileSystem = Object.assign(Object.create(disk), {
    open: async (...given: Parameters<FileSystem['open']>) => {
      const [path] = given;
      for (const [part, wait] of slow) if (path.includes(part)) await wait;
      for (const part of refused) if (path.includes(part)) throw Object.assign(new Error('no'), { code: 'EIO', path });
      return disk.open(...given);
    },
  });
  return { system, refused, slow };
}

async function openStubborn(count: number): Promise<Opened & ReturnType<typeof stubborn> & { readonly ids: readonly string[] }> {
  const stubbornDisk = stubborn();
  const opened = await openNew(count, stubbornDisk.system);
  return { ...stubbornDisk, ...opened, ids: opened.articles.map(({ id }) => id) };
}

const idsOf = (ids: readonly string[]): [string, string, string] => [ids[0] ?? '', ids[1] ?? '', ids[2] ?? ''];

describe('a target that cannot be written', () => {
  it('holds back nothing but itself', async () => {
    const { root, store, refused, ids } = await openStubborn(3);
    const [stuck, other] = idsOf(ids);
    refused.add(join('articles', stuck));
    expect(await store.commit(titled(stuck, 'Stuck'))).toMatchObject({ ok: false, error: { code: 'not-saved', params: { code: 'EIO' } } });
    await commit(store, titled(other, 'Saved'));
    await commit(store, mark(other, newSpan()));
    expect(store.unsaved).toMatchObject({ code: 'not-saved', params: { code: 'EIO' } });
    const opened = await open(root);
    expect([opened.article(stuck)?.title, opened.article(other)?.title]).toEqual(['Harbour', 'Saved']);
    expect((await mySet(opened, other)).spans).toHaveLength(1);
    refused.clear();
    await commit(store, titled(other, 'Again'));
    await store.queue.alone(async () => undefined);
    expect(store.unsaved).toBeNull();
    expect((await open(root)).article(stuck)?.title).toBe('Stuck');
  });

  it('does not make others wait while it is slow', async () => {
    const { store, slow, ids } = await openStubborn(2);
    const [first, second] = idsOf(ids);
    let go: () => void = () => undefined;
    slow.set(
      join('articles', first),
      new Promise((resolve) => {
        go = resolve;
      }),
    );
    let isDone = false;
    const waits = store.commit(titled(first, 'Slow')).then((done) => {
      isDone = done.ok;
    });
    await commit(store, titled(second, 'Quick'));
    expect(isDone).toBe(false);
    go();
    await waits;
    expect(isDone).toBe(true);
  });

  it('holds back what shares a transaction with it, all or nothing, and what comes after that there', async () => {
    const { root, store, refused, ids } = await openStubborn(3);
    const [stuck, tied, free] = idsOf(ids);
    refused.add(join('articles', stuck));
    const both = transaction([...titled(stuck, 'Both').changes, ...titled(tied, 'Both').changes]);
    expect(await store.commit(both)).toMatchObject({ ok: false, error: { code: 'not-saved' } });
    expect(await store.commit(titled(stuck, 'Later'))).toMatchObject({ ok: false, error: { code: 'not-saved' } });
    await commit(store, titled(free, 'Free'));
    refused.clear();
    const before = await open(root);
    const titles = [before.article(stuck)?.title, before.article(tied)?.title, before.article(free)?.title];
    // What a crash leaves is finished by opening: whole, or not begun.
    expect([
      ['Both', 'Both', 'Free'],
      ['Harbour', 'Harbour', 'Free'],
    ]).toContainEqual(titles);
    await store.queue.retry();
    const after = await open(root);
    expect([after.article(stuck)?.title, after.article(tied)?.title]).toEqual(['Later', 'Both']);
    expect((await readdir(join(root, '.assay', 'pending'))).filter((name) => name.endsWith('.json'))).toEqual([]);
  });

  it('is tied to further targets by a transaction that comes while it is being written', async () => {
    const { root, store, slow, ids } = await openStubborn(3);
    const [first, second, third] = idsOf(ids);
    let go: () => void = () => undefined;
    slow.set(
      join('articles', first),
      new Promise((resolve) => {
        go = resolve;
      }),
    );
    const name = (from: string, to: string, title: string) =>
      transaction([
        ...titled(from, title).changes,
        ...titled(to, title).changes,
        setChange(to, { type: 'set.change', change: { note: title } }),
      ]);
    const all = [store.commit(titled(first, '1')), store.commit(name(first, second, '2')), store.commit(name(second, third, '3'))];
    await store.taken();
    go();
    expect((await Promise.all(all)).map(({ ok }) => ok)).toEqual([true, true, true]);
    const opened = await open(root);
    expect([first, second, third].map((id) => opened.article(id)?.title)).toEqual(['2', '3', '3']);
    expect((await opened.set(third, me.id)).state.note).toBe('3');
  });
});
