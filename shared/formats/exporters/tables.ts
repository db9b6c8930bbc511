import Papa from 'papaparse';
import type { Attributes } from '../../domain/schema/common';
import type { ExportChunk, Exporter, ExportOptions, ProvenArticle } from '../exporter';
import { guardFormulas } from '../formula-guard';
import { quoteOf } from '../proof';
import { attributeKeys, cellOf } from './table-columns';

/**
 * Two tables, `spans` and `relations`, with a header line each (RFC 4180, CRLF, UTF-8 without BOM). `fragments` is `0 5;10 15`,
 * `start` and `end` are the span's outermost; `revision` says which text they count in. Cells are guarded against formulas: see
 * `unguardFormulas` for the way back. An attribute that is in no version of the scheme has no column and is counted.
 */
export const tableExporter = (id: string, delimiter: ',' | '\t'): Exporter => ({
  id,
  version: 1,
  extensions: [id],
  offsetUnits: ['code-points', 'utf-16'],
  losses: ['text', 'blocks', 'article-fields', 'set-fields', 'origin', 'confidence', 'times', 'journal'],
  filesPer: 'project',
  write: async function* ({ schemes, articles }, { offsetUnit }, report): AsyncIterable<ExportChunk> {
    const spanKeys = attributeKeys(schemes, 'labels');
    const relationKeys = attributeKeys(schemes, 'relationTypes');
    const table = (name: string, rows: readonly (readonly string[])[]): ExportChunk => ({
      file: `${name}.${id}`,
      text:
        rows.length === 0
          ? ''
          : `${Papa.unparse(
              rows.map((row) => row.map(guardFormulas)),
              { delimiter, newline: '\r\n' },
            )}\r\n`,
    });
    const columnsOf = (keys: readonly string[]): readonly string[] => keys.map((key) => `attr.${key}`);
    const attributeCells = (keys: readonly string[], attributes: Attributes): readonly string[] => {
      report.lose('attribute-without-column', Object.keys(attributes).filter((key) => !keys.includes(key)).length);
      return keys.map((key) => cellOf(attributes[key]));
    };
    yield table('spans', [[...spanColumns, ...columnsOf(spanKeys)]]);
    yield table('relations', [[...relationColumns, ...columnsOf(relationKeys)]]);
    for await (const article of articles) {
      const spanCells = (attributes: Attributes) => attributeCells(spanKeys, attributes);
      yield table('spans', spanRows(article, offsetUnit, spanCells));
      yield table(
        'relations',
        relationRows(article, (attributes) => attributeCells(relationKeys, attributes)),
      );
    }
  },
});

const spanColumns = [
  'article_id',
  'file',
  'annotator_id',
  'span_id',
  'label',
  'fragments',
  'start',
  'end',
  'quote',
  'note',
  'offset_unit',
  'revision',
];
const relationColumns = ['article_id', 'relation_id', 'type', 'from', 'to', 'note', 'annotator_id'];

type Cells = (attributes: Attributes) => readonly string[];

const spanRows = ({ article, texts }: ProvenArticle, unit: ExportOptions['offsetUnit'], cells: Cells): readonly (readonly string[])[] =>
  texts.flatMap(({ revision, sets }) =>
    sets.flatMap(({ set, spans }) =>
      spans.map(({ span, fragments }) => [
        article.id,
        article.origin.file,
        set.annotator,
        span.id,
        span.label,
        fragments.map(({ start, end }) => `${start} ${end}`).join(';'),
        String(fragments[0]?.start ?? ''),
        String(fragments.at(-1)?.end ?? ''),
        quoteOf(fragments),
        span.note,
        unit,
        revision.id,
        ...cells(span.attributes),
      ]),
    ),
  );

const relationRows = ({ article, sets }: ProvenArticle, cells: Cells): readonly (readonly string[])[] =>
  sets.flatMap((set) =>
    set.relations.map(({ id, type, from, to, note, attributes }) => [
      article.id,
      id,
      type,
      from,
      to,
      note,
      set.annotator,
      ...cells(attributes),
    ]),
  );
