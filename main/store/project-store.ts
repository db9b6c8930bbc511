import { createHash } from 'node:crypto';
import { basename, relative } from 'node:path';
import { type AnyState, type TargetKind, targetKey } from '../../shared/domain/apply';
import type {
  AnnotationSet,
  Annotator,
  Article,
  Change,
  Id,
  JournalRecord,
  Project,
  Revision,
  Scheme,
  Sha256,
  Target,
  Transaction,
} from '../../shared/domain/schema';
import { transactionSchema } from '../../shared/domain/schema';
import type { ArticleSummary, TargetRecord } from '../../shared/ipc/messages';
import { fail, ok, type Result } from '../../shared/result';
import type { Seams } from '../seams';
import { checkSet, checkSetChange } from './check-set';
import { DamagedFile, DurableJsonFile } from './durable-json-file';
import { currentSchemaVersion } from './envelope';
import { type FileSystem, replaceFile } from './file-system';
import { fixedFormats, targetFormats } from './project-files';
import { type ProjectPaths, projectPaths } from './project-paths';
import { saveCopy } from './save-copy';
import { summarise } from './summarise';
import { liveTransactions, TargetStore } from './target-store';
import { WriteQueue } from './write-queue';

type AnyTarget = TargetStore<TargetKind>;

/** What importing needs: an article whose files are to be made. Its `revision` is `revision.id`, and it is not yet there (`removed`). */
export interface NewArticle {
  readonly article: Article;
  readonly revision: Revision;
}

/** An article, and annotation sets on it, that a new project begins with. */
export interface FirstArticle extends NewArticle {
  readonly sets: readonly AnnotationSet[];
}

export const sha256Of = (bytes: string | Uint8Array): Sha256 => createHash('sha256').update(bytes).digest('hex');

/**
 * One open project: the only writer of its folder. All state of opened targets is in memory; a transaction is checked, taken into
 * memory at once, and on disk when `commit` answers.
 */
export class ProjectStore {
  private readonly targets = new Map<string, AnyTarget>();
  private readonly revisions = new Map<Sha256, Revision>();
  private readonly schemes = new Map<number, Scheme>();
  private turn: Promise<unknown> = Promise.resolve();
  readonly paths: ProjectPaths;
  readonly queue: WriteQueue;

  private constructor(
    private readonly system: FileSystem,
    readonly seams: Seams,
    root: string,
    private projectId: Id,
  ) {
    this.paths = projectPaths(root);
    this.queue = new WriteQueue({
      put: async (transaction) => {
        await system.makeFolder(this.paths.pending);
        await this.fixedFile('assay-transaction', `${this.paths.pending}/${transaction.id}.json`).write(
          this.sealed(transaction.id, transaction),
        );
      },
      remove: (transaction) => system.remove(`${this.paths.pending}/${transaction}.json`),
    });
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
    const store = new ProjectStore(system, seams, root, project.id);
    await system.makeFolder(store.paths.articles);
    await replaceFile(system, store.paths.gitAttributes, Buffer.from('* -text\n'));
    await store.writeScheme(scheme);
    await store.addAnnotator(me);
    for (const first of articles) {
      await store.writeArticle(first);
      for (const set of first.sets) await store.writeFresh({ kind: 'set', article: set.article, annotator: set.annotator }, set);
    }
    // The project file comes last: a folder without it is not yet a project.
    await store.writeFresh({ kind: 'project' }, project);
    await system.syncFolder(root);
    return ProjectStore.open(system, seams, root);
  }

  /** Throws `DamagedFile` when a file that everything hangs on is not whole; `reason.code` is `not-a-project` where there is none. */
  static async open(system: FileSystem, seams: Seams, root: string): Promise<ProjectStore> {
    const head = await new DurableJsonFile(system, projectPaths(root).project, 'assay-project', () => null).readText();
    if (head === null) throw new DamagedFile(root, { code: 'not-a-project', params: { folder: basename(root) } });
    const store = new ProjectStore(system, seams, root, head.projectId);
    await store.load({ kind: 'project' }, null);
    for (const name of await system.list(store.paths.annotators)) {
      if (/^[0-9A-Z]{26}\.json$/.test(name)) await store.load({ kind: 'annotator', annotator: name.slice(0, 26) }, null);
    }
    for (const name of await system.list(store.paths.articles)) {
      if (/^[0-9A-Z]{26}$/.test(name)) await store.load({ kind: 'article', article: name }, null);
    }
    await store.scheme(store.project.scheme);
    await store.completePending();
    return store;
  }

  get project(): Project {
    return this.get('project', { kind: 'project' }).state;
  }

