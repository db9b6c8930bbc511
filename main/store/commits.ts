import type { Transaction } from '../../shared/domain/schema';
import type { TargetRecord } from '../../shared/ipc/messages';
import { fail, ok, type Result } from '../../shared/result';
import { describe, readingError } from './damaged-file';
import { Folding } from './folding';
import type { ProjectBackups } from './project-backups';
import { takeTransaction } from './take-transaction';
import type { AnyTarget, Targets } from './targets';
import type { WriteOnceFiles } from './write-once-files';
import { type Pending, WriteQueue } from './write-queue';

/** The way of transactions into memory, from there to disk, and from the journals into the snapshots. */
export class Commits {
  readonly queue: WriteQueue<AnyTarget>;
  private readonly folding: Folding<AnyTarget>;
  private turn: Promise<unknown> = Promise.resolve();
  private isClosed = false;

  constructor(
    private readonly targets: Targets,
    private readonly files: WriteOnceFiles,
    pending: Pending,
    private readonly backups: ProjectBackups | null,
  ) {
    this.queue = new WriteQueue<AnyTarget>(pending, (written) => {
      backups?.written(written);
      this.folding.changedNow(written);
    });
    this.folding = new Folding<AnyTarget>(this.queue, backups);
  }

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

  /** Resolves when every transaction that was given before is in memory (or refused), whatever the disk does. */
  async taken(): Promise<void> {
    await this.turn;
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

  /** Resolves when nothing is being folded. */
  folded(): Promise<void> {
    return this.folding.settled();
  }

  /** When it fails, everything stays open and in memory. */
  async close(): Promise<Result<null>> {
    this.isClosed = true;
    await this.turn;
    try {
      await this.queue.retry();
    } catch (error) {
      this.isClosed = false;
      return fail('not-saved', describe(error));
    }
    await this.folding.finish();
    await this.backups?.close();
    return ok(null);
  }
}
