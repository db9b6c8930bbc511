import { readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { Backups } from '../../main/store/backups';
import { disk } from '../../main/store/file-system';
import { ProjectStore, sha256Of } from '../../main/store/project-store';
import type { Id, Target } from '../../shared/domain/schema';
import { commit, filesIn, mark, me, mySet, newFolder, newSpan, openNew, seams, setChange, transaction } from '../unit/main/store/fixtures';
import { fault } from './fault';

interface Files {
  readonly snapshot: string;
  readonly journal: string;
}
type Bytes = { readonly [Part in keyof Files]: Buffer };

const read = async ({ snapshot, journal }: Files): Promise<Bytes> => ({
  snapshot: await readFile(snapshot),
  journal: await readFile(journal),
});

interface Change {
  readonly name: string;
  /** What another program does to the files; `older` is how they were two changes ago. */
  make(files: Files, older: Bytes): Promise<void>;
  /** Can what is there afterwards be read? */
  readonly isWhole: boolean;
  /** Is it what was there, with nothing lost and nothing new? */
  readonly isHarmless?: boolean;
  /** Does it leave all of our records? Then what is done here goes on from there, and no choice is needed. */
  readonly goesOn?: boolean;
}

const changes: readonly Change[] = [
  {
    name: 'checked out an older version',
    isWhole: true,
    make: async ({ snapshot, journal }, older) => {
      await writeFile(snapshot, older.snapshot);
      await writeFile(journal, older.journal);
    },
  },
  {
    name: 'replaced the snapshot by one of the same size and time',
    isWhole: true,
    goesOn: true,
    make: async ({ snapshot }) => {
      const { atime, mtime } = await stat(snapshot);
      const text = await readFile(snapshot, 'utf8');
      const data = text.slice(text.indexOf(',"data":') + 8, text.lastIndexOf('}'));
      const other = data.replace('"note":"here"', '"note":"away"');
      await writeFile(snapshot, text.replace(data, other).replace(sha256Of(data), sha256Of(other)));
      await utimes(snapshot, atime, mtime);
    },
  },
  {
    name: 'appended something that is no line of a journal',
    isWhole: false,
    make: async ({ journal }) => writeFile(journal, '{"seq":99}\n', { flag: 'a' }),
  },
  {
    name: 'cut the journal in the middle of a line',
    isWhole: true,
    make: async ({ journal }) => {
      const bytes = await readFile(journal);
      await writeFile(journal, bytes.subarray(0, bytes.length - 40));
    },
  },
  { name: 'removed the journal', isWhole: true, make: async ({ journal }) => rm(journal) },
  {
    name: 'removed both',
    isWhole: false,
    make: async ({ snapshot, journal }) => {
      await rm(snapshot);
      await rm(journal);
    },
  },
  {
    name: 'touched both',
    isWhole: true,
    isHarmless: true,
    make: async ({ snapshot, journal }) => {
      const later = new Date(Date.now() + 5000);
      await utimes(snapshot, later, later);
      await utimes(journal, later, later);
    },
  },
];

/** A set with a snapshot and newer lines in its journal, open in a store. */
async function begin() {
  const { root, store, articles } = await openNew(1);
  const article: Id = articles[0]?.id ?? '';
  const target: Target = { kind: 'set', article, annotator: me.id };
  const files: Files = store.paths.target(target);
  await commit(store, transaction([setChange(article, { type: 'set.change', change: { note: 'here' } })]));
  await store.close();
  const older = await read(files);
  const userData = await newFolder();
  const opened = await ProjectStore.open(disk, seams, root, { backups: new Backups(disk, userData, seams) });
  await opened.openSet(article, me.id);
  await commit(opened, mark(article, newSpan(1)));
  await commit(opened, mark(article, newSpan(2)));
  const kept = async (): Promise<readonly string[]> =>
    [...(await filesIn(userData))].filter(([path]) => path.includes('changed-outside')).map(([, bytes]) => bytes);
  return { root, store: opened, article, target, key: `set/${article}/${me.id}`, files, older, kept };
}

fault(
  'F14',
  'a file that another program changed is found before the write; both versions are kept, nothing is written over silently',
  async (run) => {
    for (const change of changes) {
      for (const keeps of ['mine', 'theirs'] as const) {
        const { root, store, article, key, files, older, kept } = await begin();
        const wrong = (what: string): void => run.violation(`${change.name}, ${keeps}: ${what}`);
        await change.make(files, older);
        const theirs = await read(files).catch(() => null);
        const done = await store.commit(mark(article, newSpan(3)));
        run.round();
        const mine = (await mySet(store, article)).spans.map(({ id }) => id);
        if (mine.length !== 3) wrong('what was done here is not in memory');
        if (change.isHarmless || change.goesOn) {
          if (!done.ok) wrong(`was not saved: ${done.error.code}`);
          const { note } = await mySet(await ProjectStore.open(disk, seams, root), article);
          if (note !== (change.goesOn ? 'away' : 'here')) wrong('the other version is lost');
          await store.close();
          continue;
        }
        if (done.ok || done.error.code !== 'changed-outside') wrong(`answered ${done.ok ? 'saved' : done.error.code}`);
        const after = await read(files).catch(() => null);
        if (JSON.stringify(after) !== JSON.stringify(theirs)) wrong('the other version was written over');
        const resolved = await store.writers.resolve(key, keeps);
        if (keeps === 'theirs' && !change.isWhole) {
          if (resolved.ok) wrong('took what cannot be read');
          await store.writers.resolve(key, 'mine');
        } else if (!resolved.ok) wrong(`no choice possible: ${resolved.error.code}`);
        const copies = await kept();
        const isMine = keeps === 'mine' || !change.isWhole;
        if (isMine && theirs && !copies.includes(theirs.snapshot.toString('latin1'))) wrong('the other version was not kept');
        if (!isMine && !copies.some((bytes) => mine.every((id) => bytes.includes(id)))) wrong('my version was not kept');
        if (store.unsaved) wrong(`still in the way: ${store.unsaved.code}`);
        // Work goes on, and what is opened afterwards is what was chosen.
        await commit(store, mark(article, newSpan(4)));
        await store.close();
        const again = await ProjectStore.open(disk, seams, root);
        const spans = (await mySet(again, article)).spans.map(({ id }) => id);
        if (isMine && !mine.every((id) => spans.includes(id))) wrong('my version is not whole');
        if (!isMine && spans.includes(mine[2] ?? '')) wrong('my version is there though theirs was taken');
        if (again.damaged.length > 0) wrong(`${again.damaged[0]?.path} is damaged`);
      }
    }
  },
);

fault('F14', 'with nothing unsaved here, what is on disk is read anew, and that is told once', async (run) => {
  for (const change of changes) {
    const { root, store, article, files, older } = await begin();
    const wrong = (what: string): void => run.violation(`${change.name}: ${what}`);
    let told = 0;
    store.listener = {
      onReloaded: (targets) => {
        told += targets.length;
      },
      onSyncConflict: () => undefined,
      onSaving: () => undefined,
    };
    await change.make(files, older);
    await store.look(article, me.id);
    await store.look(article, me.id);
    run.round();
    if (told !== (change.isWhole && !change.isHarmless ? 1 : 0)) wrong(`told ${told} times`);
    if (change.isWhole !== (store.unsaved === null)) wrong('is not said to be in the way, or is and is not');
    if (change.isWhole) {
      const there = await mySet(await ProjectStore.open(disk, seams, root), article);
      if (JSON.stringify(await mySet(store, article)) !== JSON.stringify(there)) wrong('shows something else than the disk has');
      await commit(store, mark(article, newSpan(3)));
    }
  }
});
