import { targetKey } from '../../shared/domain/apply';
import type { Id, JournalRecord, Target, Transaction } from '../../shared/domain/schema';

/** What the queue needs of a target. */
export interface Appendable {
  readonly target: Target;
  append(records: readonly JournalRecord[]): Promise<void>;
  fold(): Promise<void>;
  readonly needsFolding: boolean;
}

export interface Write {
  readonly transaction: Transaction;
  readonly parts: readonly { readonly target: Appendable; readonly record: JournalRecord }[];
}

/** Where a transaction over several targets is kept while its journals are being written. */
export interface Intents {
  put(transaction: Transaction): Promise<void>;
  remove(transaction: Id): Promise<void>;
}

interface Waiting extends Write {
  resolve(): void;
  reject(error: unknown): void;
}

/**
 * Brings accepted transactions to disk, in order, many in one flush. After an error everything not yet on disk stays in the queue:
 * the next write, or `retry`, tries again. Only one thing is written at a time.
 */
export class WriteQueue {
  private waiting: Waiting[] = [];
  private running: Promise<void> | null = null;
  private readonly touched = new Map<string, Appendable>();

  constructor(private readonly intents: Intents) {}

  get isEmpty(): boolean {
    return this.waiting.length === 0;
  }

  /** Resolves when the transaction is on disk in all its targets; rejects when that failed, the transaction staying queued. */
  write(write: Write): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ ...write, resolve, reject });
      void this.run();
    });
  }

  /** Tries to write what waits. Rejects with the error that is still in the way. */
  async retry(): Promise<void> {
    await this.running;
    let failure: unknown = null;
    const { waiting } = this;
    this.waiting = waiting.map((write) => ({ ...write, reject: (error) => ((failure = error), write.reject(error)) }));
    await this.run();
    if (failure !== null) throw failure;
  }

  /** Folds journals into snapshots, between writes. */
  async fold(): Promise<void> {
    await this.running;
    if (!this.isEmpty) return;
    this.running = this.foldTouched().finally(() => {
      this.running = null;
      if (!this.isEmpty) void this.run();
    });
    await this.running;
  }

  private run(): Promise<void> {
    this.running ??= this.drain().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private async drain(): Promise<void> {
    while (this.waiting.length > 0) {
      const batch = [...this.waiting];
      try {
        await this.writeBatch(batch);
      } catch (error) {
        for (const write of batch) write.reject(error);
        return;
      }
      this.waiting = this.waiting.slice(batch.length);
      for (const write of batch) write.resolve();
    }
  }

  private async writeBatch(batch: readonly Waiting[]): Promise<void> {
    const wide = batch.filter((write) => write.parts.length > 1);
    for (const write of wide) await this.intents.put(write.transaction);
    const byTarget = new Map<string, { target: Appendable; records: JournalRecord[] }>();
    for (const { target, record } of batch.flatMap((write) => write.parts)) {
      const key = targetKey(target.target);
      const group = byTarget.get(key) ?? { target, records: [] };
      group.records.push(record);
      byTarget.set(key, group);
    }
    for (const [key, { target, records }] of byTarget) {
      await target.append(records);
      this.touched.set(key, target);
    }
    for (const write of wide) await this.intents.remove(write.transaction.id);
  }

  private async foldTouched(): Promise<void> {
    for (const [key, target] of [...this.touched]) {
      await target.fold();
      if (!target.needsFolding) this.touched.delete(key);
    }
  }
}
