import type { Id } from '../shared/domain/schema';
import type { ArticleSummary, ImportReport, TargetRecord } from '../shared/ipc/messages';
import { isKept } from '../shared/kept-error';
import { type AssayError, ok, type Result } from '../shared/result';
import type { ImportPlan } from './import-plan';
import { newArticle } from './new-article';
import type { NewArticle, ProjectStore } from './store/project-store';

/** As many are in memory with their texts at a time. */
const articlesAtOnce = 50;

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
 * Makes articles of chosen files and brings them in with one transaction. A file that cannot be read, or that the project's folder
 * refuses, is reported and the others go on; files not reached before `signal` are left out. Errors: those of `ProjectStore.bringIn`.
 */
export async function runImport(run: ImportRun): Promise<Result<Imported>> {
  const { chosen, store, me, signal } = run;
  const made: { readonly id: Id | null; readonly report: Omit<ImportReport['files'][number], 'article'> }[] = [];
  for (let first = 0; first < chosen.length && !signal.aborted; first += articlesAtOnce) {
    made.push(...(await makeArticles(await readFiles(run, first, first + articlesAtOnce), store, me)));
  }
  const ids = made.flatMap(({ id }) => id ?? []);
  const brought = await store.bringIn(ids, { key: 'import', params: { count: String(ids.length) } }, me);
  if (!brought.ok && !isKept(brought.error)) return brought;
  const files: ImportReport['files'][number][] = [];
  for (const { id, report } of made) {
    const article = id === null ? null : store.article(id);
    files.push({ ...report, article: article && (await store.summary(article, me)) });
  }
  const articles = files.flatMap(({ article }) => article ?? []);
  return ok({ files, articles, records: brought.ok ? brought.value : [], notSaved: brought.ok ? null : brought.error });
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

/** The files of those that could be read; their texts are let go of. */
async function makeArticles(read: Awaited<ReturnType<typeof readFiles>>, store: ProjectStore, me: Id) {
  const stored = await store.makeArticles(
    read.flatMap(({ made }) => made ?? []),
    me,
  );
  return read.map(({ made, ...report }) => {
    if (made === null || stored.ok) return { id: made?.article.id ?? null, report };
    return { id: null, report: { ...report, error: stored.error } };
  });
}
