import type { TestInfo, TestType } from '@playwright/test';
import { test as base } from '../e2e/fixtures';
import { FaultRun } from './fault-run';

const mark = ': ';

const test = base.extend<{ run: FaultRun }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
  run: async ({}, use, info) => {
    const [id = '', ...promise] = info.title.split(mark);
    const run = new FaultRun(id, promise.join(mark), (why) => info.skip(true, why));
    await run.measure(async () => {
      await use(run);
      if (info.status !== info.expectedStatus) throw new Error(info.error?.message ?? 'the test failed');
    });
  },
});

type Body =
  typeof test extends TestType<infer Fixtures, infer Options> ? (fixtures: Fixtures & Options, info: TestInfo) => Promise<void> : never;

/** As `fault`, in a real Electron: `run` is one of the fixtures, beside those of the journeys. */
export function faultSpec(id: string, promise: string, body: Body): void {
  test(`${id}${mark}${promise}`, body);
}
