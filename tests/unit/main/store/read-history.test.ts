import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeRecord, encodeRecord } from '../../../../main/store/journal';
import type { ProjectStore } from '../../../../main/store/project-store';
import { applyAll } from '../../../../shared/domain/apply';
import { commandsBetween } from '../../../../shared/domain/commands-between';
import type { AnnotationSet, Id, JournalRecord, Target } from '../../../../shared/domain/schema';
import { timelineOf } from '../../../../shared/domain/timeline';
import { randomOf } from '../../shared/domain/apply/random';
import { randomSetCommand } from '../../shared/domain/apply/random-commands';
import { sampleText } from '../../shared/domain/apply/states';
import { commit, me, mySet, open, openNew, seams, setChange, transaction } from './fixtures';

const targetOf = (article: Id): Target => ({ kind: 'set', article, annotator: me.id });

/** All pages, in the order in which they came. */
async function readAll(store: ProjectStore, target: Target) {
  const records: JournalRecord[] = [];
  const damaged: { readonly path: string }[] = [];
  const lengths: number[] = [];
  for (let before: number | null = null; ; ) {
    const page = await store.history(target, before);
    if (!page) throw new Error('no such target');
    records.push(...page.records);
    damaged.push(...page.damaged);
    lengths.push(page.records.length);
    before = page.before;
    if (before === null) return { records, damaged, lengths, seq: page.seq };
  }
}

const countDown = (from: number, to = 1): readonly number[] => Array.from({ length: from - to + 1 }, (_, index) => from - index);
const seqsOf = (records: readonly JournalRecord[]): readonly number[] => records.map(({ seq }) => seq);

/** Notes 1 … `count`, each closed and opened again after `run` of them, so that they are folded. */
async function withNotes(count: number, run: number): Promise<{ root: string; store: ProjectStore; id: Id }> {
  const { root, store: first, articles } = await openNew();
  const [{ id } = { id: '' }] = articles;
  let store = first;
  for (let note = 1; note <= count; note += run) {
    const notes = Array.from({ length: Math.min(run, count - note + 1) }, (_, index) => String(note + index));
    await Promise.all(notes.map((text) => commit(store, transaction([setChange(id, { type: 'set.change', change: { note: text } })]))));
    await store.close();
    store = await open(root);
  }
  return { root, store, id };
}

describe('the history of a target', () => {
  it('is read whole, newest first, in pages that hold no record twice', async () => {
    const { store, id } = await withNotes(2300, 800);
    const { records, damaged, lengths, seq } = await readAll(store, targetOf(id));
    expect(seq).toBe(2300);
    expect(seqsOf(records)).toEqual(countDown(2300));
    expect(
      records.every((record) => record.forward[0]?.type === 'set.change' && record.forward[0].change.note === String(record.seq)),
    ).toBe(true);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(500);
    expect(damaged).toEqual([]);
  });

  it('holds what was done a moment ago, and nothing for a target without changes', async () => {
    const { store, articles } = await openNew();
    const [{ id } = { id: '' }] = articles;
    expect(await store.history(targetOf(id), null)).toEqual({ seq: 0, records: [], before: null, damaged: [] });
    await commit(store, transaction([setChange(id, { type: 'set.change', change: { note: 'new' } })]));
    expect(await store.history(targetOf(id), null)).toMatchObject({ seq: 1, records: [{ seq: 1 }], before: null });
    expect(await store.history({ kind: 'article', article: me.id }, null)).toBeNull();
  });

  it('gives back the state at every number, with and without folding in between, and few commands lead there and back', async () => {
    const random = randomOf(5);
    const made = await openNew();
    const [{ id } = { id: '' }] = made.articles;
    let { store } = made;
    const states: AnnotationSet[] = [await mySet(store, id)];
    for (let round = 0; round < 6; round += 1) {
      for (let count = 0; count < 150; count += 1) {
        await commit(store, transaction([setChange(id, randomSetCommand(random, seams, await mySet(store, id), sampleText))]));
        states.push(await mySet(store, id));
      }
      if (random.chance(0.7)) await store.close();
      store = await open(made.root);
    }
    const { records, seq } = await readAll(store, targetOf(id));
    const timeline = timelineOf('set', await mySet(store, id), seq, records);
    // The first state was never written, and another one with another id was made in its place.
    const { id: own } = await mySet(store, id);
    for (const [at, state] of states.entries()) expect(timeline.at(at)).toEqual({ ...state, id: own });
    for (let round = 0; round < 40; round += 1) {
      const wanted = timeline.at(random.below(seq));
      const now = await mySet(store, id);
      if (!wanted) throw new Error('the history is whole');
      const commands = commandsBetween('set', now, wanted);
      if (commands.length === 0) continue;
      await commit(store, transaction([setChange(id, ...commands)]));
      expect(await mySet(store, id)).toEqual(wanted);
      expect(await mySet(await open(made.root), id)).toEqual(wanted);
      const [newest] = (await store.history(targetOf(id), null))?.records ?? [];
      expect(applyAll('set', wanted, newest?.inverse ?? [])).toMatchObject({ ok: true, value: { state: now } });
    }
  });
});

