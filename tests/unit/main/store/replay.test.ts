import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { disk, type FileSystem } from '../../../../main/store/file-system';
import { decodeRecord } from '../../../../main/store/journal';
import type { ProjectStore } from '../../../../main/store/project-store';
import { historyOf } from '../../../../shared/domain/history';
import type { Article, Change, Id } from '../../../../shared/domain/schema';
import { type Random, randomOf } from '../../shared/domain/apply/random';
import {
  randomAnnotatorCommand,
  randomArticleCommand,
  randomProjectCommand,
  randomSetCommand,
} from '../../shared/domain/apply/random-commands';
import { sampleText } from '../../shared/domain/apply/states';
import { commit, me, mySet, open, openNew, seams, setChange, transaction } from './fixtures';

/** All that a project holds. */
const everything = async (store: ProjectStore) => ({
  project: store.project,
  annotators: store.annotators,
  articles: store.articles,
  sets: await Promise.all(store.articles.map(({ id }) => mySet(store, id))),
  records: store.projectRecords(),
  damaged: store.damaged,
});

/** One to three targets, changed as a person might. */
async function randomChanges(random: Random, store: ProjectStore): Promise<readonly Change[]> {
  const article = random.pick(store.articles) as Article;
  const set = await mySet(store, article.id);
  const blocks = sampleText.split('\n').length;
  const all: readonly Change[] = [
    setChange(article.id, randomSetCommand(random, seams, set, sampleText)),
    { target: { kind: 'article', article: article.id }, commands: [{ ...randomArticleCommand(random, seams, article, blocks) }] },
    { target: { kind: 'project' }, commands: [randomProjectCommand(random, seams, store.project)] },
    { target: { kind: 'annotator', annotator: me.id }, commands: [randomAnnotatorCommand(random, seams, me)] },
  ];
  const first = random.pick([0, 0, 0, 0, 1, 2, 3]) ?? 0;
  return all.filter((_, index) => index === first || random.chance(0.1));
}

const live = (store: ProjectStore) => store.articles.filter(({ removed }) => removed === null);

/** Does, undoes or redoes something; an article that such a step would remove stays. */
async function step(random: Random, store: ProjectStore): Promise<void> {
  const article = random.pick(live(store)) as Article;
  const { undo, redo } = historyOf((await store.set(article.id, me.id)).records);
  const back = random.pick([undo.at(-1), redo.at(-1), undefined, undefined]);
  const inverse = back && back.targets.length === 1 ? await store.inverseOf(back.transaction) : null;
  const changes = inverse ?? (await randomChanges(random, store));
  const removes = changes.some(({ commands }) => commands.some((command) => command.type === 'article.change' && command.change.removed));
  if (!removes) await commit(store, transaction(changes, inverse ? back?.transaction : undefined));
}

describe('what is opened again', () => {
  it.each([1, 2, 3, 4])('equals what was shown, after any transactions, with and without folding in between (run %i)', async (seed) => {
    const random = randomOf(seed);
    const made = await openNew(2);
    let { store } = made;
    for (let round = 0; round < 12; round += 1) {
      for (let count = random.below(30); count > 0; count -= 1) await step(random, store);
      const shown = await everything(store);
      if (random.chance(0.5)) expect(await store.close()).toEqual({ ok: true, value: null });
      store = await open(made.root);
      expect(await everything(store)).toEqual(shown);
    }
  });

  it('equals it after a thousand changes that were folded at 200, 400 …, and the older records are in history (R5)', async () => {
    const { root, store, articles } = await openNew();
    const [{ id } = { id: '' }] = articles;
    const note = (text: string): Change => setChange(id, { type: 'set.change', change: { note: text } });
    let current = store;
    for (let round = 0; round < 10; round += 1) {
      await Promise.all(Array.from({ length: 100 }, (_, index) => commit(current, transaction([note(`${round}.${index}`)]))));
      await current.close();
      current = await open(root);
    }
    const set = await current.set(id, me.id);
    const { journal, historyFolder } = current.paths.target(set.target);
    expect([set.state.note, set.seq]).toEqual(['9.99', 1000]);
    const seqs = async (path: string) =>
      (await readFile(path, 'utf8'))
        .trimEnd()
        .split('\n')
        .map((line) => decodeRecord(line)?.seq);
    const older = await Promise.all((await readdir(historyFolder)).sort().map((name) => seqs(join(historyFolder, name))));
    expect([...older.flat(), ...(await seqs(journal))]).toEqual(Array.from({ length: 1000 }, (_, index) => index + 1));
    expect(set.records.length).toBeGreaterThanOrEqual(200);
    expect(set.records.length).toBeLessThan(500);
  });
});