  get annotators(): readonly Annotator[] {
    return this.all('annotator').map((target) => target.state);
  }

  /** Articles that are not removed, in the order of their making. */
  get articles(): readonly Article[] {
    return this.all('article')
      .map((target) => target.state)
      .filter((article) => article.removed === null);
  }

  article(id: Id): Article | null {
    const target = this.targets.get(targetKey({ kind: 'article', article: id }));
    return target ? (target.state as Article) : null; // the key says which kind it is
  }

  async scheme(version: number): Promise<Scheme> {
    const known = this.schemes.get(version);
    if (known) return known;
    const path = this.paths.scheme(version);
    const read = await new DurableJsonFile(this.system, path, fixedFormats.scheme.format, (text) =>
      fixedFormats.scheme.parse(JSON.parse(text)),
    ).read();
    if (!read) throw new DamagedFile(path, { code: 'missing-file' });
    this.schemes.set(version, read.data);
    return read.data;
  }

  async revision(article: Id, id: Sha256): Promise<Revision> {
    const known = this.revisions.get(id);
    if (known) return known;
    const path = this.paths.revision(article, id);
    const read = await new DurableJsonFile(this.system, path, fixedFormats.revision.format, (text) =>
      fixedFormats.revision.parse(JSON.parse(text)),
    ).read();
    if (!read) throw new DamagedFile(path, { code: 'missing-file' });
    if (sha256Of(read.data.text) !== id) throw new DamagedFile(path, { code: 'bad-checksum' });
    this.revisions.set(id, read.data);
    return read.data;
  }

  /** An annotator's set on an article, made in memory when there is none; it gets its file with its first change. */
  async set(articleId: Id, annotator: Id): Promise<TargetStore<'set'>> {
    const article = this.article(articleId);
    if (!article) throw new Error(`no article ${articleId}`);
    const set = await this.load<'set'>({ kind: 'set', article: articleId, annotator }, () => ({
      id: this.seams.newId(),
      article: articleId,
      annotator,
      revision: article.revision,
      schemeVersion: this.project.scheme,
      status: 'not-started',
      note: '',
      spans: [],
      relations: [],
      rejections: [],
      dismissals: [],
    }));
    if (!set) throw new Error('a set that can be made is never missing');
    return set;
  }

  /** All sets on an article that have a file or a change, by annotator id. */
  async setsOf(article: Id): Promise<readonly AnnotationSet[]> {
    const onDisk = (await this.system.list(this.paths.sets(article)))
      .filter((name) => /^[0-9A-Z]{26}\.json$/.test(name))
      .map((name) => name.slice(0, 26));
    const inMemory = this.all('set').flatMap(({ state, seq }) => (state.article === article && seq > 0 ? [state.annotator] : []));
    const sets = await Promise.all([...new Set([...onDisk, ...inMemory])].sort().map((annotator) => this.set(article, annotator)));
    return sets.map((set) => set.state);
  }

  /** Every article, removed ones too (undo may bring them back), with the state of my own set. */
  async summaries(me: Id): Promise<readonly ArticleSummary[]> {
    const summaries: ArticleSummary[] = [];
    for (const { state } of this.all('article')) summaries.push(await this.summary(state, me));
    return summaries;
  }

  async summary(article: Article, me: Id): Promise<ArticleSummary> {
    const target: Target = { kind: 'set', article: article.id, annotator: me };
    const hasSet = this.targets.has(targetKey(target)) || (await this.system.facts(this.paths.target(target).snapshot)) !== null;
    return summarise(article, hasSet ? (await this.set(article.id, me)).state : null);
  }

  /** The newest records of project, annotators and articles, oldest first: the project's undo stack. */
  projectRecords(): readonly TargetRecord[] {
    const records = (['project', 'annotator', 'article'] as const).flatMap((kind) =>
      this.all<TargetKind>(kind).flatMap(({ target, records: live }) => live.map((record) => ({ target, record }))),
    );
    // Transaction ids are ULIDs: their order is the order of time.
    return records.sort((a, b) => (a.record.transaction < b.record.transaction ? -1 : 1)).slice(-liveTransactions);
  }

  async addAnnotator(annotator: Annotator): Promise<void> {
    await this.system.makeFolder(this.paths.annotators);
    await this.writeFresh({ kind: 'annotator', annotator: annotator.id }, annotator);
  }

  async writeScheme(scheme: Scheme): Promise<void> {
    await this.system.makeFolder(this.paths.schemes);
    await this.fixedFile(fixedFormats.scheme.format, this.paths.scheme(scheme.version)).write(this.sealed(String(scheme.version), scheme));
    this.schemes.set(scheme.version, scheme);
  }

