import { targetKey } from '../../shared/domain/apply';
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
import type { ArticleSummary, HistoryPage, TargetRecord, Writer } from '../../shared/ipc/messages';
import { type AssayError, ok, type Result } from '../../shared/result';
import type { Seams } from '../seams';
import type { Beside } from './beside';
import { Commits, type StoreListener } from './commits';
import type { FileSystem } from './file-system';
import { inParallel } from './in-parallel';
import { KnownFiles } from './known-files';
import { Locks } from './locks';
import { bringingIn, type FirstArticle, makeArticles, type NewArticle, newAnnotator, writeAnnotator, writeProject } from './new-files';
import { PendingRecords } from './pending-records';
import { ProjectBackups } from './project-backups';
import { type Damaged, ProjectFolder } from './project-folder';
import type { ProjectPaths } from './project-paths';
import { inverseOf, projectRecords } from './project-records';
import type { ReadBack, ReadBackTarget } from './read-back';
import { readHistory } from './read-history';
import { saveCopy } from './save-copy';
import { savingError } from './saving-error';
import { Session } from './session';
import { summarise } from './summarise';
import { Sweeping } from './sweep';
import type { TargetStore } from './target-store';
import { type AnyTarget, Targets } from './targets';
import { UnsavedCopies } from './unsaved-copies';
import { WriteOnceFiles } from './write-once-files';
import type { WriteQueue } from './write-queue';
import { Writers } from './writers';

export { Backups } from './backups';
export type { Beside } from './beside';
export type { StoreListener } from './commits';
export { DamagedFile, describe, readingError } from './damaged-file';
export { sha256Of } from './envelope';
export { KnownFiles } from './known-files';
export type { FirstArticle, NewArticle } from './new-files';
export type { Damaged } from './project-folder';

const setsAtOnce = 16;

export interface OpenedSet {
  readonly set: TargetStore<'set'>;
  readonly writer: Writer;
}

/**
 * One open project: the only writer of its folder. All state that is worked on is in memory; a transaction is checked, taken into
 * memory at once, and on disk when `commit` answers.
 */
export class ProjectStore {
  readonly paths: ProjectPaths;
  readonly queue: WriteQueue<AnyTarget>;
  private readonly sweeping: Sweeping;

  private constructor(
    private readonly folder: ProjectFolder,
    private readonly files: WriteOnceFiles,
    private readonly targets: Targets,
    private readonly commits: Commits,
    readonly writers: Writers,
    readonly seams: Seams,
    private readonly beside: Beside,
  ) {
    this.paths = folder.paths;
    this.queue = commits.queue;
    this.sweeping = new Sweeping(
      folder,
      seams,
      (work) => commits.queue.aside(work),
      (path) => commits.listener.onSyncConflict(path),
    );
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
    beside: Partial<Beside> = {},
  ): Promise<ProjectStore> {
    await writeProject(new ProjectFolder(system, root, project.id), project, scheme, me, articles);
    return ProjectStore.open(system, seams, root, beside);
  }

  /**
   * Throws `DamagedFile` when a file that everything hangs on is not whole; `reason.code` is `not-a-project` where there is none.
   * Other files that cannot be read are in `damaged`, and nothing is written over them.
   */
  static async open(system: FileSystem, seams: Seams, root: string, given: Partial<Beside> = {}): Promise<ProjectStore> {
    const beside: Beside = { known: KnownFiles.inMemory(), backups: null, clock: () => performance.now(), identity: null, ...given };
    const folder = await ProjectFolder.open(system, root, beside.known);
    const files = new WriteOnceFiles(folder);
    const targets = await Targets.open(folder, files, seams);
    await files.scheme(targets.project.state.scheme);
    const pending = new PendingRecords(folder, seams);
    const backups = beside.backups && new ProjectBackups(system, beside.backups, folder.projectId, beside.clock);
    const unsaved = beside.backups && new UnsavedCopies(beside.backups, folder.projectId);
    const locks = new Locks(folder, new Session(folder, seams, beside.clock, beside.identity));
    const commits = new Commits(targets, files, locks, pending, backups, unsaved);
    // What cannot be written now, on a full disk say, is in memory and waits in the queue like any other change.
    await commits.queue.write(await pending.read(targets, locks)).catch(() => undefined);
    const writers = new Writers(folder, commits, locks, beside.backups);
    return new ProjectStore(folder, files, targets, commits, writers, seams, beside);
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
    return this.targets.articleStates.filter((article) => article.removed === null);
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
    this.sweeping.article(articleId);
    return this.targets.set(article, annotator);
  }

  /**
   * An annotator's set to work on: held against others until `letGo` or closing, and as it stands on disk. `writer` says when that could
   * not be, and who has it. Throws `DamagedFile`, and what the disk says.
   */
  async openSet(article: Id, annotator: Id, isTakingOver = false): Promise<OpenedSet> {
    const set = await this.set(article, annotator);
    return { set, writer: await this.writers.hold(set, isTakingOver) };
  }

  /** Others may write the set from now on. */
  async letGo(article: Id, annotator: Id): Promise<void> {
    await this.writers.letGo(await this.set(article, annotator));
  }

  /** Looks whether others changed the project, an article or its open set, before a write would find that out. */
  async look(article: Id | null, annotator: Id): Promise<void> {
    const known = article === null ? [] : [this.targets.articles.get(article) ?? [], await this.set(article, annotator)].flat();
    await this.writers.look([this.targets.project, ...known]);
  }