describe('a history with damage', () => {
  const historyFiles = async (store: ProjectStore, id: Id): Promise<readonly string[]> => {
    const { historyFolder } = store.paths.target(targetOf(id));
    return (await readdir(historyFolder)).sort().map((name) => join(historyFolder, name));
  };

  it('names the file that has a bad line, and gives the rest of it and the files around it', async () => {
    const { store, id } = await withNotes(1200, 300);
    const [, second = ''] = await historyFiles(store, id);
    const lines = (await readFile(second, 'utf8')).split('\n');
    const struck = JSON.parse(lines[10] ?? '').seq as number;
    lines[10] = (lines[10] ?? '').replace('set.change', 'set.chance');
    await writeFile(second, lines.join('\n'));
    const { records, damaged } = await readAll(store, targetOf(id));
    expect(seqsOf(records)).toEqual(countDown(1200).filter((seq) => seq !== struck));
    expect(damaged).toEqual([
      { path: second.slice(store.paths.root.length + 1), reason: { code: 'bad-journal-line', params: { line: 11 } } },
    ]);
  });

  it('goes on where a file is gone, holds rubbish or another target’s records, or ends in half a line', async () => {
    const { root, store, id } = await withNotes(1600, 300);
    const files = await historyFiles(store, id);
    const [gone = '', rubbish = '', torn = ''] = files;
    const torns = (await readFile(torn, 'utf8')).trimEnd().split('\n').length;
    await rm(gone);
    const strange = decodeRecord((await readFile(rubbish, 'utf8')).split('\n')[0] ?? '');
    if (!strange) throw new Error('the file was whole');
    await writeFile(rubbish, `\0\0\0 not a record\n[]\nnull\n${encodeRecord({ ...strange, targets: [{ kind: 'project' }] })}`);
    await writeFile(torn, (await readFile(torn, 'utf8')).slice(0, -20));
    const again = await open(root);
    const { records, damaged } = await readAll(again, targetOf(id));
    const firstOf = (path: string): number => Number(/(\d+)\.jsonl$/.exec(path)?.[1]);
    const expected = countDown(1600, firstOf(torn)).filter((seq) => seq !== firstOf(torn) + torns - 1);
    expect(seqsOf(records)).toEqual(expected);
    expect(damaged.map(({ path }) => join(root, path))).toEqual([torn, rubbish]);
    expect(await mySet(again, id)).toMatchObject({ note: '1600' });
  });

  it('takes no file that folder sync left beside it', async () => {
    const { store, id } = await withNotes(600, 300);
    const [first = ''] = await historyFiles(store, id);
    await writeFile(first.replace('.jsonl', ' (conflicted copy).jsonl'), 'rubbish\n');
    await writeFile(first.replace('.jsonl', '.sync-conflict-20261124-00000001.jsonl'), 'rubbish\n');
    const { records, damaged } = await readAll(store, targetOf(id));
    expect(seqsOf(records)).toEqual(countDown(600));
    expect(damaged).toEqual([]);
  });
});
