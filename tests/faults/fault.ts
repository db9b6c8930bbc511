import { it, type TestFunction } from 'vitest';
import { FaultRun } from './fault-run';

/** Milliseconds for all rounds of one fault. */
const patience = 600_000;

/** A test of the promise for one fault of the list in ARCHITECTURE.md. `work` counts its rounds and what it finds broken. */
export function fault(id: string, promise: string, work: (run: FaultRun) => Promise<void>): void {
  const test: TestFunction = async ({ skip }) => {
    const run = new FaultRun(id, promise, (why) => skip(why));
    await run.measure(() => work(run));
  };
  it(`${id}: ${promise}`, test, patience);
}
