import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { bundle } from '../scripts/setup/bundle.mjs';
import { measureMachine, median, percentile, spread } from './statistics.mjs';
import { makeProject } from './store/make-project.mjs';
import { measureAcknowledged } from './store/measure-acknowledged.mjs';
import { makeCrashed } from './store/measure-opening.mjs';
import { printTable } from './store/table.mjs';
import { columns, generateWork, readWork } from './workload.mjs';

// `npm run bench -- store [--json] [--only sets] [--spans N]`: the store alone, without a window, in plain Node.
const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, only: { type: 'string' }, spans: { type: 'string', default: '150000' } },
});
const openings = 5;
const large = Number(values.spans);

const say = (text) => process.stderr.write(`${text}\n`);
const folder = mkdtempSync(join(tmpdir(), 'assay-bench-'));
const made = await bundle('bench/store/entry.ts');
const machine = [];
try {
  const assay = await import(made.url);
  generateWork(join(folder, 'work'));
  const works = Object.fromEntries(Object.keys(columns).map((size) => [size, readWork(join(folder, 'work'), size)]));
  const acknowledged = {};
  for (const [size, work] of values.only === 'sets' ? [] : Object.entries(works)) {
    say(`acknowledged command, ${size} …`);
    machine.push(measureMachine());
    acknowledged[size] = await measureAcknowledged(assay, folder, work);
  }
  const opening = values.only === 'sets' ? null : await measureOpenings(assay, works['200k']);
  say(`${large} spans in one set …`);
  const one = await measureSets(assay, 'one', [repeated(works['200k'], large)]);
  say(`${large / 20} spans in each of 20 sets …`);
  const twenty = await measureSets(
    assay,
    'twenty',
    Array.from({ length: 20 }, () => repeated(works['20k'], large / 20)),
  );
  const all = { cores: cpus().length, spans: large, machine: spread(machine), acknowledged, opening, one, twenty };
  if (values.json) console.log(JSON.stringify(all));
  else printTable(all);
} finally {
  rmSync(folder, { recursive: true, force: true });
  rmSync(made.folder, { recursive: true, force: true });
}

/** One measurement in a process of its own, which has opened and compiled nothing yet. */
async function inProcess(name, given) {
  const input = join(folder, `${name}.input.json`);
  writeFileSync(input, JSON.stringify(given));
  const script = fileURLToPath(new URL('store/part.mjs', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script, name, made.url, input], { maxBuffer: 1e7 });
  return JSON.parse(stdout);
}

async function measureOpenings(assay, work) {
  const article = await makeCrashed(assay, folder, work);
  const found = [];
  for (let run = 0; run < openings; run += 1) {
    machine.push(measureMachine());
    found.push(await inProcess('opening', { root: join(folder, 'crashed'), articles: [article] }));
  }
  return { ...found[0], times: found.map((each) => each.opening), median: median(found.map((each) => each.opening)) };
}

async function measureSets(assay, name, all) {
  const root = join(folder, name);
  const articles = await makeProject(assay, root, all);
  machine.push(measureMachine());
  const bare = await measureBare(join(folder, 'bare.jsonl'));
  const [first] = all;
  return { bare, ...(await inProcess('large', { root, articles, work: { text: first.text, adds: first.adds } })) };
}

/** A line of a journal, appended and flushed, again and again. */
async function measureBare(path) {
  const file = await open(path, 'a');
  const line = Buffer.alloc(1000, 'a');
  const times = [];
  for (let round = 0; round < 100; round += 1) {
    const begun = performance.now();
    await file.write(line);
    await file.datasync();
    times.push(performance.now() - begun);
  }
  await file.close();
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
}

/** So many spans on the same text, those of the work again and again. */
function repeated(work, count) {
  return { ...work, spans: Array.from({ length: count }, (_, index) => work.spans[index % work.spans.length]) };
}
