import { describe, expect, it } from 'vitest';
import { checkTotals, inWords, playwrightTotals, sumOf, vitestTotals } from '../../../scripts/setup/totals.mjs';

const vitest = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1, testResults: [] };
const playwright = { stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 0 }, errors: [], suites: [] };

describe('true totals', () => {
  it('count a check as one', () => {
    expect(inWords(checkTotals(0))).toBe('1 passed, 0 failed');
    expect(inWords(checkTotals(2))).toBe('0 passed, 1 failed');
  });

  it('take the tests from the runner', () => {
    expect(inWords(vitestTotals(vitest, 0))).toBe('5 passed, 0 failed, 2 skipped');
    expect(inWords(playwrightTotals(playwright, 0))).toBe('3 passed, 0 failed');
  });

  it('count a runner that wrote no report, or ended badly without a failed test, as one failure', () => {
    expect(inWords(vitestTotals(undefined, 0))).toBe('0 passed, 1 failed');
    expect(inWords(playwrightTotals(undefined, 137))).toBe('0 passed, 1 failed');
    expect(inWords(vitestTotals(vitest, 1))).toBe('5 passed, 1 failed, 2 skipped');
    expect(inWords(playwrightTotals(playwright, 1))).toBe('3 passed, 1 failed');
  });

  it('count a test file that could not be loaded, and an error outside any test', () => {
    const broken = { status: 'failed', assertionResults: [] };
    const failing = { status: 'failed', assertionResults: [{ status: 'failed' }] };
    expect(vitestTotals({ ...vitest, numFailedTests: 1, testResults: [broken, failing] }, 1).failed).toBe(2);
    expect(playwrightTotals({ ...playwright, errors: [{}] }, 1).failed).toBe(1);
  });

  it('count a test that needed its second try as passed, and name it', () => {
    const spec = { title: 'marks by keyboard', tests: [{ status: 'flaky' }] };
    const suites = [
      { title: 'main-job.spec.ts', suites: [{ title: 'an article', specs: [spec, { title: 'saves', tests: [{ status: 'expected' }] }] }] },
    ];
    const totals = playwrightTotals({ ...playwright, stats: { ...playwright.stats, flaky: 1 }, suites }, 0);
    expect(totals).toMatchObject({ passed: 4, failed: 0, flaky: ['main-job.spec.ts › an article › marks by keyboard'] });
  });

  it('add up over the runners', () => {
    expect(inWords(sumOf([checkTotals(0), vitestTotals(vitest, 0), checkTotals(1)]))).toBe('6 passed, 1 failed, 2 skipped');
  });
});