  /** Makes the files of articles and brings them in with one transaction, so that one undo takes them all away. */
  async addArticles(added: readonly NewArticle[], name: Transaction['name'], by: Id): Promise<Result<readonly TargetRecord[]>> {
    for (const each of added) await this.writeArticle(each);
    const changes = added.map(
      ({ article }): Change => ({
        target: { kind: 'article', article: article.id },
        commands: [{ type: 'article.change', change: { removed: null } }],
      }),
    );
    if (changes.length === 0) return ok([]);
    return this.commit({ id: this.seams.newId(), name, by, at: this.seams.now(), changes });
  }

  /**
   * Checks a transaction and takes it into memory, all or nothing, then brings it to disk. `refused` errors (those of the reducers
   * and of `checkSetChange`) change nothing; `not-saved` means that it counts and waits to be written.
   */
  async commit(transaction: Transaction): Promise<Result<readonly TargetRecord[]>> {
    // One after the other: a later transaction may build on an earlier one whose set is still being loaded.
    const taken = this.turn.then(() => this.take(transaction));
    this.turn = taken.catch(() => undefined);
    const result = await taken;
    if (!result.ok) return result;
    try {
      await result.value.written;
    } catch (error) {
      return fail('not-saved', describe(error));
    }
    return ok(result.value.records);
  }

  /** Checks a transaction, takes it into memory and queues it for the disk. */
  private async take(transaction: Transaction): Promise<Result<{ records: readonly TargetRecord[]; written: Promise<void> }>> {
    const targets: AnyTarget[] = [];
    for (const change of transaction.changes) {
      const target = await this.find(change.target);
      if (!target) return fail('no-such-target', { target: targetKey(change.target) });
      if (targets.includes(target)) return fail('repeated-target', { target: targetKey(change.target) });
      if (change.target.kind === 'set') {
        const set = target.state as AnnotationSet; // the kind says so
        const checked = checkSetChange(change, set, await this.revision(set.article, set.revision), await this.scheme(set.schemeVersion));
        if (!checked.ok) return checked;
      }
      targets.push(target);
    }
    const parts = this.accept(transaction, targets);
    if (!parts.ok) return parts;
    const written = this.queue.write({ transaction, parts: parts.value });
    // Whoever awaits `commit` hears of a failure; here it only must not count as unhandled.
    written.catch(() => undefined);
    return ok({ records: parts.value.map(({ target, record }) => ({ target: target.target, record })), written });
  }

  /** The changes that undo a transaction in all its targets; null when a target does not know it any more. */
  async inverseOf(transaction: Id, hint: readonly Target[]): Promise<readonly Change[] | null> {
    const changes: Change[] = [];
    for (const target of hint) {
      const record = (await this.find(target))?.records.find((entry) => entry.transaction === transaction);
      if (!record) return null;
      changes.push({ target, commands: record.inverse });
    }
    return changes;
  }

  /** The targets of a transaction that some opened target has a record of. */
  targetsOf(transaction: Id): readonly Target[] {
    for (const target of this.targets.values()) {
      const record = target.records.find((entry) => entry.transaction === transaction);
      if (record) return record.targets;
    }
    return [];
  }

  /** Writes everything, unsaved changes too, to a new folder. Throws what the disk says. */
  async saveCopy(to: string): Promise<readonly string[]> {
    const sealed = [...this.targets.values()].flatMap((target) => target.sealed() ?? []);
    const inMemory = sealed.map(({ path, text }) => ({ path: relative(this.paths.root, path), text }));
    return saveCopy(this.system, this.paths.root, to, inMemory);
  }

  async close(): Promise<void> {
    await this.queue.retry().catch(() => undefined);
    for (const target of this.targets.values()) await target.close();
  }

  private accept(transaction: Transaction, targets: readonly AnyTarget[]): Result<{ target: AnyTarget; record: JournalRecord }[]> {
    const { id, by, at, name, undoes } = transaction;
    const refs = transaction.changes.map((change) => change.target);
    const parts: { target: AnyTarget; record: JournalRecord; state: AnyState }[] = [];
    for (const [index, target] of targets.entries()) {
      const forward = transaction.changes[index]?.commands ?? [];
      const tried = target.try(forward);
      if (!tried.ok) return tried;
      const record: JournalRecord = {
        seq: target.seq + 1,
        transaction: id,
        targets: refs,
        by,
        at,
        name,
        forward,
        inverse: tried.value.inverse,
        ...(undoes !== undefined && { undoes }),
      };
      parts.push({ target, record, state: tried.value.state });
    }
    for (const { target, record, state } of parts) target.accept(record, state);
    return ok(parts);
  }

