import type { ExportChunk, Exporter, OffsetUnit, ProvenArticle, ProvenText } from '../exporter';
import { quoteOf } from '../proof';

/**
 * One line per article: its current text, or the text that sets stand on; an article with sets on several revisions has a line for
 * each, told apart by `revision`. `annotator` is an id; the names are in the manifest.
 */
export const jsonlExporter: Exporter = {
  id: 'jsonl',
  version: 1,
  extensions: ['jsonl'],
  offsetUnits: ['code-points', 'utf-16'],
  losses: ['blocks', 'article-fields', 'set-fields', 'origin', 'confidence', 'times', 'older-revisions', 'journal'],
  filesPer: 'project',
  write: async function* ({ articles }, { offsetUnit }): AsyncIterable<ExportChunk> {
    // An export of nothing is an empty file, not a missing one.
    yield { file, text: '' };
    for await (const article of articles)
      for (const text of article.texts) yield { file, text: `${inOneLine(JSON.stringify(lineOf(article, text, offsetUnit)))}\n` };
  },
};

const file = 'articles.jsonl';

/** JSON may hold these as they are, yet readers that split by Unicode's line ends (Python's `splitlines`) would cut the line in two. */
const inOneLine = (json: string): string =>
  json.replace(/[\u0085\u2028\u2029]/g, (end) => `\\u${end.charCodeAt(0).toString(16).padStart(4, '0')}`);

const lineOf = ({ article }: ProvenArticle, { revision, sets }: ProvenText, offsetUnit: OffsetUnit) => ({
  id: article.id,
  file: article.origin.file,
  title: article.title,
  language: article.language,
  revision: revision.id,
  offsetUnit,
  text: revision.text,
  spans: sets.flatMap(({ set, spans }) =>
    spans.map(({ span, fragments }) => ({
      id: span.id,
      label: span.label,
      fragments: fragments.map(({ start, end }) => ({ start, end })),
      quote: quoteOf(fragments),
      attributes: span.attributes,
      note: span.note,
      annotator: set.annotator,
    })),
  ),
  relations: sets.flatMap(({ set }) =>
    set.relations.map(({ id, type, from, to, attributes, note }) => ({ id, type, from, to, attributes, note, annotator: set.annotator })),
  ),
});
