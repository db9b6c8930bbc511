import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { Backups } from '../../../../main/store/backups';
import { unseal } from '../../../../main/store/envelope';
import { disk, type FileSystem } from '../../../../main/store/file-system';
import { ProjectStore } from '../../../../main/store/project-store';
import type { AnnotationSet, Id, Target } from '../../../../shared/domain/schema';
import { commit, mark, me, mySet, newFolder, newSpan, openNew, seams } from './fixtures';

const minute = 60_000;

/** A project with one article, and how to open it with backups under a clock that the test sets. */
async function begin(system: FileSystem = disk) {
  const made = await openNew(1);
  await made.store.close();
  const article = made.articles[0]?.id ?? '';
  const failures: unknown[] = [];
  const backups = new Backups(system, await newFolder(), seams, (error) => failures.push(error));
  const clock = { at: 0 };
  return {
    ...made,
    article,
    backups,
    clock,
    failures,
    target: { kind: 'set', article, annotator: me.id } satisfies Target,
    open: (root = made.root) => ProjectStore.open(disk, seams, root, { backups, clock: () => clock.at }),
  };
}

/** Backups are made behind everybody's back; they are there when the bytes are. */
const heads = async (backups: Backups, project: Id, target: Target) =>
  (await backups.list(project, target)).map(({ seq, spans, reason }) => ({ seq, spans, reason }));

/** A rest, after which journals are folded. */
const rest = async (): Promise<void> => {
  await vi.advanceTimersByTimeAsync(3000);
};

describe('a project that is worked on', () => {
  it('has a backup of every target from before its first change in a run', async () => {
    const { open, backups, project, article, target } = await begin();
    const first = await open();
    await commit(first, mark(article, newSpan(1), newSpan(2)));
    await first.close();
    const second = await open();
    const before = await mySet(second, article);
    await commit(second, mark(article, newSpan(3)));
    await vi.waitFor(async () => expect(await heads(backups, project.id, target)).toHaveLength(2));
    const [newest] = await backups.list(project.id, target);
    expect(newest).toMatchObject({ seq: 1, spans: 2 });
    const opened = unseal(await readFile(newest?.path ?? ''), 'assay-set');
    if (!opened.ok) throw new Error(opened.error.code);
    expect(opened.value.envelope).toMatchObject({ projectId: project.id, seq: 1 });
    expect(JSON.parse(opened.value.text) as AnnotationSet).toEqual(before);
    await second.close();
  });

  it('has another one when it is closed, of what changed since, and none of what did not', async () => {
    const { open, backups, project, article, target } = await begin();
    const store = await open();
    await commit(store, mark(article, newSpan(1)));
    await store.close();
    expect(await heads(backups, project.id, target)).toEqual([
      { seq: 1, spans: 1, reason: 'close' },
      { seq: 0, spans: 0, reason: 'first-change' },
    ]);
    await (await open()).close();
    expect(await heads(backups, project.id, target)).toHaveLength(2);
    expect(await heads(backups, project.id, { kind: 'project' })).toEqual([]);
  });

  it('has one every five minutes of change, by a clock that nobody sets', async () => {
    const { open, backups, project, article, target, clock } = await begin();
    const store = await open();
    for (let at = 0; at <= 12; at += 1) {
      clock.at = at * minute;
      await commit(store, mark(article, newSpan(at)));
      await rest();
      await vi.waitFor(async () => expect(JSON.parse(await readFile(setPath(store, target), 'utf8')).seq).toBe(at + 1));
    }
    await vi.waitFor(async () => expect((await heads(backups, project.id, target)).map(({ seq }) => seq)).toEqual([11, 6, 0]));
    await store.close();
  });

  it('finds its backups again after its folder was moved', async () => {
    const { open, backups, project, article, target, root } = await begin();
    const store = await open();
    await commit(store, mark(article, newSpan(1)));
    await store.close();
    const moved = join(await newFolder(), 'elsewhere');
    await rename(root, moved);
    const later = await open(moved);
    await commit(later, mark(article, newSpan(2)));
    await later.close();
    expect((await heads(backups, project.id, target)).map(({ seq }) => seq)).toEqual([2, 1, 0]);
  });

  it('backs up no file that is not as it was read (F26)', async () => {
    const { open, backups, project, article, target } = await begin();
    const store = await open();
    await commit(store, mark(article, newSpan(1)));
    await store.close();
    const again = await open();
    await mySet(again, article);
    const path = setPath(again, target);
    await writeFile(path, (await readFile(path, 'utf8')).replace('not-started', 'nOt-started'));
    expect(await again.commit(mark(article, newSpan(2)))).toMatchObject({ ok: false, error: { code: 'changed-outside' } });
    await again.queue.alone(async () => undefined);
    expect((await heads(backups, project.id, target)).map(({ seq }) => seq)).toEqual([1, 0]);
  });

  it('is saved all the same when no backup can be made, and that is told', async () => {
    const full: FileSystem = {
      ...disk,
      makeFolder: () => Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC' })),
    };
    const { open, article, failures, backups, project, target } = await begin(full);
    const store = await open();
    await commit(store, mark(article, newSpan(1)));
    await vi.waitFor(() => expect(failures).toHaveLength(1));
    expect((await store.close()).ok).toBe(true);
    expect(await heads(backups, project.id, target)).toEqual([]);
    expect((await mySet(await open(), article)).spans).toHaveLength(1);
  });

  it('is not kept waiting by a disk on which backups take for ever', async () => {
    const stuck: FileSystem = { ...disk, makeFolder: () => new Promise(() => undefined) };
    const { open, article, target } = await begin(stuck);
    const store = await open();
    await commit(store, mark(article, newSpan(1)));
    await rest();
    await vi.waitFor(async () => expect(JSON.parse(await readFile(setPath(store, target), 'utf8')).seq).toBe(1));
    await commit(store, mark(article, newSpan(2)));
    const closing = store.close();
    await vi.waitFor(async () => {
      await vi.advanceTimersByTimeAsync(2000);
      await Promise.race([closing, Promise.reject(new Error('still closing'))]);
    });
    expect((await closing).ok).toBe(true);
  });
});

const setPath = (store: ProjectStore, target: Target): string => store.paths.target(target).snapshot;
