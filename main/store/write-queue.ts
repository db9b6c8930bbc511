import { inParallel } from './in-parallel';
import type { Piece } from './target-store';

/** What the queue needs of a target. */
export interface Writable {
  unwritten(): Piece | null;
}

/** Where records of several targets are kept while their journals are being written. */
export interface Pending {
  put(pieces: readonly Piece[]): Promise<void>;
  clear(): Promise<void>;
}

interface Waiting {
  resolve(): void;
  reject(error: unknown): void;
}

const filesAtOnce = 8;

/**
 * Brings what targets have accepted to disk: all that is there at a time in one go, over several targets all or nothing. After an
 * error everything stays; the next write, or `retry`, tries again. Only one thing is written at a time.
 */
export class WriteQueue<Target extends Writable> {
  private readonly dirty = new Set<Target>();
  private waiting: Waiting[] = [];
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly pending: Pending,
    private readonly onWritten: (targets: readonly Target[]) => void,
  ) {}

  /** Resolves when all that these targets have accepted until now is on disk; rejects when that failed, all of it staying queued. */
  write(targets: readonly Target[]): Promise<void> {
    for (const target of targets) this.dirty.add(target);
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject });
      // Whoever came before in line may have written, or failed to write, this too; then there is nobody waiting.
      void this.alone(() => (this.waiting.length > 0 ? this.drain() : Promise.resolve())).catch(() => undefined);
    });
  }

  /** Tries to write what waits. Rejects with the error that is still in the way. */
  retry(): Promise<void> {
    return this.alone(() => this.drain());
  }

  /** Does something to the files while nothing else is written. */
  alone<Value>(work: () => Promise<Value>): Promise<Value> {
    const done = this.last.then(work);
    this.last = done.catch(() => undefined);
    return done;
  }

  private async drain(): Promise<void> {
    const { waiting } = this;
    this.waiting = [];
    const targets = [...this.dirty];
    try {
      await this.writePieces(targets.flatMap((target) => target.unwritten() ?? []));
    } catch (error) {
      for (const each of waiting) each.reject(error);
      throw error;
    }
    for (const target of targets) if (target.unwritten() === null) this.dirty.delete(target);
    for (const each of waiting) each.resolve();
    this.onWritten(targets);
  }

  private async writePieces(pieces: readonly Piece[]): Promise<void> {
    await inParallel(pieces, filesAtOnce, (piece) => piece.begin());
    if (pieces.length > 1) await this.pending.put(pieces);
    await inParallel(pieces, filesAtOnce, (piece) => piece.write());
    await this.pending.clear();
  }
}
