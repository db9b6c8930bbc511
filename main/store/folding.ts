import { inParallel } from './in-parallel';

/** What folding needs of a target. */
export interface Foldable {
  fold(): Promise<void>;
  readonly hasOldRecords: boolean;
  moveOldRecords(): Promise<void>;
  readonly needsFolding: boolean;
  readonly isOverdue: boolean;
}

/** Whom folding asks before it touches files. */
export interface FoldTurns<Target> {
  /** While the target goes on being written, but never twice at the same time. */
  beside(target: Target, work: () => Promise<void>): Promise<void>;
  /** While nothing else of the target is written. */
  with(target: Target, work: () => Promise<void>): Promise<void>;
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
 * end. Changes go on being written meanwhile. What is not folded, since it failed or there was no time, is not lost: the journal holds
 * it all. After a failure it is tried again.
 */
export class Folding<Target extends Foldable> {
  private readonly changed = new Set<Target>();
  /** To be folded by the run that is under way, and being folded by it. */
  private readonly due = new Set<Target>();
  private readonly inWork = new Set<Target>();
  private run: Promise<void> | null = null;
  private until = Number.POSITIVE_INFINITY;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private hasFailed = false;

  constructor(
    private readonly turns: FoldTurns<Target>,
    private readonly watcher: FoldWatcher<Target> | null,
  ) {}

  /** To be told of targets that were written. */
  changedNow(targets: readonly Target[]): void {
    for (const target of targets) this.changed.add(target);
    if (this.changed.size === 0 || (this.hasFailed && this.timer !== null)) return;
    this.wait(rest);
    const overdue = targets.filter((target) => target.isOverdue && !this.inWork.has(target));
    if (overdue.length > 0) void this.fold(overdue);
  }

  /** Folds what changed, as far as there is time, and nothing after that. Never rejects. */
  async finish(): Promise<void> {
    this.stop();
    this.until = performance.now() + patience;
    await this.fold([...this.changed]);
    this.until = Number.POSITIVE_INFINITY;
    this.stop();
  }

  /** Resolves when nothing is being folded. */
  async settled(): Promise<void> {
    await this.run;
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

  /** Resolves when these, and all that became due meanwhile, were folded or tried. */
  private fold(targets: readonly Target[]): Promise<void> {
    for (const target of targets) this.due.add(target);
    this.run ??= this.foldDue().finally(() => {
      this.run = null;
    });
    return this.run;
  }

  /** A few at a time, so that what is out of time is not begun. */
  private async foldDue(): Promise<void> {
    this.hasFailed = false;
    while (this.due.size > 0 && performance.now() < this.until) {
      const few = [...this.due].slice(0, filesAtOnce);
      for (const target of few) this.due.delete(target);
      await inParallel(few, filesAtOnce, (target) => this.foldOne(target));
    }
    this.due.clear();
  }

  private async foldOne(target: Target): Promise<void> {
    this.inWork.add(target);
    try {
      await this.turns.beside(target, async () => {
        await this.watcher?.beforeFold(target);
        await target.fold();
        this.watcher?.folded(target);
      });
      // The journal is written anew: only now must nothing be appended to it.
      if (target.hasOldRecords) await this.turns.with(target, () => target.moveOldRecords());
      if (!target.needsFolding) this.changed.delete(target);
    } catch {
      this.hasFailed = true;
    } finally {
      this.inWork.delete(target);
    }
  }
}
