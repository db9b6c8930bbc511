import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launch, makeProject, quit } from './assay.mjs';
import { measureArticle } from './measure-article.mjs';
import { buildBare, measureBare, measureEmptyStart } from './measure-bare.mjs';
import { median, spread } from './statistics.mjs';
import { generateWork, readWork } from './workload.mjs';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    runs: { type: 'string', default: '5' },
    sizes: { type: 'string', default: '2k,20k' },
  },
});
const runs = Number(values.runs);
const sizes = values.sizes.split(',');

/** Name of a row, its key, and the budget of each column (a number, or a function of the run's own yardstick). */
const rows = [
  ['open: click → painted, ms', 'open', { '2k': 150, '20k': 300, '200k': 1000 }],
  ['  read and check in main', 'read', {}],
  ['  transfer', 'transfer', {}],
  ['  parse', 'parse', {}],
  ['  mount', 'mount', {}],
  ['  paint', 'paint', {}],
  ['mark: synchronous work, ms (median)', 'markWork', { '2k': 2, '20k': 3, '200k': 4 }],
  ['mark: synchronous work, ms (p95)', 'markWorkP95', {}],
  ['mark: key → paint, ms (p95)', 'markP95', { '2k': 40, '20k': 40, '200k': 48 }],
  ['select: synchronous work, ms (median)', 'selectWork', { '2k': 1, '20k': 1, '200k': 2 }],
  ['select: key → paint, ms (p95)', 'selectP95', {}],
  ['caret: key → paint, ms (p95)', 'caretP95', { '2k': 24, '20k': 24, '200k': 40 }],
  ['scroll: frames over 33 ms of 300', 'longFrames', {}],
  ['  the same in bare ProseMirror', 'bareLongFrames', {}],
  ['heap above an article of one line, MB', 'heapMB', { '2k': 10, '20k': 20, '200k': 50 }],
];

const folder = mkdtempSync(join(tmpdir(), 'assay-bench-'));
const say = (text) => process.stderr.write(`${text}\n`);
try {
  const work = join(folder, 'work');
  generateWork(work);
  const works = sizes.map((size) => readWork(work, size));
  const profile = join(folder, 'profile');
  say('making the project through the app …');
  const project = await makeProject(profile, folder, works);
  const bare = await buildBare();
  const results = {};
  for (const each of works) {
    const measured = [];
    for (let run = 1; run <= runs; run += 1) {
      say(`${each.size}: run ${run} of ${runs}`);
      const yardstick = await measureBare(join(folder, 'bare'), bare, each);
      measured.push({ ...(await measureArticle(profile, project, each)), bareLongFrames: yardstick.longFrames });
    }
    results[each.size] = Object.fromEntries(Object.keys(measured[0]).map((key) => [key, spread(measured.map((one) => one[key]))]));
  }
  const starts = { assay: [], empty: [] };
  for (let run = 0; run < runs; run += 1) {
    starts.empty.push(await measureEmptyStart(join(folder, 'empty')));
    const begun = performance.now();
    const { app, page } = await launch(profile, [project]);
    await page.getByRole('textbox', { name: 'Article text' }).waitFor();
    starts.assay.push(performance.now() - begun);
    await quit(app);
  }
  const start = { assay: spread(starts.assay), empty: spread(starts.empty), ratio: median(starts.assay) / median(starts.empty) };
  if (values.json) console.log(JSON.stringify({ runs, cores: cpus().length, results, start }));
  else printTable(results, start);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function printTable(results, start) {
  const number = (value) => (Number.isFinite(value) ? value.toFixed(value < 10 ? 1 : 0) : '–');
  console.log(`Median of ${runs} runs (least–most), ${cpus().length} cores. ✓ or ✗: the median against its budget.\n`);
  console.log(['', ...sizes].join(' | '));
  for (const [name, key, budgets] of rows) {
    const cells = sizes.map((size) => {
      const value = results[size][key];
      const budget = budgets[size] ?? (key === 'longFrames' ? results[size].bareLongFrames.median + (size === '200k' ? 3 : 1) : undefined);
      const verdict = budget === undefined ? '' : ` ${value.median <= budget ? '✓' : '✗'} ≤ ${budget}`;
      return `${number(value.median)} (${number(value.least)}–${number(value.most)})${verdict}`;
    });
    console.log([name, ...cells].join(' | '));
  }
  const verdict = start.ratio <= 1.5 ? '✓' : '✗';
  console.log(
    `\ncold start → article on screen: ${number(start.assay.median)} ms, an empty Electron window ${number(start.empty.median)} ms, ratio ${start.ratio.toFixed(2)} ${verdict} ≤ 1.5`,
  );
}
