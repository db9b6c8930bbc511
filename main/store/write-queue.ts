import { inParallel } from './in-parallel';
import { linkedTo } from './linked-targets';
import type { Piece } from './target-store';
import { Turns } from './turns';

/** What the queue needs of a target. */
export interface Writable {
  unwritten(): Piece | null;
}

/** Where records of several targets are kept while their journals are being written. */
export interface Pending {
  /** Resolves when these pieces are kept. */
  put(pieces: readonly Piece[]): Promise<void>;
  /** To be told of every piece that is in its journal. */
  written(piece: Piece): Promise<void>;
}

/** Who sees to it that targets may be written, and hears of what became of that. */
export interface Writing<Target> {
  /** Does `work` while nobody else writes the targets. Throws who does. */
  guard(targets: readonly Target[], work: () => Promise<void>): Promise<void>;
  /** Sees that their files are as we left them, or goes on from what others wrote. Throws why that cannot be. */
  refresh(targets: readonly Target[]): Promise<void>;
  onWritten(targets: readonly Target[]): void;
  /** `failed` is another one. */
  onFailed(): void;
}

interface Waiting<Target> {
  readonly targets: readonly Target[];
  resolve(): void;
  reject(error: unknown): void;
}

const filesAtOnce = 8;

/**
 * Brings what targets have accepted to disk: all that a target has at a time in one go, targets that share a transaction all or
 * nothing, others side by side, so that one that cannot be written holds back only itself and what shares a transaction with it.
 * After an error everything stays; the next write, or `retry`, tries again.
 */
export class WriteQueue<Target extends Writable> {
  private readonly dirty = new Set<Target>();
  /** Why targets could not be written when it was tried last. */
  private readonly failures = new Map<Target, unknown>();
  private readonly waiting = new Set<Waiting<Target>>();
  private readonly turns = new Turns<object>();
  /** What stands for the work beside the writing of a target. */
  private readonly besides = new WeakMap<Target, object>();

  constructor(
    private readonly pending: Pending,
    private readonly writing: Writing<Target>,
  ) {}

  /**
   * Resolves when all that these targets have accepted until now is on disk; rejects when that failed, all of it staying queued.
   * What failed before, on other targets, is tried again in the background.
   */
  write(targets: readonly Target[]): Promise<void> {
    for (const target of this.failures.keys()) if (!targets.includes(target)) this.ask([target]).catch(() => undefined);
    return this.ask(targets);
  }

  /** Tries to write what waits, each target whatever becomes of the others. Rejects with an error that is still in the way. */
  async retry(): Promise<void> {
    const tried = await Promise.allSettled([...this.dirty].map((target) => this.ask([target])));
    for (const each of tried) if (each.status === 'rejected') throw each.reason;
  }

  /** What keeps something from the disk, by target; empty when everything is there or under way. */
  get failed(): ReadonlyMap<Target, unknown> {
    return this.failures;
  }

  /** Does something to the files of a target while nothing else of it is written, by us or by others. */
  with(target: Target, work: () => Promise<void>): Promise<void> {
    return this.turns.of([target], () =>
      this.writing.guard([target], async () => {
        await this.writing.refresh([target]);
        await work();
      }),
    );
  }

  /** The same, not asking whether the target is ours to write. */
  unguarded<Value>(target: Target, work: () => Promise<Value>): Promise<Value> {
    return this.turns.of([target], work);
  }

  /** Does something to the files of a target that can go on while its journal is written, one such thing after the other. */
  async beside(target: Target, work: () => Promise<void>): Promise<void> {
    const key = this.besides.get(target) ?? {};
    this.besides.set(target, key);
    // First and not inside: a turn that waits for another one, with `alone` asked for in between, would wait for ever.
    await this.with(target, async () => undefined);
    return this.turns.of([key], () => this.writing.guard([target], work));
  }

  /** What was found to be in the way of a target, though nothing of it is to be written; null: it is no longer. */
  report(target: Target, error: unknown): void {
    if (error === null ? target.unwritten() !== null || !this.failures.delete(target) : String(this.failures.get(target)) === String(error))
      return;
    if (error !== null) this.failures.set(target, error);
    this.writing.onFailed();
  }

  /** What was accepted of these and was not written is not to be written any more. */
  async forget(target: Target, piece: Piece | null): Promise<void> {
    this.failures.delete(target);
    this.dirty.delete(target);
    if (piece) await this.pending.written(piece);
    this.writing.onFailed();
  }

  /** Does something that disturbs no writing; only `alone` waits for it. */
  aside<Value>(work: () => Promise<Value>): Promise<Value> {
    return this.turns.of([this], work);
  }

  /** Does something to the files while nothing is written. */
  alone<Value>(work: () => Promise<Value>): Promise<Value> {
    return this.turns.alone(work);
  }

  private ask(targets: readonly Target[]): Promise<void> {
    for (const target of targets) this.dirty.add(target);
    return new Promise((resolve, reject) => {
      const each = { targets, resolve, reject };
      this.waiting.add(each);
      void this.serve(each);
    });
  }

  private async serve(each: Waiting<Target>): Promise<void> {
    while (this.waiting.has(each)) {
      const group = linkedTo(each.targets, this.dirty);
      // Whoever came before in line may have written, or failed to write, this too; then it waits no more.
      await this.turns.of(group, async () => (this.waiting.has(each) ? this.drain(group) : undefined));
    }
  }

  /** Settles all that wait for nothing beyond the group; none when a transaction has tied the group to another target meanwhile. */
  private async drain(group: readonly Target[]): Promise<void> {
    const inGroup = new Set(group);
    let served: readonly Waiting<Target>[] | null = null;
    try {
      await this.writing.guard(group, async () => {
        await this.writing.refresh(group);
        if (linkedTo(group, this.dirty).some((target) => !inGroup.has(target))) return;
        served = this.servedBy(inGroup);
        await this.writePieces(group.flatMap((target) => target.unwritten() ?? []));
        this.drained(group, served);
      });
    } catch (error) {
      for (const target of group) if (target.unwritten() !== null) this.failures.set(target, error);
      this.settle(served ?? this.servedBy(inGroup), ({ reject }) => reject(error));
      this.writing.onFailed();
    }
  }

  private drained(group: readonly Target[], served: readonly Waiting<Target>[]): void {
    const hadFailed = this.failures.size > 0;
    for (const target of group) {
      this.failures.delete(target);
      if (target.unwritten() === null) this.dirty.delete(target);
    }
    this.settle(served, ({ resolve }) => resolve());
    this.writing.onWritten(group);
    if (hadFailed) this.writing.onFailed();
  }

  private servedBy(group: ReadonlySet<Target>): readonly Waiting<Target>[] {
    return [...this.waiting].filter(({ targets }) => targets.every((target) => group.has(target)));
  }

  private settle(served: readonly Waiting<Target>[], settle: (each: Waiting<Target>) => void): void {
    for (const each of served) if (this.waiting.delete(each)) settle(each);
  }

  private async writePieces(pieces: readonly Piece[]): Promise<void> {
    await inParallel(pieces, filesAtOnce, (piece) => piece.begin());
    if (pieces.length > 1) await this.pending.put(pieces);
    await inParallel(pieces, filesAtOnce, async (piece) => {
      await piece.write();
      await this.pending.written(piece);
    });
  }
}
