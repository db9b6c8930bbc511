import { realSeams } from '../../main/seams';
import { disk } from '../../main/store/file-system';
import { ProjectStore } from '../../main/store/project-store';
import type { TargetStore } from '../../main/store/target-store';
import type { Id } from '../../shared/domain/schema';

/**
 * A program that edits one article as fast as it can, until somebody ends it: `node … ROOT ARTICLE ANNOTATOR`. Every edit changes two
 * targets to the same number; a line with that number on stdout says that it was acknowledged.
 */
async function main([root = '', article = '', annotator = '']: readonly string[]): Promise<void> {
  const store = await ProjectStore.open(disk, realSeams, root);
  const set = await store.set(article, annotator);
  process.stdout.write('begun\n');
  for (let edit = Number(set.state.note) + 1; ; edit += 1) {
    const done = await store.commit(edited(article, annotator, edit));
    if (!done.ok) throw new Error(JSON.stringify(done.error));
    process.stdout.write(`${edit}\n`);
    // Folding comes in between as it does at work, only more often.
    if (edit % 7 === 0) void fold(store, set);
  }
}

async function fold(store: ProjectStore, set: TargetStore<'set'>): Promise<void> {
  await store.queue.beside(set, () => set.fold());
  if (set.hasOldRecords) await store.queue.with(set, () => set.moveOldRecords());
}

const edited = (article: Id, annotator: Id, edit: number) => ({
  id: realSeams.newId(),
  name: { key: 'mark' as const, params: {} },
  by: annotator,
  at: realSeams.now(),
  changes: [
    { target: { kind: 'set' as const, article, annotator }, commands: [{ type: 'set.change' as const, change: { note: `${edit}` } }] },
    { target: { kind: 'article' as const, article }, commands: [{ type: 'article.change' as const, change: { note: `${edit}` } }] },
  ],
});

void main(process.argv.slice(2));
