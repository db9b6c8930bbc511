import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeProjects } from './assay.mjs';
import { printTable } from './editor-table.mjs';
import { measureArticle, measureHeapWithoutArticle, measureSlowDisk } from './measure-article.mjs';
import { buildBare, measureBare } from './measure-bare.mjs';
import { measureEmptyStart, measureStart } from './measure-start.mjs';
import { measureMachine, median, spread } from './statistics.mjs';
import { generateWork, readWork } from './workload.mjs';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    runs: { type: 'string', default: '5' },
    sizes: { type: 'string', default: '2k,20k' },
  },
});
const runs = Number(values.runs);
const numbers = Array.from({ length: runs }, (_, index) => index + 1);
const sizes = values.sizes.split(',');

const folder = mkdtempSync(join(tmpdir(), 'assay-bench-'));
const say = (text) => process.stderr.write(`${text}\n`);
const machine = [];
try {
  const work = join(folder, 'work');
  generateWork(work);
  const works = sizes.map((size) => readWork(work, size));
  say('making the projects through the app …');
  const made = await makeProjects(folder, works);
  const bare = await buildBare(folder);
  const found = await measureSizes(works, made, bare);
  const start = await measureStarts(made);
  const all = { runs, cores: cpus().length, machine: spread(machine), results: found, start };
  if (values.json) console.log(JSON.stringify(all));
  else printTable(all);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measureSizes(works, made, bare) {
  const results = {};
  for (const each of works) {
    const measured = [];
    for (const run of numbers) {
      say(`${each.size}: run ${run} of ${runs}`);
      machine.push(measureMachine());
      const yardstick = await measureBare(folder, bare, each);
      const slow = { ...(await measureSlowDisk(made, folder, each, 50)), ...(await measureSlowDisk(made, folder, each, 2000)) };
      const heapWithout = await measureHeapWithoutArticle(made, folder);
      const article = await measureArticle(made, folder, each);
      measured.push({ ...article, ...slow, ...yardstick, heapMB: (article.heap - heapWithout) / 1e6 });
    }
    results[each.size] = Object.fromEntries(Object.keys(measured[0]).map((key) => [key, spread(measured.map((one) => one[key]))]));
  }
  return results;
}

/** By turns, so that both meet the same noise; the first of each only warms the disk up. */
async function measureStarts(made) {
  const [assay, empty] = [[], []];
  for (const run of [0, ...numbers]) {
    say(`start: run ${run} of ${runs}`);
    machine.push(measureMachine());
    empty.push(await measureEmptyStart(folder));
    assay.push(await measureStart(made, folder));
  }
  const [assays, empties] = [assay.slice(1), empty.slice(1)];
  return { assay: spread(assays), empty: spread(empties), ratio: median(assays) / median(empties) };
}
