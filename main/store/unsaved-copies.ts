import type { Id } from '../../shared/domain/schema';
import type { Backups } from './backups';
import type { AnyTarget } from './targets';

/**
 * What cannot be written to the project is kept in the user-data folder instead (rule R8), as raw files that `repair` and a person can
 * read, until it is saved: a crash while the project's disk says no costs nothing then. A target that goes on changing is kept again
 * when its last copy is done; what cannot be kept either is told to `Backups.onFailure`.
 */
export class UnsavedCopies {
  /** By target: the newest record in its last copy. */
  private readonly kept = new Map<AnyTarget, number>();
  private readonly running = new Map<AnyTarget, Promise<void>>();

  constructor(
    private readonly backups: Backups,
    private readonly project: Id,
  ) {}

  /** To be told of targets that could not be written. */
  failed(targets: Iterable<AnyTarget>): void {
    for (const target of targets) {
      if (this.running.has(target) || this.kept.get(target) === target.seq) continue;
      const copied = this.copy(target)
        .catch((error: unknown) => this.backups.onFailure(error))
        .finally(() => this.running.delete(target));
      this.running.set(target, copied);
    }
  }

  /** Resolves when all that was begun has ended. */
  async settled(): Promise<void> {
    await Promise.all(this.running.values());
  }

  private async copy(target: AnyTarget): Promise<void> {
    while (this.kept.get(target) !== target.seq && target.unwritten() !== null) {
      const { seq } = target;
      const [snapshot, journal] = target.copies();
      // Both are of this moment, whatever changes while they are written.
      const pieces = await Promise.all([snapshot?.bytes() ?? [], journal?.bytes() ?? []]);
      const [first, second] = pieces.map((each) => Buffer.concat(each));
      if (first) await this.backups.keep(this.project, target.target, first, 'unsaved', 'snapshot');
      if (second) await this.backups.keep(this.project, target.target, second, 'unsaved', 'journal');
      this.kept.set(target, seq);
    }
  }
}
