import { basename } from 'node:path';
import type {
  AnnotationSet,
  Annotator,
  Article,
  Change,
  Id,
  Project,
  Revision,
  Scheme,
  Sha256,
  Target,
  Transaction,
} from '../../shared/domain/schema';
import type { ArticleSummary, TargetRecord } from '../../shared/ipc/messages';
import { fail, ok, type Result } from '../../shared/result';
import type { Seams } from '../seams';
import { DamagedFile, describe, readingError } from './damaged-file';
import { DurableJsonFile } from './durable-json-file';
import type { FileSystem } from './file-system';
import { Folding } from './folding';
import { inParallel } from './in-parallel';
import { checkNewArticle, type FirstArticle, type NewArticle, writeAnnotator, writeArticle, writeProject } from './new-files';
import { PendingRecords } from './pending-records';
import { targetFormats } from './project-files';
import { type Damaged, ProjectFolder } from './project-folder';
import { type ProjectPaths, projectPaths } from './project-paths';
import { projectRecords } from './project-records';
import { saveCopy } from './save-copy';
import { summarise } from './summarise';
import { takeTransaction } from './take-transaction';
import type { TargetStore } from './target-store';
import { type AnyTarget, Targets } from './targets';
import { WriteOnceFiles } from './write-once-files';
import { WriteQueue } from './write-queue';

export { DamagedFile, describe, readingError } from './damaged-file';
export { sha256Of } from './envelope';
export type { FirstArticle, NewArticle } from './new-files';

const articlesAtOnce = 4;
const setsAtOnce = 16;

/**
 * One open project: the only writer of its folder. All state that is worked on is in memory; a transaction is checked, taken into
 * memory at once, and on disk when `commit` answers.
 */
export class ProjectStore {
  private turn: Promise<unknown> = Promise.resolve();
  private isClosed = false;
  readonly queue: WriteQueue<AnyTarget>;
  private readonly folding: Folding;

  private constructor(
    private readonly folder: ProjectFolder,
    private readonly files: WriteOnceFiles,
    private readonly targets: Targets,
    readonly seams: Seams,
    pending: PendingRecords,
  ) {
    this.queue = new WriteQueue<AnyTarget>(pending, (written) => this.folding.changedNow(written));
    this.folding = new Folding((work) => this.queue.alone(work));
  }

  /**
   * Makes the files of a new project in an empty or missing folder. There is no record of its first articles, so that no undo takes
   * them away. Throws what the disk says.
   */
  static async create(
    system: FileSystem,
    seams: Seams,
    root: string,
    project: Project,
    scheme: Scheme,
    me: Annotator,
    articles: readonly FirstArticle[] = [],
  ): Promise<ProjectStore> {
    await writeProject(new ProjectFolder(system, root, project.id), project, scheme, me, articles);
    return ProjectStore.open(system, seams, root);
  }

  /**
   * Throws `DamagedFile` when a file that everything hangs on is not whole; `reason.code` is `not-a-project` where there is none.
   * Other files that cannot be read are in `damaged`, and nothing is written over them.
   */
  static async open(system: FileSystem, seams: Seams, root: string): Promise<ProjectStore> {
    const { format, parse } = targetFormats.project;
    const { project } = projectPaths(root);
    const head = await new DurableJsonFile(system, project, format, parse).readText();
    if (head === null) throw new DamagedFile(root, { code: 'not-a-project', params: { folder: basename(root) } });
    const { id, projectId } = head.envelope;
    if (id !== projectId) throw new DamagedFile(project, { code: 'other-project' });
    const folder = new ProjectFolder(system, root, projectId);
    const files = new WriteOnceFiles(folder);
    const targets = await Targets.open(folder, files, seams);
    await files.scheme(targets.project.state.scheme);
    const pending = new PendingRecords(folder, seams);
    const store = new ProjectStore(folder, files, targets, seams, pending);
    const unwritten = await pending.read(targets);
    // What cannot be written now, on a full disk say, is in memory, and waits in the queue like any other change.
    await store.queue.write(unwritten).catch(() => undefined);
    return store;
  }

  get paths(): ProjectPaths {
    return this.folder.paths;
  }

  /** Files that could not be read, as far as they were looked at. */
  get damaged(): readonly Damaged[] {
    return this.folder.damaged;
  }

  get project(): Project {
    return this.targets.project.state;
  }

  get annotators(): readonly Annotator[] {
    return [...this.targets.annotators.values()].map((target) => target.state);
  }

  /** Articles that are not removed, in the order of their making. */
  get articles(): readonly Article[] {
    return this.allArticles.filter((article) => article.removed === null);
  }

  article(id: Id): Article | null {
    return this.targets.articles.get(id)?.state ?? null;
  }

  /** Throws `DamagedFile`. */
  scheme(version: number): Promise<Scheme> {
    return this.files.scheme(version);
  }

  /** Throws `DamagedFile`. */
  revision(article: Id, id: Sha256): Promise<Revision> {
    return this.files.revision(article, id);
  }

  /** An annotator's set on an article, made in memory when there is none; it gets its file with its first change. Throws `DamagedFile`. */
  async set(articleId: Id, annotator: Id): Promise<TargetStore<'set'>> {
    const article = this.article(articleId);
    if (!article) throw new Error(`no article ${articleId}`);
    return this.targets.set(article, annotator);
  }

