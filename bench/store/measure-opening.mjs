import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { commit, makeProject, marking, me, openProject, spanOf } from './make-project.mjs';

const lines = 5000;

/** A project as a crash leaves it: a set of 20,000 spans, and behind it a journal of 5,000 lines. @returns {Promise<string>} the article */
export async function makeCrashed(assay, folder, work) {
  const root = join(folder, 'before-crash');
  const [article] = await makeProject(assay, root, [work]);
  const before = await openProject(assay, root);
  await before.set(article, me.id);
  await before.close();
  const store = await openProject(assay, root);
  await store.set(article, me.id);
  const add = (index) => commit(store, marking(assay, article, spanOf(assay, work.text, work.adds[index % work.adds.length])));
  for (let done = 0; done < lines; done += 100) await Promise.all(Array.from({ length: 100 }, (_, index) => add(done + index)));
  await cp(root, join(folder, 'crashed'), { recursive: true });
  await cp(`${root}.known.json`, join(folder, 'crashed.known.json'));
  await store.close();
  return article;
}

/** In a process that has opened nothing before. @param {object} assay @param {string} root @param {string} article */
export async function measureOpening(assay, root, article) {
  const begun = performance.now();
  const store = await openProject(assay, root);
  const project = performance.now();
  const set = await store.set(article, me.id);
  await store.revision(article, set.state.revision);
  const { text, records } = await set.reading();
  return {
    project: project - begun,
    opening: performance.now() - project,
    spans: set.state.spans.length,
    lines: records.length,
    bytes: text.length,
  };
}
