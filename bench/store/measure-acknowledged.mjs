import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { percentile } from '../statistics.mjs';
import { commit, holding, makeProject, marking, openProject, spanOf } from './make-project.mjs';

const warmUp = 30;
const rounds = 300;

/**
 * By turns: a bare append of a line with fdatasync, and a command until it is acknowledged, which writes a line as long.
 *
 * @param {object} assay @param {string} folder @param {import('../workload.mjs').Work} work
 */
export async function measureAcknowledged(assay, folder, work) {
  const root = join(folder, work.size);
  const [article] = await makeProject(assay, root, [work]);
  const store = await openProject(assay, root);
  await holding(store, article);
  const spanAt = (index) => spanOf(assay, work.text, work.adds[index % work.adds.length]);
  const bare = await open(join(folder, `${work.size}.jsonl`), 'a');
  const line = Buffer.alloc(lineLength(marking(assay, article, spanAt(0))), 'a');
  const [plain, whole] = [[], []];
  for (let round = -warmUp; round < rounds; round += 1) {
    const begun = performance.now();
    await bare.write(line);
    await bare.datasync();
    const between = performance.now();
    await commit(store, marking(assay, article, spanAt(round + warmUp)));
    const ended = performance.now();
    if (round < 0) continue;
    plain.push(between - begun);
    whole.push(ended - between);
  }
  await bare.close();
  const closing = performance.now();
  await store.close();
  const of = (values) => ({ p50: percentile(values, 0.5), p95: percentile(values, 0.95) });
  const [one, all] = [of(plain), of(whole)];
  return { bare: one, acknowledged: all, ratioP50: all.p50 / one.p50, ratioP95: all.p95 / one.p95, closing: performance.now() - closing };
}

/** Of a journal's line: the command, its inverse, the number, the checksum. */
const lineLength = (transaction) => JSON.stringify(transaction).length + 200;
