import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { checks } from './setup/checks.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { runFaultTests } from './setup/fault-tests.mjs';
import { runEndToEnd } from './setup/playwright.mjs';
import { prepare } from './setup/prepare.mjs';
import { results } from './setup/root.mjs';
import { runBin } from './setup/run.mjs';
import { printReason, runScript } from './setup/stop.mjs';
import { checkTotals, inWords, playwrightTotals, readReport, sumOf, vitestTotals } from './setup/totals.mjs';

// A hanging suite must end as a failure, not hold up a build machine for hours.
const endToEndLimit = 20 * 60_000;

/** @typedef {import('./setup/totals.mjs').Totals} Totals */

/** @returns {Promise<Totals>} */
async function unit() {
  const report = join(results, 'unit.json');
  rmSync(report, { force: true });
  const { code } = await runBin('vitest', 'vitest', [
    'run',
    '--project=unit',
    '--maxWorkers=2',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  return vitestTotals(readReport(report), code);
}

/** @returns {Promise<Totals>} */
async function endToEnd() {
  const report = join(results, 'e2e.json');
  rmSync(report, { force: true });
  const args = ['--project=journeys', '--reporter=list,json', `--global-timeout=${endToEndLimit}`];
  const code = await runEndToEnd(await prepare(), args, { PLAYWRIGHT_JSON_OUTPUT_FILE: report });
  return playwrightTotals(readReport(report), code);
}

/**
 * One part of the tests. What goes wrong in it counts as one failure, and the next part still runs.
 *
 * @param {string} name
 * @param {() => Promise<Totals>} work
 * @returns {Promise<Totals>}
 */
async function part(name, work) {
  console.log(`\n${name}`);
  const start = Date.now();
  const totals = await work().catch((error) => {
    printReason(error);
    return checkTotals(1);
  });
  console.log(`${name}: ${inWords(totals)} in ${Math.round((Date.now() - start) / 1000)} s`);
  return totals;
}

await runScript(async () => {
  await ensureDependencies();
  const parts = [
    ...checks.map(({ name, check }) => ({ name, work: async () => checkTotals(await check()) })),
    { name: 'Unit tests', work: unit },
    { name: 'End-to-end tests', work: endToEnd },
    { name: 'Fault tests, a slice of their rounds', work: async () => (await runFaultTests('slice')).totals },
  ];
  const all = [];
  for (const { name, work } of parts) all.push({ name, ...(await part(name, work)) });
  const totals = sumOf(all);
  console.log('');
  for (const { name, failed } of all) if (failed > 0) console.log(`failed: ${name}`);
  for (const title of totals.flaky) console.log(`flaky: ${title}`);
  console.log(inWords(totals));
  return totals.failed === 0 ? 0 : 1;
});
