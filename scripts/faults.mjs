import { faults, faultTable, runFaultTests } from './setup/fault-tests.mjs';
import { runScript } from './setup/stop.mjs';
import { inWords } from './setup/totals.mjs';

// `npm run test:faults [-- NAME…]`: all rounds of all fault tests, or of those in files whose path contains a name.
const names = process.argv.slice(2);

await runScript(async () => {
  const start = Date.now();
  const { totals, rows } = await runFaultTests('full', names);
  const missing = names.length > 0 ? [] : faults.filter((fault) => !rows.some((row) => row.fault === fault));
  console.log(`\n${faultTable(rows)}\n`);
  if (missing.length > 0) console.log(`not tested: ${missing.join(', ')}`);
  console.log(`${inWords(totals)} in ${Math.round((Date.now() - start) / 1000)} s`);
  return totals.failed === 0 && missing.length === 0 ? 0 : 1;
});
