import type { AnyState, TargetKind } from '../../shared/domain/apply';
import type { Id, Target } from '../../shared/domain/schema';
import { fail, ok, type Result } from '../../shared/result';
import type { Seams } from '../seams';
import type { Backups } from './backups';
import { type BestState, bestState } from './best-state';
import { DamagedFile, describe, readingError } from './damaged-file';
import type { FileSystem } from './file-system';
import type { StateCheckOf } from './load-target';
import { HeldElsewhere } from './lock-files';
import { Locks } from './locks';
import { type TargetFormat, targetFormats } from './project-files';
import { type Damaged, ProjectFolder } from './project-folder';
import { restoreTarget } from './restore-target';
import { namedHolder } from './saving-error';
import { Session } from './session';
import { stateChecks } from './state-checks';
import { WriteOnceFiles } from './write-once-files';

const ulid = '([0-7][0-9A-HJKMNP-TV-Z]{25})';
const ofAnnotator = new RegExp(`^annotators/${ulid}\\.jsonl?$`);
const ofArticle = new RegExp(`^articles/${ulid}/article\\.jsonl?$`);
const ofSet = new RegExp(`^articles/${ulid}/sets/${ulid}\\.jsonl?$`);

/** The target whose snapshot or journal this is, by its place in the project; null for every other file. */
export function targetAt(place: string): Target | null {
  if (/^project\.jsonl?$/.test(place)) return { kind: 'project' };
  const [, annotator] = ofAnnotator.exec(place) ?? [];
  if (annotator !== undefined) return { kind: 'annotator', annotator };
  const [, article] = ofArticle.exec(place) ?? [];
  if (article !== undefined) return { kind: 'article', article };
  const [, setArticle, owner] = ofSet.exec(place) ?? [];
  return setArticle === undefined || owner === undefined ? null : { kind: 'set', article: setArticle, annotator: owner };
}

/** A damaged file, what it belongs to, and what that can be brought back to. */
export interface DamagedTarget {
  readonly file: Damaged;
  /** Null for files that are written once: texts of articles, versions of the scheme. */
  readonly target: Target | null;
  /** Null: there is nothing to bring it back from, or a newer Assay wrote it and it is left alone. */
  readonly best: BestState<AnyState> | null;
}

type WithKind<Value> = <Kind extends TargetKind>(format: TargetFormat<Kind>, check: StateCheckOf<Kind>) => Promise<Value>;

/** Brings damaged targets of a project back that is not open. */
export class Recovery {
  private readonly folder: ProjectFolder;
  private readonly checks: ReturnType<typeof stateChecks>;

  constructor(
    system: FileSystem,
    root: string,
    project: Id,
    private readonly backups: Backups,
    private readonly seams: Seams,
    /** Milliseconds of a clock that nobody sets. */
    private readonly clock: () => number = () => performance.now(),
  ) {
    this.folder = new ProjectFolder(system, root, project);
    this.checks = stateChecks(new WriteOnceFiles(this.folder));
  }

  /** Looks what can be done about a file. Writes nothing. */
  async examine(file: Damaged): Promise<DamagedTarget> {
    const target = targetAt(file.path);
    const isOurs = target !== null && file.reason.code !== 'newer-file';
    return { file, target, best: isOurs ? await this.best(target).catch(() => null) : null };
  }

  /**
   * Puts the best state in the place of the files of a target, which are kept beside the backups first, byte for byte. Errors:
   * `nothing-to-restore`, `newer-file`, `cannot-restore` with what the disk says, `damaged-file` for what the state refers to,
   * `written-elsewhere`.
   */
  async restore({ path, reason }: Damaged): Promise<Result<{ readonly kept: readonly string[] }>> {
    const target = targetAt(path);
    if (!target) return fail('nothing-to-restore');
    if (reason.code === 'newer-file') return { ok: false, error: reason };
    const locks = new Locks(this.folder, new Session(this.folder, this.seams, this.clock));
    try {
      return await locks.during([target], () => this.restoreAlone(target));
    } catch (error) {
      if (error instanceof HeldElsewhere) return fail('written-elsewhere', namedHolder(error));
      return error instanceof DamagedFile ? readingError(error) : fail('cannot-restore', describe(error));
    } finally {
      await locks.letGoOfAll();
    }
  }

  private restoreAlone(target: Target): Promise<Result<{ readonly kept: readonly string[] }>> {
    return this.withKind(target, async (format, check) => {
      const best = await bestState(this.folder, this.backups, format, target, check);
      return best ? ok({ kept: await restoreTarget(this.folder, this.backups, format, target, best) }) : fail('nothing-to-restore');
    });
  }

  private best(target: Target): Promise<BestState<AnyState> | null> {
    return this.withKind(target, (format, check) => bestState(this.folder, this.backups, format, target, check));
  }

  private withKind<Value>({ kind }: Target, work: WithKind<Value>): Promise<Value> {
    switch (kind) {
      case 'project':
        return work(targetFormats.project, this.checks.project);
      case 'annotator':
        return work(targetFormats.annotator, this.checks.annotator);
      case 'article':
        return work(targetFormats.article, this.checks.article);
      case 'set':
        return work(targetFormats.set, this.checks.set);
    }
  }
}
