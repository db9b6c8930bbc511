const by = '01J00000000000000000000ZZZ';
const at = '2026-03-12T00:00:00.000Z';
const stamp = { by, at };
/** The one annotator of the projects made here. */
export const me = { id: by, name: 'Ada', colour: 'accent', role: '', kind: 'person' };

/** A span as marking by key makes it. @param {object} assay @param {string} text @param {import('../workload.mjs').WorkSpan} span */
export const spanOf = (assay, text, { start, end, label }) => ({
  id: assay.seams.newId(),
  label,
  fragments: [
    { start, end, exact: text.slice(start, end), prefix: text.slice(Math.max(0, start - 32), start), suffix: text.slice(end, end + 32) },
  ],
  attributes: {},
  note: '',
  confidence: null,
  origin: { kind: 'manual', detail: '' },
  created: stamp,
  updated: stamp,
});

/** One span comes into a set. @param {object} assay @param {string} article @param {object} span */
export const marking = (assay, article, span) => ({
  id: assay.seams.newId(),
  name: { key: 'mark', params: {} },
  by,
  at: assay.seams.now(),
  changes: [{ target: { kind: 'set', article, annotator: by }, commands: [{ type: 'items.add', spans: [span], relations: [] }] }],
});

/** Marks, and fails when that is not on disk. @param {object} store @param {object} transaction */
export async function commit(store, transaction) {
  const done = await store.commit(transaction);
  if (!done.ok) throw new Error(JSON.stringify(done.error));
}

/**
 * Makes a project of articles, each with a set of mine.
 *
 * @param {object} assay what `entry.ts` exports
 * @param {string} root a folder that is not there yet
 * @param {readonly { text: string, spans: readonly import('../workload.mjs').WorkSpan[] }[]} works one for every article
 * @returns {Promise<readonly string[]>} the articles' ids
 */
export async function makeProject(assay, root, works) {
  const project = {
    id: assay.seams.newId(),
    name: 'Bench',
    publisher: { name: '', url: '' },
    licence: '',
    language: '',
    settings: {},
    scheme: 1,
    created: stamp,
  };
  const articles = works.map((work) => articleOf(assay, work));
  await assay.ProjectStore.create(assay.disk, assay.seams, root, project, assay.builtInScheme, me, articles);
  return articles.map(({ article }) => article.id);
}

function articleOf(assay, { text, spans }) {
  const id = assay.seams.newId();
  const revision = assay.sha256Of(text);
  const article = {
    ...{ id, title: 'Bench', byline: '', publisher: '', published: '', url: '', language: '', note: '', tags: [], attributes: {} },
    origin: { file: 'a.txt', mediaType: 'text/plain', sha256: revision, importer: { id: 'plain-text', version: 1 }, encoding: 'utf-8' },
    ...{ created: stamp, revision, revisions: [revision], blockKinds: {}, removed: null },
  };
  const set = {
    ...{ id: assay.seams.newId(), article: id, annotator: by, revision, schemeVersion: 1, status: 'in-progress', note: '' },
    spans: spans.map((span) => spanOf(assay, text, span)).sort(assay.compareSpans),
    ...{ relations: [], rejections: [], dismissals: [] },
  };
  return { article, revision: { id: revision, text, blocks: blocksOf(text), marks: [], parent: null }, sets: [set] };
}

function blocksOf(text) {
  let start = 0;
  return text.split('\n').map((line) => {
    const block = { kind: line === '' ? 'blank' : 'paragraph', start, end: start + line.length };
    start = block.end + 1;
    return block;
  });
}

/** As the app opens it: large files that were found right before are known. @param {object} assay @param {string} root */
export const openProject = async (assay, root) =>
  assay.ProjectStore.open(assay.disk, assay.seams, root, { known: await assay.KnownFiles.open(assay.disk, `${root}.known.json`) });

/** My set on an article, with its lock as long as it is open, as a window has it. @param {object} store @param {string} article */
export async function holding(store, article) {
  const { set, writer } = await store.openSet(article, me.id);
  if (writer.kind !== 'me') throw new Error(JSON.stringify(writer));
  return set;
}