  /** All sets on an article that have a file or a change and are not damaged, by annotator id. */
  setsOf(article: Id): Promise<readonly AnnotationSet[]> {
    return this.targets.setsOf(article);
  }

  /** Every article, removed ones too (undo may bring them back), with the state of my own set. */
  summaries(me: Id): Promise<readonly ArticleSummary[]> {
    return inParallel(this.targets.articleStates, setsAtOnce, (article) => this.summary(article, me));
  }

  async summary(article: Article, me: Id): Promise<ArticleSummary> {
    return summarise(article, await this.targets.readSet(article.id, me, false));
  }

  /** The newest records of project, annotators and articles, oldest first: the project's undo stack. */
  projectRecords(): readonly TargetRecord[] {
    return projectRecords(this.targets);
  }

  /** The changes that undo a transaction in all its targets; null when it is not known, or one of them is damaged or has folded it away. */
  inverseOf(transaction: Id): Promise<readonly Change[] | null> {
    return inverseOf(this.targets, transaction);
  }

  /**
   * A page of the history of a target: the records before this number, or the newest. Null where there is no such target. Throws
   * `DamagedFile` for the target itself, and what the disk says; older files that cannot be read are named in the page.
   */
  async history(target: Target, before: number | null): Promise<HistoryPage | null> {
    const found = await this.targets.find(target);
    return found && { seq: found.seq, ...(await readHistory(this.folder, target, found.records, before)) };
  }

  /** In a project that takes no changes, in memory only. Throws what the disk says. */
  async addAnnotator(annotator: Annotator): Promise<void> {
    const make = this.writers.readOnly ? newAnnotator : writeAnnotator;
    this.targets.annotators.set(annotator.id, await make(this.folder, annotator));
  }

  /** Makes the files of articles that are no part of the project until `bringIn`. Errors: those of `checkNewArticle`, `cannot-write`. */
  async makeArticles(added: readonly NewArticle[], by: Id): Promise<Result<null>> {
    const made = await makeArticles(this.folder, this.files, added, { by, at: this.seams.now() });
    if (!made.ok) return made;
    for (const target of made.value) this.targets.articles.set(target.state.id, target);
    return ok(null);
  }

  /** Brings articles that were made in with one transaction, so that one undo takes them all away. Errors: those of `commit`. */
  async bringIn(articles: readonly Id[], name: Transaction['name'], by: Id): Promise<Result<readonly TargetRecord[]>> {
    if (articles.length === 0) return ok([]);
    return this.commit({ id: this.seams.newId(), name, by, at: this.seams.now(), changes: bringingIn(articles) });
  }

  /**
   * Checks a transaction and takes it into memory, all or nothing, then brings it to disk. `not-saved` means that it counts and waits
   * to be written, with the next transaction or by `queue.retry`; all other errors (those of `takeTransaction`, `damaged-file`,
   * `unreadable-file`, `closed`) change nothing.
   */
  commit(transaction: Transaction): Promise<Result<readonly TargetRecord[]>> {
    return this.commits.commit(transaction);
  }

  /** An error that `isKept`, while something that was taken cannot be written; null when everything is on disk or on its way there. */
  get unsaved(): AssayError | null {
    for (const [{ target }, error] of this.queue.failed) return savingError(error, target);
    return null;
  }

  /** Who hears of what others did, and of what becomes of saving. */
  set listener(listener: StoreListener) {
    this.commits.listener = listener;
  }

  /** What opening found beyond the snapshots. */
  get readBack(): ReadBack {
    return this.folder.readBack;
  }

  /** Is something in memory that is not on the disk? */
  get hasUnwritten(): boolean {
    return this.targets.all.some((target) => target.unwritten() !== null);
  }

  /** Resolves when every transaction that was given before is in memory (or refused), whatever the disk does. */
  taken(): Promise<void> {
    return this.commits.taken();
  }

  /** Sees to it that there are backups of what the opening of the project hangs on, in the background. */
  backUpBasics(): void {
    this.commits.backUpBasics();
  }

  /** Resolves when nothing is being folded. */
  folded(): Promise<void> {
    return this.commits.folded();
  }

  /** Writes everything, unsaved changes too, to a new folder, some targets as they were before they were read back; gives the files that could not be read. Throws what the disk says. */
  saveCopy(to: string, before: readonly ReadBackTarget[] = []): Promise<readonly string[]> {
    const earlier = new Set(before.map(({ target }) => targetKey(target)));
    const current = () => this.targets.all.filter(({ target }) => !earlier.has(targetKey(target))).flatMap((target) => target.copies());
    const inMemory = () => [...this.files.copies(), ...current(), ...before.flatMap((each) => each.before)];
    return this.queue.alone(() => saveCopy(this.folder.system, this.paths.root, to, inMemory()));
  }

  /** Takes no more and writes what waits: after it nothing can be lost. When that fails (`not-saved`), everything stays open and in memory. */
  finish(): Promise<Result<null>> {
    return this.commits.finish();
  }

  /** `finish`, then folds. When the first fails (`not-saved`) the project stays open and keeps it all in memory. */
  async close(): Promise<Result<null>> {
    const closed = await this.commits.close();
    await this.beside.known.save();
    return closed;
  }
}