  /** All sets on an article that have a file or a change and are not damaged, by annotator id. */
  setsOf(article: Id): Promise<readonly AnnotationSet[]> {
    return this.targets.setsOf(article);
  }

  /** Every article, removed ones too (undo may bring them back), with the state of my own set. */
  summaries(me: Id): Promise<readonly ArticleSummary[]> {
    return inParallel(this.allArticles, setsAtOnce, (article) => this.summary(article, me));
  }

  async summary(article: Article, me: Id): Promise<ArticleSummary> {
    return summarise(article, await this.targets.readSet(article.id, me, false));
  }

  /** The newest records of project, annotators and articles, oldest first: the project's undo stack. */
  projectRecords(): readonly TargetRecord[] {
    return projectRecords(this.targets.all.filter((target) => target.target.kind !== 'set'));
  }

  async addAnnotator(annotator: Annotator): Promise<void> {
    this.targets.annotators.set(annotator.id, await writeAnnotator(this.folder, annotator));
  }

  writeScheme(scheme: Scheme): Promise<void> {
    return this.files.addScheme(scheme);
  }

  /**
   * Makes the files of articles and brings them in with one transaction, so that one undo takes them all away. Errors: those of
   * `checkNewArticle`, `cannot-write`, those of `commit`.
   */
  async addArticles(added: readonly NewArticle[], name: Transaction['name'], by: Id): Promise<Result<readonly TargetRecord[]>> {
    if (added.length === 0) return ok([]);
    for (const each of added) {
      const checked = checkNewArticle(each);
      if (!checked.ok) return checked;
    }
    const at = this.seams.now();
    try {
      const targets = await inParallel(added, articlesAtOnce, ({ article, revision }) =>
        // Not there until the transaction says so.
        writeArticle(this.folder, this.files, { article: { ...article, removed: { by, at } }, revision }),
      );
      for (const target of targets) this.targets.articles.set(target.state.id, target);
    } catch (error) {
      return fail('cannot-write', describe(error));
    }
    const changes = added.map(
      ({ article }): Change => ({
        target: { kind: 'article', article: article.id },
        commands: [{ type: 'article.change', change: { removed: null } }],
      }),
    );
    return this.commit({ id: this.seams.newId(), name, by, at, changes });
  }

  /**
   * Checks a transaction and takes it into memory, all or nothing, then brings it to disk. `not-saved` means that it counts and waits
   * to be written, with the next transaction or by `queue.retry`; all other errors (those of `takeTransaction`, `damaged-file`,
   * `unreadable-file`, `closed`) change nothing.
   */
  async commit(transaction: Transaction): Promise<Result<readonly TargetRecord[]>> {
    // One after the other: a later transaction may build on an earlier one whose set is still being loaded.
    const taken = this.turn.then(() => this.take(transaction));
    this.turn = taken;
    const result = await taken;
    if (!result.ok) return result;
    try {
      await result.value.written;
    } catch (error) {
      return fail('not-saved', describe(error));
    }
    return ok(result.value.records);
  }

  private async take(transaction: Transaction): Promise<Result<{ records: readonly TargetRecord[]; written: Promise<void> }>> {
    if (this.isClosed) return fail('closed');
    try {
      const taken = await takeTransaction(transaction, this.targets, this.files);
      if (!taken.ok) return taken;
      const written = this.queue.write(taken.value.targets);
      // Whoever awaits `commit` hears of a failure; here it only must not count as unhandled.
      written.catch(() => undefined);
      return ok({ records: taken.value.records, written });
    } catch (error) {
      return readingError(error);
    }
  }

  /** The changes that undo a transaction in all its targets; null when a target does not know it any more. */
  async inverseOf(transaction: Id, hint: readonly Target[]): Promise<readonly Change[] | null> {
    const changes: Change[] = [];
    for (const target of hint) {
      const found = await this.targets.find(target).catch(() => null);
      const record = found?.records.find((entry) => entry.transaction === transaction);
      if (!record) return null;
      changes.push({ target, commands: record.inverse });
    }
    return changes;
  }

  /** The targets of a transaction that some opened target has a record of. */
  targetsOf(transaction: Id): readonly Target[] {
    for (const { records } of this.targets.all) {
      const record = records.find((entry) => entry.transaction === transaction);
      if (record) return record.targets;
    }
    return [];
  }

  /** Writes everything, unsaved changes too, to a new folder; gives the files that could not be read. Throws what the disk says. */
  saveCopy(to: string): Promise<readonly string[]> {
    const { system, paths } = this.folder;
    const files = () => this.targets.all.flatMap((target) => target.files());
    return this.queue.alone(() => saveCopy(system, paths.root, to, files()));
  }

  /** Writes what waits and folds. When that fails (`not-saved`) the project stays open and keeps it all in memory. */
  async close(): Promise<Result<null>> {
    await this.turn;
    try {
      await this.queue.retry();
    } catch (error) {
      return fail('not-saved', describe(error));
    }
    this.isClosed = true;
    await this.folding.finish();
    return ok(null);
  }

  private get allArticles(): readonly Article[] {
    return [...this.targets.articles.values()].map((target) => target.state);
  }
}
