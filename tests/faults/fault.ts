import { it } from 'vitest';
import { FaultRun } from './fault-run';

/** A test of the promise for one fault of the list in ARCHITECTURE.md. `work` counts its rounds and what it finds broken. */
export function fault(id: string, promise: string, work: (run: FaultRun) => Promise<void>): void {
  it(`${id}: ${promise}`, async ({ skip }) => {
    const run = new FaultRun(id, promise, (why) => skip(why));
    await run.measure(() => work(run));
  });
}
