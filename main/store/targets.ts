import { join } from 'node:path';
import { type TargetKind, targetKey } from '../../shared/domain/apply';
import { type AnnotationSet, type Article, type Id, idSchema, type Target } from '../../shared/domain/schema';
import type { Seams } from '../seams';
import { DamagedFile } from './damaged-file';
import { inParallel } from './in-parallel';
import { targetFormats } from './project-files';
import type { ProjectFolder } from './project-folder';
import { stateChecks } from './state-checks';
import { TargetStore } from './target-store';
import type { WriteOnceFiles } from './write-once-files';

export type AnyTarget = { readonly [Kind in TargetKind]: TargetStore<Kind> }[TargetKind];
type SetTarget = Extract<Target, { kind: 'set' }>;

const filesAtOnce = 16;

/** The targets of an open project: project, annotators and articles from the start, sets as they are asked for. */
export class Targets {
  readonly annotators = new Map<Id, TargetStore<'annotator'>>();
  readonly articles = new Map<Id, TargetStore<'article'>>();
  /** Those that were asked for and could be read. */
  readonly sets = new Map<string, TargetStore<'set'>>();
  private readonly loading = new Map<string, Promise<TargetStore<'set'>>>();
  private readonly checks: ReturnType<typeof stateChecks>;

  private constructor(
    private readonly folder: ProjectFolder,
    files: WriteOnceFiles,
    private readonly seams: Seams,
    readonly project: TargetStore<'project'>,
  ) {
    this.checks = stateChecks(files);
  }

  /** Throws `DamagedFile` when the project's own file is not whole; annotators and articles that are not are reported and left out. */
  static async open(folder: ProjectFolder, files: WriteOnceFiles, seams: Seams): Promise<Targets> {
    const { paths } = folder;
    const project = await TargetStore.open(folder, targetFormats.project, { kind: 'project' });
    if (!project) throw new DamagedFile(paths.project, { code: 'missing-file' });
    const targets = new Targets(folder, files, seams, project);
    const annotators = await openAll(folder, paths.annotators, '.json', (annotator) =>
      TargetStore.open(folder, targetFormats.annotator, { kind: 'annotator', annotator }),
    );
    const articles = await openAll(folder, paths.articles, '', (article) =>
      TargetStore.open(folder, targetFormats.article, { kind: 'article', article }, targets.checks.article),
    );
    for (const annotator of annotators) targets.annotators.set(annotator.state.id, annotator);
    for (const article of articles) targets.articles.set(article.state.id, article);
    return targets;
  }

  /** An annotator's set on an article, made in memory when there is none. Throws `DamagedFile`, and what the disk says. */
  async set(article: Article, annotator: Id): Promise<TargetStore<'set'>> {
    const target: SetTarget = { kind: 'set', article: article.id, annotator };
    const key = targetKey(target);
    const known = this.loading.get(key);
    if (known) return known;
    const loading = this.loadSet(target, () => this.freshSet(article, annotator));
    // Asked for twice at once, it is still one: two in memory would write over each other.
    this.loading.set(key, loading);
    const { snapshot, journal } = this.folder.paths.target(target);
    try {
      const set = await loading;
      this.sets.set(key, set);
      this.folder.forget(snapshot, journal);
      return set;
    } catch (error) {
      // Somebody may mend it, or a folder sync bring the rest; the next who asks looks again.
      this.loading.delete(key);
      this.folder.report(error, snapshot);
      throw error;
    }
  }

  /** An annotator's set as it is, not kept in memory when nobody works on it; null when there is none, or when it is damaged. */
  async readSet(article: Id, annotator: Id, check = true): Promise<AnnotationSet | null> {
    const target: SetTarget = { kind: 'set', article, annotator };
    const known = this.sets.get(targetKey(target));
    if (known) return known.isBegun ? known.state : null;
    try {
      const opened = await TargetStore.open(this.folder, targetFormats.set, target, check ? this.checks.set : undefined);
      return opened?.state ?? null;
    } catch (error) {
      this.folder.report(error, this.folder.paths.target(target).snapshot);
      return null;
    }
  }

  /** All sets on an article that have a file or a change and are not damaged, by annotator id. */
  async setsOf(article: Id): Promise<readonly AnnotationSet[]> {
    const names = await this.folder.system.list(this.folder.paths.sets(article));
    const onDisk = names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length));
    const inMemory = [...this.sets.values()].filter(({ state }) => state.article === article).map(({ state }) => state.annotator);
    const annotators = [...new Set([...onDisk, ...inMemory])].filter((name) => idSchema.safeParse(name).success).sort();
    const sets = await inParallel(annotators, filesAtOnce, (annotator) => this.readSet(article, annotator));
    return sets.flatMap((set) => set ?? []);
  }

  /** Null for one that is not there or not to be changed. Throws `DamagedFile`, and what the disk says. */
  async find(target: Target): Promise<AnyTarget | null> {
    switch (target.kind) {
      case 'project':
        return this.project;
      case 'annotator':
        return this.annotators.get(target.annotator) ?? null;
      case 'article':
        return this.articles.get(target.article) ?? null;
      case 'set': {
        const article = this.articles.get(target.article);
        return article && this.annotators.has(target.annotator) ? this.set(article.state, target.annotator) : null;
      }
    }
  }

  private async loadSet(target: SetTarget, fresh: () => AnnotationSet): Promise<TargetStore<'set'>> {
    const opened = await TargetStore.open(this.folder, targetFormats.set, target, this.checks.set);
    // Where the whole folder is away, nothing is known of what was never made.
    if (!opened) await this.folder.expectProject();
    return opened ?? TargetStore.fresh(this.folder, targetFormats.set, target, fresh(), this.checks.set);
  }

  private freshSet(article: Article, annotator: Id): AnnotationSet {
    return {
      id: this.seams.newId(),
      article: article.id,
      annotator,
      revision: article.revision,
      schemeVersion: this.project.state.scheme,
      status: 'not-started',
      note: '',
      spans: [],
      relations: [],
      rejections: [],
      dismissals: [],
    };
  }

  /** Removed articles too, in the order of their making. */
  get articleStates(): readonly Article[] {
    return [...this.articles.values()].map((target) => target.state);
  }

  /** All that are in memory. */
  get all(): readonly AnyTarget[] {
    return [this.project, ...this.annotators.values(), ...this.articles.values(), ...this.sets.values()];
  }
}

/** Opens what a folder holds, in order of id; what is damaged is reported and left out. */
async function openAll<Opened>(
  folder: ProjectFolder,
  path: string,
  ending: string,
  open: (id: Id) => Promise<Opened | null>,
): Promise<readonly Opened[]> {
  const names = await folder.system.list(path);
  const ids = names.filter((name) => name.endsWith(ending)).map((name) => name.slice(0, name.length - ending.length));
  const known = ids.filter((id) => idSchema.safeParse(id).success);
  const opened = await inParallel(known, filesAtOnce, (id) =>
    open(id).catch((error: unknown) => {
      folder.report(error, join(path, `${id}${ending}`));
      return null;
    }),
  );
  return opened.flatMap((each) => each ?? []);
}
