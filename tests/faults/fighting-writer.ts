import { realSeams } from '../../main/seams';
import { disk } from '../../main/store/file-system';
import { ProjectStore } from '../../main/store/project-store';
import type { Change, Id } from '../../shared/domain/schema';

/** What a fighting process is told, as JSON in its first argument. */
export interface Fight {
  readonly root: string;
  readonly article: Id;
  readonly annotator: Id;
  readonly name: string;
  readonly milliseconds: number;
}

/** What it says at the end, as JSON on its standard output. */
export interface FightReport {
  /** Transactions that were answered as saved. */
  readonly acknowledged: readonly Id[];
  /** Could not everything be saved in the end? */
  readonly hasUnsaved: boolean;
  readonly torn: readonly string[];
  readonly timesWriter: number;
  readonly timesReader: number;
}

async function fight({ root, article, annotator, name, milliseconds }: Fight): Promise<FightReport> {
  const store = await ProjectStore.open(disk, realSeams, root);
  await store.writers.begin(name);
  const set = await store.set(article, annotator);
  const acknowledged: Id[] = [];
  const torn: string[] = [];
  let [timesWriter, timesReader, round] = [0, 0, 0];
  const commit = async (...changes: readonly Change[]): Promise<void> => {
    const id = realSeams.newId();
    const done = await store.commit({ id, name: { key: 'mark', params: {} }, by: annotator, at: realSeams.now(), changes });
    if (done.ok) acknowledged.push(id);
  };
  const note = (): Change => ({
    target: { kind: 'set', article, annotator },
    commands: [{ type: 'set.change', change: { note: `${name} ${round}` } }],
  });
  const rename = (): Change => ({
    target: { kind: 'project' },
    commands: [{ type: 'project.change', change: { name: `${name} ${round}` } }],
  });
  const title = (): Change => ({
    target: { kind: 'article', article },
    commands: [{ type: 'article.change', change: { title: `${name} ${round}` } }],
  });
  for (const until = performance.now() + milliseconds; performance.now() < until; round += 1) {
    await commit(rename());
    const writer = await store.writers.hold(set, false);
    if (writer.kind === 'me') {
      timesWriter += 1;
      await Promise.all([commit(note()), commit(note()), commit(note(), title())]);
      await store.writers.letGo(set);
    } else timesReader += 1;
    // Whoever opens it meanwhile reads something whole.
    const reader = await ProjectStore.open(disk, realSeams, root).catch((error: unknown) => void torn.push(String(error)));
    await reader?.set(article, annotator).catch((error: unknown) => void torn.push(String(error)));
    torn.push(...(reader?.damaged.map(({ path, reason }) => `${path} ${reason.code}`) ?? []));
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 5));
  }
  for (let tries = 0; tries < 50 && !(await store.close()).ok; tries += 1) await new Promise((resolve) => setTimeout(resolve, 20));
  return { acknowledged, hasUnsaved: store.unsaved !== null, torn, timesWriter, timesReader };
}

void fight(JSON.parse(process.argv[2] ?? '') as Fight).then((report) => console.log(JSON.stringify(report)));
