import { readFile } from 'node:fs/promises';
import { percentile } from '../statistics.mjs';
import { commit, holding, marking, me, openProject, spanOf } from './make-project.mjs';

/** The longest stretch in which the process could do nothing else, since it was begun. */
function watchBlocks() {
  let last = performance.now();
  let longest = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }, 2);
  return {
    restart: () => {
      last = performance.now();
      longest = 0;
    },
    longest: () => Math.max(longest, performance.now() - last),
    stop: () => clearInterval(timer),
  };
}

/** How long each fold of a set takes. @param {object} set @param {{ begun: number, times: number[] }} folds */
function watchFolds(set, folds) {
  const fold = set.fold.bind(set);
  set.fold = async () => {
    folds.begun += 1;
    const begun = performance.now();
    await fold();
    folds.times.push(performance.now() - begun);
  };
}

const pause = () => new Promise((done) => setTimeout(done, 5));

/**
 * Sets of a large project: commands while nothing else happens, then commands while the sets are folded.
 *
 * @param {object} assay @param {string} root @param {readonly string[]} articles @param {import('../workload.mjs').Work} work
 */
export async function measureLarge(assay, root, articles, work) {
  const blocks = watchBlocks();
  const opening = performance.now();
  const store = await openProject(assay, root);
  const folds = { begun: 0, times: [] };
  for (const article of articles) watchFolds(await holding(store, article), folds);
  const opened = performance.now() - opening;
  const blockOpening = blocks.longest();
  let made = 0;
  const mark = async (article) => {
    const begun = performance.now();
    await commit(store, marking(assay, article, spanOf(assay, work.text, work.adds[made++ % work.adds.length])));
    return performance.now() - begun;
  };
  // The first record of a set makes its journal.
  for (const article of articles) await mark(article);
  blocks.restart();
  const alone = [];
  for (let round = 0; round < 100; round += 1) alone.push(await mark(articles[round % articles.length]));
  const blockAlone = blocks.longest();
  // Nothing changes for a while: folding begins, and the person goes on.
  while (folds.begun === 0) await pause();
  blocks.restart();
  const beside = [];
  while (folds.times.length < articles.length) {
    beside.push(await mark(articles[beside.length % articles.length]));
    await pause();
  }
  const blockFolding = blocks.longest();
  const memory = process.memoryUsage().rss / 1e6;
  blocks.stop();
  const bytes = (await readFile(store.paths.target({ kind: 'set', article: articles[0], annotator: me.id }).snapshot)).length;
  const closing = performance.now();
  await store.close();
  return {
    ...{ opened, blockOpening, blockAlone, blockFolding, memory, megabytes: bytes / 1e6 },
    ...{ alone: percentile(alone, 0.95), beside: percentile(beside, 0.95), besideCount: beside.length },
    ...{ fold: Math.max(...folds.times), closing: performance.now() - closing, peak: process.resourceUsage().maxRSS / 1e3 },
  };
}
