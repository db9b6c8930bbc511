import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runEndToEnd } from './playwright.mjs';
import { prepare } from './prepare.mjs';
import { results } from './root.mjs';
import { runBin } from './run.mjs';
import { playwrightTotals, readReport, sumOf, vitestTotals } from './totals.mjs';

// Together with what vitest takes, it stays under the twenty minutes that all of it may take.
const electronLimit = { slice: 4 * 60_000, full: 15 * 60_000 };

/** The faults that have a test each, as the promises number them. */
export const faults = [...Array.from({ length: 28 }, (_, index) => `F${index + 1}`), 'S3'];

/**
 * What one fault test came to.
 *
 * @typedef {object} FaultRow
 * @property {string} fault its number, such as F3
 * @property {string} promise
 * @property {number} rounds
 * @property {number} violations
 * @property {string | null} skipped why this machine cannot run it; null when it ran
 * @property {string} figures what was measured, in words; empty when nothing was
 */

/**
 * Runs the fault tests: the store's under Node, then those in a real Electron.
 *
 * @param {'slice' | 'full'} rounds
 * @param {readonly string[]} [names] only test files whose path contains one of these
 * @returns {Promise<{ totals: import('./totals.mjs').Totals, rows: FaultRow[] }>}
 */
export async function runFaultTests(rounds, names = []) {
  const runtime = await prepare();
  const rowsFile = join(results, 'faults.jsonl');
  const reports = { store: join(results, 'faults-store.json'), electron: join(results, 'faults-electron.json') };
  for (const file of [rowsFile, ...Object.values(reports)]) rmSync(file, { force: true });
  const env = { ASSAY_FAULT_ROUNDS: rounds, ASSAY_FAULT_RESULTS: rowsFile };
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reports.store}`];
  const vitest = ['run', '--project=faults', '--passWithNoTests', ...reporters, ...names];
  const { code } = await runBin('vitest', 'vitest', vitest, { env: { ...process.env, ...env } });
  const store = vitestTotals(readReport(reports.store), code);
  const playwright = [
    '--project=faults',
    '--pass-with-no-tests',
    '--reporter=list,json',
    `--global-timeout=${electronLimit[rounds]}`,
    ...names,
  ];
  const ended = await runEndToEnd(runtime, playwright, { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: reports.electron });
  const electron = playwrightTotals(readReport(reports.electron), ended);
  return { totals: sumOf([store, electron]), rows: readRows(rowsFile) };
}

/** @param {string} path @returns {FaultRow[]} */
function readRows(path) {
  try {
    return readFileSync(path, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
  } catch {
    return [];
  }
}

/** @param {FaultRow} row */
const numberOf = ({ fault }) => faults.indexOf(fault);

/** @param {readonly FaultRow[]} rows @returns {string} fault, rounds, violations and promise, in the order of the faults */
export function faultTable(rows) {
  const lines = [...rows]
    .sort((a, b) => numberOf(a) - numberOf(b))
    .map(({ fault, promise, rounds, violations, skipped, figures }) => [
      fault,
      skipped === null ? String(rounds) : '–',
      skipped === null ? String(violations) : '–',
      [promise, ...(figures ? [figures] : []), ...(skipped === null ? [] : [`not run: ${skipped}`])].join(' · '),
    ]);
  const all = [['Fault', 'Rounds', 'Violations', 'Promise'], ...lines];
  const widths = [0, 1, 2].map((column) => Math.max(...all.map((line) => line[column]?.length ?? 0)));
  return all
    .map(([fault = '', rounds = '', violations = '', promise = '']) =>
      [fault.padEnd(widths[0] ?? 0), rounds.padStart(widths[1] ?? 0), violations.padStart(widths[2] ?? 0), promise].join('  '),
    )
    .join('\n');
}
