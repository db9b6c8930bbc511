import type { Target, Transaction } from '../../shared/domain/schema';
import type { TargetRecord } from '../../shared/ipc/messages';
import { type AssayError, fail, ok, type Result } from '../../shared/result';
import { readingError } from './damaged-file';
import { Folding } from './folding';
import { inParallel } from './in-parallel';
import type { HeldElsewhere } from './lock-files';
import type { Locks } from './locks';
import type { PendingRecords } from './pending-records';
import type { ProjectBackups } from './project-backups';
import { namedHolder, savingError } from './saving-error';
import { takeTransaction } from './take-transaction';
import type { AnyTarget, Targets } from './targets';
import type { UnsavedCopies } from './unsaved-copies';
import type { WriteOnceFiles } from './write-once-files';
import { WriteQueue } from './write-queue';

/** Who hears of what happened to targets without being asked. */
export interface StoreListener {
  /** Somebody else wrote them, and what is in memory follows from that now. */
  onReloaded(targets: readonly Target[]): void;
  /** A sync program left another version of a file; its path in the project. */
  onSyncConflict(path: string): void;
  /** `unsaved` may be another one. */
  onSaving(): void;
}

const filesAtOnce = 8;

/** The way of transactions into memory, from there to disk, and from the journals into the snapshots. */
export class Commits {
  readonly queue: WriteQueue<AnyTarget>;
  private readonly folding: Folding<AnyTarget>;
  private turn: Promise<unknown> = Promise.resolve();
  private isClosed = false;
  /** Why nothing may be written at all; null: it may. */
  readOnly: AssayError | null = null;
  listener: StoreListener = { onReloaded: () => undefined, onSyncConflict: () => undefined, onSaving: () => undefined };

  constructor(
    private readonly targets: Targets,
    private readonly files: WriteOnceFiles,
    private readonly locks: Locks,
    private readonly pending: PendingRecords,
    private readonly backups: ProjectBackups | null,
    private readonly unsaved: UnsavedCopies | null,
  ) {
    this.queue = new WriteQueue<AnyTarget>(pending, {
      guard: (targets, work) => this.guard(targets, work),
      refresh: (targets) => this.refresh(targets),
      onWritten: (written) => {
        backups?.written(written);
        this.folding.changedNow(written);
      },
      onFailed: () => {
        this.unsaved?.failed(this.queue.failed.keys());
        this.listener.onSaving();
      },
    });
    this.folding = new Folding<AnyTarget>(this.queue, backups);
  }

  async commit(transaction: Transaction): Promise<Result<readonly TargetRecord[]>> {
    // Only what comes after closing began is refused: one before it may still wait here for its set to be loaded.
    if (this.isClosed) return fail('closed');
    // One after the other: a later transaction may build on an earlier one whose set is still being loaded.
    const taken = this.turn.then(() => this.take(transaction));
    this.turn = taken.catch(() => undefined);
    const result = await taken;
    if (!result.ok) return result;
    try {
      await result.value.written;
    } catch (error) {
      return { ok: false, error: savingError(error, result.value.records[0]?.target) };
    }
    return ok(result.value.records);
  }

  /** Resolves when every transaction that was given before is in memory (or refused), whatever the disk does. */
  async taken(): Promise<void> {
    await this.turn;
  }

  private async take(transaction: Transaction): Promise<Result<{ records: readonly TargetRecord[]; written: Promise<void> }>> {
    if (this.readOnly) return { ok: false, error: this.readOnly };
    try {
      const other = await this.otherOn(transaction);
      if (other) return fail('written-elsewhere', namedHolder(other));
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

  /** Sees to it that there are backups of what the opening of the project hangs on. */
  backUpBasics(): void {
    const { project, annotators } = this.targets;
    this.backups?.opened([project, ...annotators.values()]);
  }

  /** Resolves when nothing is being folded. */
  folded(): Promise<void> {
    return this.folding.settled();
  }

  /** Who else writes a set that the transaction changes. All other targets are held for moments only: those are waited for. */
  private async otherOn({ changes }: Transaction): Promise<HeldElsewhere | null> {
    for (const { target } of changes) {
      const other = target.kind === 'set' && !this.locks.isHeld(target) ? await this.locks.otherOn(target) : null;
      if (other) return other;
    }
    return null;
  }

  /** Does `work` while the targets are ours, and up to date with what others wrote. */
  private guard(targets: readonly AnyTarget[], work: () => Promise<void>): Promise<void> {
    return this.locks.during(
      targets.map(({ target }) => target),
      async () => {
        if (this.locks.takesOver()) await this.finishOthers();
        await work();
      },
    );
  }

  /** Takes in what a program that ended in the middle left, to be written with what it touches. */
  private async finishOthers(): Promise<void> {
    const found = await this.pending.read(this.targets, this.locks);
    if (found.length > 0) this.queue.write(found).catch(() => undefined);
  }

  /** Throws `ChangedOutside`. */
  async refresh(targets: readonly AnyTarget[]): Promise<void> {
    const reloaded: AnyTarget[] = [];
    try {
      await inParallel(targets, filesAtOnce, async (each) => {
        if (await each.refresh()) reloaded.push(each);
      });
    } finally {
      if (reloaded.length > 0) this.listener.onReloaded(reloaded.map(({ target }) => target));
    }
  }

  /** Takes no more and writes what waits. When that fails, everything stays open and in memory. */
  async finish(): Promise<Result<null>> {
    this.isClosed = true;
    await this.turn;
    try {
      await this.queue.retry();
    } catch (error) {
      this.isClosed = false;
      return { ok: false, error: savingError(error) };
    }
    return ok(null);
  }

  /** `finish`, and then folds, waits for backups and lets others write. */
  async close(): Promise<Result<null>> {
    const finished = await this.finish();
    if (!finished.ok) return finished;
    await this.folding.finish();
    await this.unsaved?.settled();
    await this.backups?.close();
    await this.locks.letGoOfAll();
    return finished;
  }
}