  /** Finishes transactions that a crash cut off between two targets (idempotent: a target that has its part is left alone). */
  private async completePending(): Promise<void> {
    for (const name of await this.system.list(this.paths.pending)) {
      const path = `${this.paths.pending}/${name}`;
      const file = new DurableJsonFile(this.system, path, fixedFormats.transaction.format, (text) =>
        transactionSchema.parse(JSON.parse(text)),
      );
      const read = name.endsWith('.json') ? await file.read().catch(() => null) : null;
      // A torn intent was never acted on.
      if (read) {
        const changes: Change[] = [];
        for (const change of read.data.changes) {
          const target = await this.find(change.target);
          if (target && !target.records.some((record) => record.transaction === read.data.id)) changes.push(change);
        }
        if (changes.length > 0) await this.completePart(read.data, changes);
      }
      await this.system.remove(path);
    }
  }

  private async completePart(transaction: Transaction, changes: readonly Change[]): Promise<void> {
    for (const change of changes) {
      const target = await this.find(change.target);
      const parts = target ? this.accept({ ...transaction, changes: [change] }, [target]) : null;
      if (!parts?.ok) continue;
      const refs = transaction.changes.map((each) => each.target);
      for (const part of parts.value) await part.target.append([{ ...part.record, targets: refs }]);
    }
  }

  private async find(target: Target): Promise<AnyTarget | null> {
    if (target.kind !== 'set') return this.targets.get(targetKey(target)) ?? null;
    return this.article(target.article) ? ((await this.set(target.article, target.annotator)) as unknown as AnyTarget) : null; // variance only
  }

  private async load<Kind extends TargetKind>(
    target: Target & { kind: Kind },
    fresh: (() => never) | (() => import('../../shared/domain/apply').TargetState[Kind]) | null,
  ): Promise<TargetStore<Kind> | null> {
    const key = targetKey(target);
    const known = this.targets.get(key);
    if (known) return known as unknown as TargetStore<Kind>; // the key names the kind
    const opened = await TargetStore.open<Kind>(
      this.system,
      target,
      this.paths.target(target),
      targetFormats[target.kind],
      this.projectId,
      fresh,
    );
    if (opened) this.targets.set(key, opened as unknown as AnyTarget); // variance only
    if (opened && target.kind === 'set') {
      const set = opened.state as AnnotationSet; // the kind says so
      const checked = checkSet(set, await this.revision(set.article, set.revision));
      if (!checked.ok) throw new DamagedFile(this.paths.target(target).snapshot, checked.error);
    }
    return opened;
  }

  private get<Kind extends TargetKind>(kind: Kind, target: Target): TargetStore<Kind> {
    const found = this.targets.get(targetKey(target));
    if (!found || found.target.kind !== kind) throw new Error(`not open: ${targetKey(target)}`);
    return found as unknown as TargetStore<Kind>; // checked just above
  }

  private all<Kind extends TargetKind>(kind: Kind): readonly TargetStore<Kind>[] {
    return [...this.targets.values()].filter((target) => target.target.kind === kind) as unknown as TargetStore<Kind>[]; // filtered by kind
  }

  private async writeArticle({ article, revision }: NewArticle): Promise<void> {
    await this.system.makeFolder(this.paths.revisions(article.id));
    await this.fixedFile(fixedFormats.revision.format, this.paths.revision(article.id, revision.id)).write(
      this.sealed(revision.id, revision),
    );
    this.revisions.set(revision.id, revision);
    await this.writeFresh({ kind: 'article', article: article.id }, article);
  }

  private async writeFresh(target: Target, state: AnyState): Promise<void> {
    const { folder, snapshot } = this.paths.target(target);
    await this.system.makeFolder(folder);
    await this.fixedFile(targetFormats[target.kind].format, snapshot).write(this.sealed(state.id, state));
    await this.load(target as Target & { kind: TargetKind }, null); // any kind
  }

  private fixedFile(format: string, path: string): DurableJsonFile<unknown> {
    return new DurableJsonFile<unknown>(this.system, path, format, (text) => JSON.parse(text));
  }

  private sealed(id: string, data: unknown) {
    return { envelope: { format: '', schemaVersion: currentSchemaVersion, minReader: 1, projectId: this.projectId, id, seq: 0 }, data };
  }
}

/** What the disk said, for people: its code and the name of the file. */
export function describe(error: unknown): Record<string, string> {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const path = error instanceof Error && 'path' in error ? basename(String(error.path)) : '';
  return { code, file: path };
}
