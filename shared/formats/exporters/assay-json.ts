import type { AnnotationSet } from '../../domain/schema/annotation-set';
import type { Id, Sha256, Stamp } from '../../domain/schema/common';
import type { ExportChunk, Exporter, ProvenArticle, ProvenSource } from '../exporter';
import { uniqueNames } from '../safe-file-name';

export const assayJsonFormat = { format: 'assay-article', version: 1, offsetUnit: 'utf-16' } as const;

/**
 * One JSON file per article with everything: its revisions, every set, and the project, schemes and annotators that they refer to.
 * Fields that a newer Assay added stay as they are. One span or relation a line, so that a diff can be read. `readAssayJson` gives
 * back what was written, and exporting that again gives the same bytes.
 */
export const assayJsonExporter: Exporter = {
  id: 'assay-json',
  version: 1,
  extensions: ['json'],
  offsetUnits: ['utf-16'],
  losses: [],
  filesPer: 'article',
  write: async function* (source, _options, report): AsyncIterable<ExportChunk> {
    const nameOf = uniqueNames('json', ['manifest.json']);
    for await (const article of source.articles) {
      const revisions = article.article.revisions.filter((id) => article.revisions.has(id));
      report.lose('older-revisions', article.article.revisions.length - revisions.length);
      const file = nameOf(article.article.title, 'article');
      for (const text of pieces(source, article, revisions)) yield { file, text };
      yield { file, text: '', isLast: true };
    }
  },
};

function* pieces({ project, schemes, annotators }: ProvenSource, whole: ProvenArticle, revisions: readonly Sha256[]): Iterable<string> {
  const { article, sets } = whole;
  const versions = new Set([project.scheme, ...sets.map(({ schemeVersion }) => schemeVersion)]);
  const people = namedIn(whole, project.created);
  yield `${JSON.stringify(assayJsonFormat).slice(0, -1)},\n"project":${JSON.stringify(project)},\n"schemes":${list(
    schemes.filter(({ version }) => versions.has(version)).map((scheme) => JSON.stringify(scheme)),
  )},\n"annotators":${list(annotators.filter(({ id }) => people.has(id)).map((annotator) => JSON.stringify(annotator)))}`;
  yield `,\n"article":${JSON.stringify(article)},\n"revisions":${list(revisions.map((id) => JSON.stringify(whole.revisions.get(id))))}`;
  yield ',\n"sets":[';
  for (const [index, set] of sets.entries()) yield `${index === 0 ? '' : ','}\n${setText(set)}`;
  yield `${sets.length === 0 ? '' : '\n'}]}\n`;
}

/** The set with its lists spread over lines; keys in the order in which they stand. */
const setText = (set: AnnotationSet): string =>
  `{${Object.entries(set)
    .map(([key, value]: readonly [string, unknown]) => {
      const text = Array.isArray(value) ? list(value.map((item: unknown) => JSON.stringify(item))) : JSON.stringify(value);
      return `${JSON.stringify(key)}:${text}`;
    })
    .join(',')}}`;

const list = (items: readonly string[]): string => (items.length === 0 ? '[]' : `[\n${items.join(',\n')}\n]`);

/** Everybody whom the article names by id. */
function namedIn({ article, sets }: ProvenArticle, projectCreated: Stamp): ReadonlySet<Id> {
  const people = new Set([projectCreated.by, article.created.by]);
  if (article.removed !== null) people.add(article.removed.by);
  for (const set of sets) {
    people.add(set.annotator);
    for (const { created, updated } of [...set.spans, ...set.relations]) people.add(created.by).add(updated.by);
  }
  return people;
}
