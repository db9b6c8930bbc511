import { appendFile, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { FaultRow } from '../../scripts/setup/fault-tests.mjs';

/** How many rounds a test makes in `npm test`, and in `npm run test:faults`. */
export interface Rounds {
  readonly slice: number;
  readonly full: number;
}

const shown = 20;

/** Counts the rounds of one fault test, and how often the promise was broken. */
export class FaultRun {
  private done = 0;
  private broken = 0;
  private readonly first: string[] = [];
  private readonly measured: string[] = [];
  private reason: string | null = null;

  constructor(
    private readonly fault: string,
    private readonly promise: string,
    /** Ends the test as skipped. */
    private readonly end: (why: string) => void,
  ) {}

  /** All rounds are asked for, not a slice. */
  readonly isFull = process.env.ASSAY_FAULT_ROUNDS === 'full';

  rounds({ slice, full }: Rounds): number {
    return this.isFull ? full : slice;
  }

  /** To be called once for every round that was made. */
  round(): void {
    this.done += 1;
  }

  /** The promise did not hold: what and where. */
  violation(what: string): void {
    this.broken += 1;
    if (this.first.length < shown) this.first.push(what);
  }

  /** Something that was measured, for the table. */
  figure(words: string): void {
    this.measured.push(words);
  }

  /** Ends the test: this machine cannot run it, and why. */
  skip(why: string): void {
    this.reason = why;
    this.end(why);
  }

  /** Runs the test; rejects when the promise was broken, when it threw, and when there was no round. */
  async measure(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (this.reason === null) this.violation(error instanceof Error ? (error.stack ?? error.message) : String(error));
      else throw error;
    } finally {
      await this.write();
    }
    if (this.reason !== null) return;
    if (this.broken > 0) throw new Error(`${this.fault}: broken ${this.broken} times in ${this.done} rounds\n${this.first.join('\n')}`);
    if (this.done === 0) throw new Error(`${this.fault}: no round was made`);
  }

  private async write(): Promise<void> {
    const path = process.env.ASSAY_FAULT_RESULTS;
    if (path === undefined) return;
    const { fault, promise, done, broken, reason } = this;
    const row: FaultRow = { fault, promise, rounds: done, violations: broken, skipped: reason, figures: this.measured.join('; ') };
    await mkdir(dirname(path), { recursive: true });
    await appendFile(path, `${JSON.stringify(row)}\n`);
  }
}
