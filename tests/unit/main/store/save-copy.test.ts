import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { disk } from '../../../../main/store/file-system';
import type { FaultyDisk } from './faulty-disk';
import { commit, mark, me, mySet, newFolder, newSpan, open, openNew, setChange, transaction } from './fixtures';

describe('a copy of a project', () => {
  it('is the same project, changes that could not be saved included, and opens with its undo', async () => {
    let isFull = false;
    const full = Object.assign(Object.create(disk), {
      open: async (...given: Parameters<FaultyDisk['open']>) => {
        if (isFull && given[1] === 'append') throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
        return disk.open(...given);
      },
    });
    const { root, store, articles } = await openNew(2, full);
    const [first, second] = articles.map(({ id }) => id) as [string, string];
    await commit(store, mark(first, newSpan(1)));
    await store.close();
    const again = await open(root, full);
    await commit(again, mark(first, newSpan(2)));
    isFull = true;
    const unsaved = transaction([
      setChange(first, { type: 'set.change', change: { note: 'unsaved' } }),
      setChange(second, { type: 'items.add', spans: [newSpan(3)], relations: [] }),
      { target: { kind: 'project' }, commands: [{ type: 'project.change', change: { name: 'Unsaved' } }] },
    ]);
    expect(await again.commit(unsaved)).toMatchObject({ ok: false, error: { code: 'not-saved' } });
    const to = join(await newFolder(), 'Copy');
    expect(await again.saveCopy(to)).toEqual([]);
    const copy = await open(to);
    expect([copy.project, copy.damaged]).toEqual([{ ...again.project, name: 'Unsaved' }, []]);
    for (const id of [first, second]) {
      expect(await mySet(copy, id)).toEqual(await mySet(again, id));
      expect((await copy.set(id, me.id)).records).toEqual((await again.set(id, me.id)).records);
    }
    await commit(copy, transaction((await copy.inverseOf(unsaved.id)) ?? [], unsaved.id));
    expect((await mySet(copy, second)).spans).toEqual([]);
  });

  it('has all that is in memory when the folder is gone, and the folder is not made anew by the way (F15)', async () => {
    const { root, store, articles, project } = await openNew();
    const [{ id } = { id: '' }] = articles;
    await commit(store, mark(id, newSpan(1)));
    await rm(root, { recursive: true });
    expect(await store.commit(mark(id, newSpan(2)))).toMatchObject({ ok: false, error: { code: 'folder-gone' } });
    expect(await disk.facts(root)).toBeNull();
    const to = join(await newFolder(), 'Copy');
    await store.saveCopy(to);
    const copy = await open(to);
    expect([(await mySet(copy, id)).spans.length, copy.project, copy.damaged]).toEqual([2, project, []]);
  });

  it('leaves damaged files as they are, and names those that cannot be read', async () => {
    const { root, store, articles } = await openNew(2);
    const [first, second] = articles.map(({ id }) => id) as [string, string];
    for (const id of [first, second]) await commit(store, mark(id, newSpan(1)));
    const damaged = join('articles', first, 'sets', `${me.id}.json`);
    const away = join('articles', second, 'sets', `${me.id}.json`);
    await writeFile(join(root, damaged), 'damaged');
    const failing = Object.assign(Object.create(disk), {
      readFile: (path: string) =>
        path.endsWith(away) ? Promise.reject(Object.assign(new Error('bad'), { code: 'EIO' })) : disk.readFile(path),
    });
    const to = join(await newFolder(), 'Copy');
    expect(await (await open(root, failing)).saveCopy(to)).toEqual([away]);
    expect(await readFile(join(to, damaged), 'utf8')).toBe('damaged');
  });
});
