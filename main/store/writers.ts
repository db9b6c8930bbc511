import { targetKey } from '../../shared/domain/apply';
import type { Target } from '../../shared/domain/schema';
import type { Writer } from '../../shared/ipc/messages';
import { type AssayError, fail, ok, type Result } from '../../shared/result';
import type { Backups } from './backups';
import type { Commits } from './commits';
import { ChangedOutside, describe, FolderGone } from './damaged-file';
import { HeldElsewhere } from './lock-files';
import type { Locks } from './locks';
import type { ProjectFolder } from './project-folder';
import { readIfThere } from './read-ours';
import { holderOf, savingError } from './saving-error';
import type { TargetStore } from './target-store';
import type { AnyTarget } from './targets';

const refusals: ReadonlySet<string> = new Set(['EROFS', 'EACCES', 'EPERM']);

/** Who may write what in an open project, and what becomes of files that somebody else changed. */
export class Writers {
  constructor(
    private readonly folder: ProjectFolder,
    private readonly commits: Commits,
    private readonly locks: Locks,
    private readonly backups: Backups | null,
  ) {}

  /** Why nothing can be written; null: it can, as far as is known. */
  get readOnly(): AssayError | null {
    return this.commits.readOnly;
  }

  /** Lets others see that the project is open here. In a folder that takes no files it is read-only from then on. */
  async begin(owner: string): Promise<void> {
    this.locks.session.owner = owner;
    try {
      await this.locks.session.begin();
      await this.locks.session.say();
      this.commits.readOnly = null;
    } catch (error) {
      // A full disk, a folder that is away: those come and go, and every write tries anew.
      if (refusals.has(describe(error).code)) this.commits.readOnly = { code: 'read-only-folder', params: describe(error) };
    }
  }

  /** Takes a set for as long as a person works on it, up to date with what is on disk. What the disk cannot do is found out by writing. */
  async hold(set: TargetStore<'set'>, isTakingOver: boolean): Promise<Writer> {
    if (this.readOnly) return { kind: 'nobody', reason: this.readOnly };
    try {
      await this.commits.queue.unguarded(set, async () => {
        await this.locks.hold(set.target, isTakingOver);
        await this.commits.refresh([set]);
      });
      return { kind: 'me' };
    } catch (error) {
      if (!(error instanceof HeldElsewhere)) return { kind: 'me' };
      // What they write is shown as it stands whenever somebody asks.
      await this.commits.refresh([set]).catch(() => undefined);
      return { kind: 'other', ...holderOf(error), isSilent: error.isSilent };
    }
  }

  /** Lets others write a set, unless something of it still waits to be written here. */
  async letGo(set: TargetStore<'set'>): Promise<void> {
    await this.commits.queue.unguarded(set, async () => {
      if (set.unwritten() === null) await this.locks.letGo(set.target);
    });
  }

  /** Looks at once whether files were changed by others, instead of before the next write; what is in the way is in `unsaved` then. */
  async look(targets: readonly AnyTarget[]): Promise<void> {
    const { queue } = this.commits;
    for (const each of targets) {
      try {
        if (!(await each.isAsLeft())) await queue.with(each, async () => undefined);
        queue.report(each, null);
      } catch (error) {
        if (error instanceof ChangedOutside || error instanceof FolderGone) queue.report(each, error);
      }
    }
  }

  /**
   * Ends the conflict of a target that both somebody else and we have changed: `mine` is written over what is on disk, or `theirs`
   * is taken in place of what is here. The other version is kept as a backup first. Errors: `no-such-target`, those of `savingError`.
   */
  async resolve(key: string, keeps: 'mine' | 'theirs'): Promise<Result<null>> {
    const found = [...this.commits.queue.failed].find(([each, error]) => targetKey(each.target) === key && error instanceof ChangedOutside);
    const target = found?.[0];
    if (!target) return fail('no-such-target', { target: key });
    try {
      await this.commits.queue.unguarded(target, () =>
        this.locks.during([target.target], () => (keeps === 'mine' ? this.keepMine(target) : this.keepTheirs(target))),
      );
    } catch (error) {
      return { ok: false, error: savingError(error, target.target) };
    }
    await this.commits.queue.retry().catch(() => undefined);
    return ok(null);
  }

  private async keepMine(target: AnyTarget): Promise<void> {
    const { system, paths } = this.folder;
    const { snapshot, journal } = paths.target(target.target);
    await this.folder.expectProject();
    await this.keep(target.target, await readIfThere(system, snapshot), await readIfThere(system, journal));
    const piece = target.unwritten();
    await target.replaceFiles();
    await this.commits.queue.forget(target, piece);
  }

  private async keepTheirs(target: AnyTarget): Promise<void> {
    const [snapshot, journal] = await Promise.all(target.copies().map(async ({ bytes }) => Buffer.concat(await bytes())));
    await this.keep(target.target, snapshot ?? null, journal ?? null);
    const piece = target.unwritten();
    await target.reload();
    await this.commits.queue.forget(target, piece);
    this.commits.listener.onReloaded([target.target]);
  }

  private async keep(target: Target, snapshot: Uint8Array | null, journal: Uint8Array | null): Promise<void> {
    const { projectId } = this.folder;
    if (snapshot) await this.backups?.keep(projectId, target, snapshot, 'changed-outside', 'snapshot');
    if (journal) await this.backups?.keep(projectId, target, journal, 'changed-outside', 'journal');
  }
}