describe('folding', () => {
  beforeEach(() => {
    vi.clearAllTimers();
  });
  const snapshotSeq = async (store: ProjectStore, id: Id): Promise<number> =>
    JSON.parse(await readFile(store.paths.target({ kind: 'set', article: id, annotator: me.id }).snapshot, 'utf8')).seq;
  const idle = async (store: ProjectStore, milliseconds: number): Promise<void> => {
    await vi.advanceTimersByTimeAsync(milliseconds);
    await store.folded();
  };
  const changed = (id: Id, note: string) => transaction([setChange(id, { type: 'set.change', change: { note } })]);

  it('waits until nothing has changed for three seconds', async () => {
    const { store, articles } = await openNew();
    const [{ id } = { id: '' }] = articles;
    for (let count = 0; count < 5; count += 1) {
      await commit(store, changed(id, `${count}`));
      await idle(store, 2000);
    }
    expect(await snapshotSeq(store, id)).toBe(0);
    await idle(store, 1000);
    expect(await snapshotSeq(store, id)).toBe(5);
    // What is left is the heartbeat.
    expect(vi.getTimerCount()).toBe(1);
  });

  it('does not wait where the journal has outgrown the snapshot, and does so a few times only (F23)', async () => {
    const { store, articles } = await openNew();
    const [{ id } = { id: '' }] = articles;
    const seqs = new Set<number>();
    for (let count = 0; count < 60; count += 1) {
      await commit(store, changed(id, `${count}`.repeat(50_000)));
      await store.folded();
      seqs.add(await snapshotSeq(store, id));
    }
    expect(seqs.size).toBeGreaterThan(3);
    expect(seqs.size).toBeLessThan(12);
  });

  it('keeps nothing waiting: a change during it is on disk before the snapshot is, and not in it', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let isHeld = false;
    const slow: FileSystem = {
      ...disk,
      rename: async (from, to) => {
        if (!to.includes('.assay')) {
          isHeld = true;
          await held;
        }
        await disk.rename(from, to);
      },
    };
    const { root, articles } = await openNew();
    const [{ id } = { id: '' }] = articles;
    const begun = await open(root);
    await commit(begun, changed(id, 'first'));
    await begun.close();
    const store = await open(root, slow);
    await commit(store, changed(id, 'second'));
    const folding = vi.advanceTimersByTimeAsync(3000).then(() => store.folded());
    await vi.waitFor(() => expect(isHeld).toBe(true));
    await commit(store, changed(id, 'third'));
    expect(await snapshotSeq(store, id)).toBe(1);
    expect((await mySet(await open(root), id)).note).toBe('third');
    release();
    await folding;
    expect(await snapshotSeq(store, id)).toBe(2);
    expect((await mySet(await open(root), id)).note).toBe('third');
    await idle(store, 3000);
    expect(await snapshotSeq(store, id)).toBe(3);
  });

  it('is done on closing, and no timer is left', async () => {
    const { store, articles } = await openNew();
    const [{ id } = { id: '' }] = articles;
    await commit(store, changed(id, 'last'));
    await store.close();
    expect([await snapshotSeq(store, id), vi.getTimerCount()]).toEqual([1, 0]);
  });
});
