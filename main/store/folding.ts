import { inParallel } from './in-parallel';

/** What folding needs of a target. */
export interface Foldable {
  fold(): Promise<void>;
  readonly needsFolding: boolean;
  readonly isOverdue: boolean;
}

/** Who has to know that a snapshot is replaced. */
export interface FoldWatcher<Target> {
  beforeFold(target: Target): Promise<void>;
  folded(target: Target): void;
}

/** Milliseconds without a change. */
const rest = 3000;
/** Milliseconds after a failure: a full disk is not asked every moment. */
const pause = 30_000;
/** Milliseconds that closing may take for it. */
const patience = 2000;
const filesAtOnce = 8;

/**
 * Folds journals into snapshots when nothing has changed for a while, at once where a journal has outgrown its snapshot, and at the
 * end. What is not folded, since it failed or there was no time, is not lost: the journal holds it all. After a failure it is tried again.
 */
export class Folding<Target extends Foldable> {
  private readonly changed = new Set<Target>();
  private timer: ReturnType<typeof setTimeout> | null = null;
  private hasFailed = false;

  /** `alone` keeps anything else of the target from being written meanwhile. */
  constructor(
    private readonly alone: (target: Target, work: () => Promise<void>) => Promise<void>,
    private readonly watcher: FoldWatcher<Target> | null,
  ) {}

  /** To be told of targets that were written. */
  changedNow(targets: readonly Target[]): void {
    for (const target of targets) this.changed.add(target);
    if (this.changed.size === 0 || (this.hasFailed && this.timer !== null)) return;
    this.wait(rest);
    const overdue = targets.filter((target) => target.isOverdue);
    if (overdue.length > 0) void this.fold(overdue);
  }

  /** Folds what changed, as far as there is time, and nothing after that. Never rejects. */
  async finish(): Promise<void> {
    this.stop();
    await this.fold([...this.changed], performance.now() + patience);
    this.stop();
  }

  private stop(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  private wait(milliseconds: number): void {
    this.stop();
    this.timer = setTimeout(() => void this.foldAll(), milliseconds);
    // A process that has nothing else to do may end; closing folds.
    this.timer.unref();
  }

  private async foldAll(): Promise<void> {
    this.timer = null;
    await this.fold([...this.changed]);
    if (this.hasFailed && this.timer === null) this.wait(pause);
  }

  /** A few at a time, so that what is out of time is not begun. */
  private async fold(targets: readonly Target[], until = Number.POSITIVE_INFINITY): Promise<void> {
    this.hasFailed = false;
    for (let start = 0; start < targets.length && performance.now() < until; start += filesAtOnce) {
      const few = targets.slice(start, start + filesAtOnce);
      await inParallel(few, filesAtOnce, (target) => this.alone(target, () => this.foldOne(target)));
    }
  }

  private async foldOne(target: Target): Promise<void> {
    try {
      await this.watcher?.beforeFold(target);
      await target.fold();
      this.watcher?.folded(target);
      if (!target.needsFolding) this.changed.delete(target);
    } catch {
      this.hasFailed = true;
    }
  }
}
