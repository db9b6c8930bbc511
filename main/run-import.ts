import type { Id } from '../shared/domain/schema';
import type { ArticleSummary, ImportReport, TargetRecord } from '../shared/ipc/messages';
import { type AssayError, fail, ok, type Result } from '../shared/result';
import type { ImportPlan } from './import-plan';
import { newArticle } from './new-article';
import { describe, type NewArticle, type ProjectStore } from './store/project-store';

/** Each journal record names every target of its transaction: beyond this many articles an import is several steps of undo. */
const articlesPerTransaction = 250;

export interface ChosenFile {
  readonly index: number;
  readonly encoding: string;
}

export interface Imported {
  /** In the order of the chosen files. */
  readonly files: ImportReport['files'];
  readonly articles: readonly ArticleSummary[];
  readonly records: readonly TargetRecord[];
  /** Set when the articles are in the project but the disk has not taken them yet; `records` then lacks theirs. */
  readonly notSaved: AssayError | null;
}

export interface ImportRun {
  readonly plan: ImportPlan;
  readonly chosen: readonly ChosenFile[];
  readonly store: ProjectStore;
  readonly me: Id;
  readonly signal: AbortSignal;
  onProgress(done: number): void;
}

/**
 * Makes articles of chosen files, up to 250 with one transaction. A file that cannot be read is reported and the others go on; files
 * not reached before `signal` are left out. Fails with `cannot-write` when the project's folder refuses a part; parts before that stay.
 */
export async function runImport(run: ImportRun): Promise<Result<Imported>> {
  const { chosen, store, me, signal } = run;
  const files: ImportReport['files'][number][] = [];
  const records: TargetRecord[] = [];
  let notSaved: AssayError | null = null;
  for (let first = 0; first < chosen.length; first += articlesPerTransaction) {
    const read = await readFiles(run, first, first + articlesPerTransaction);
    if (signal.aborted) break;
    const stored = await storeArticles(
      read.flatMap(({ made }) => made ?? []),
      store,
      me,
    );
    if (!stored.ok && stored.error.code !== 'not-saved') return stored;
    if (stored.ok) records.push(...stored.value);
    else notSaved = stored.error;
    for (const { made, ...report } of read) {
      const article = made && store.article(made.article.id);
      files.push({ ...report, article: article && (await store.summary(article, me)) });
    }
  }
  return ok({ files, articles: files.flatMap(({ article }) => article ?? []), records, notSaved });
}

async function readFiles({ plan, chosen, store, me, signal, onProgress }: ImportRun, from: number, to: number) {
  const read = [];
  for (const { index, encoding } of chosen.slice(from, to)) {
    if (signal.aborted) break;
    onProgress(from + read.length);
    const name = plan.nameOf(index);
    const file = await plan.read(index, encoding);
    if (!file.ok) {
      read.push({ name, made: null, problems: [], error: file.error });
      continue;
    }
    const { article: draft, problems, bytes } = file.value;
    const { article, revision } = newArticle(draft, { name, bytes, encoding }, plan.importerOf(index), store.seams, me);
    // Not there until the transaction brings it in.
    const made: NewArticle = { article: { ...article, removed: article.created }, revision };
    read.push({ name, made, problems, error: null });
  }
  return read;
}

async function storeArticles(added: readonly NewArticle[], store: ProjectStore, me: Id): Promise<Result<readonly TargetRecord[]>> {
  try {
    return await store.addArticles(added, { key: 'import', params: { count: String(added.length) } }, me);
  } catch (error) {
    return fail('cannot-write', describe(error));
  }
}
