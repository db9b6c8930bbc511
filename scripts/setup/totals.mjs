import { readFileSync } from 'node:fs';

/**
 * @typedef {object} Totals
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string[]} flaky titles of tests that passed only when tried again
 */

/** @returns {Totals} */
const nothing = () => ({ passed: 0, failed: 0, skipped: 0, flaky: [] });

/**
 * A runner that ended badly without naming a failed test (it crashed, it found no tests, a hook failed) counts as one failure.
 *
 * @param {Totals} totals @param {number} code the runner's exit code
 * @returns {Totals}
 */
const withCrash = (totals, code) => (code !== 0 && totals.failed === 0 ? { ...totals, failed: 1 } : totals);

/** What a JSON reporter wrote; undefined when it wrote nothing that can be read. @param {string} path */
export function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** @param {number} code the exit code of a check that is one thing, such as the type checker @returns {Totals} */
export const checkTotals = (code) => (code === 0 ? { ...nothing(), passed: 1 } : { ...nothing(), failed: 1 });

/**
 * @typedef {object} VitestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {{ status: string, assertionResults: { status: string }[] }[]} testResults one per file
 */

/** @param {VitestReport | undefined} report of its JSON reporter; undefined when it wrote none @param {number} code @returns {Totals} */
export function vitestTotals(report, code) {
  if (!report) return checkTotals(code || 1);
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  );
  const totals = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
    flaky: [],
  };
  return withCrash(totals, code);
}

/**
 * @typedef {{ title: string, specs?: { title: string, tests: { status: string }[] }[], suites?: PlaywrightSuite[] }} PlaywrightSuite
 * @typedef {object} PlaywrightReport
 * @property {{ expected: number, unexpected: number, flaky: number, skipped: number }} stats
 * @property {unknown[]} errors those that belong to no test
 * @property {PlaywrightSuite[]} suites
 */

/** @param {PlaywrightReport | undefined} report of its JSON reporter; undefined when it wrote none @param {number} code @returns {Totals} */
export function playwrightTotals(report, code) {
  if (!report) return checkTotals(code || 1);
  const { expected, unexpected, flaky, skipped } = report.stats;
  const totals = {
    passed: expected + flaky,
    failed: unexpected + report.errors.length,
    skipped,
    flaky: report.suites.flatMap((suite) => flakyTitles(suite)),
  };
  return withCrash(totals, code);
}

/** @param {PlaywrightSuite} suite @returns {string[]} */
const flakyTitles = ({ title, specs = [], suites = [] }) =>
  [
    ...specs.filter((spec) => spec.tests.some((test) => test.status === 'flaky')).map((spec) => spec.title),
    ...suites.flatMap((inner) => flakyTitles(inner)),
  ].map((name) => `${title} › ${name}`);

/** @param {readonly Totals[]} all @returns {Totals} */
export const sumOf = (all) =>
  all.reduce(
    (sum, { passed, failed, skipped, flaky }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
      flaky: [...sum.flaky, ...flaky],
    }),
    nothing(),
  );

/** @param {Totals} totals */
export const inWords = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
