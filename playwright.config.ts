import { defineConfig } from '@playwright/test';

export default defineConfig({
  outputDir: 'test-results/e2e',
  // One window at a time: they share the machine's clipboard and focus.
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  expect: { timeout: 10_000 },
  reporter: 'list',
  projects: [
    { name: 'journeys', testDir: 'tests/e2e', timeout: 60_000, retries: 1 },
    // A promise that holds only at the second try does not hold.
    { name: 'faults', testDir: 'tests/faults', testMatch: '*.spec.ts', timeout: 600_000, retries: 0 },
  ],
});
