import { createHash } from 'node:crypto';
import { defineAttribute, defineRelationType } from '../../../../shared/domain/built-in-scheme/define';
import type {
  AnnotationSet,
  Annotator,
  Article,
  Attribute,
  Attributes,
  Fragment,
  Label,
  Project,
  Relation,
  Revision,
  Scheme,
  Span,
} from '../../../../shared/domain/schema';
import { createExportReport } from '../../../../shared/formats/export-report';
import type { ExportArticle, Exporter, ExportOptions, ExportSource, ExportTotals } from '../../../../shared/formats/exporter';
import { writeExport } from '../../../../shared/formats/write-export';

export const id = (number: number): string => `01HZ${String(number).padStart(22, '0')}`;
export const at = '2026-03-12T09:30:00.000Z';
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

export const ada: Annotator = { id: id(1), name: 'Ada Lindqvist', colour: 'extra-1', role: 'fact-checker', kind: 'person' };
export const desk: Annotator = { id: id(2), name: 'Night desk', colour: 'extra-2', role: '', kind: 'desk' };
const stamp = { by: ada.id, at };

export const project: Project = {
  id: id(3),
  name: 'Harbour',
  publisher: { name: 'The Daily Quay', url: 'https://quay.example' },
  licence: 'CC BY 4.0',
  language: 'en',
  settings: {},
  scheme: 1,
  created: stamp,
};

const attribute = (attributeId: string, type: Attribute['type'], asksReason: readonly string[] = []): Attribute =>
  defineAttribute({ id: attributeId, name: attributeId, type, guideline: '', asksReason });

const label = (labelId: string, attributes: readonly Attribute[]): Label => ({
  id: labelId,
  name: labelId,
  colour: 'claim',
  lineStyle: 'solid',
  key: '',
  isQuiet: false,
  guideline: '',
  attributes,
});

/** A small scheme with every type of attribute that the formats treat in a way of its own. */
export const scheme: Scheme = {
  version: 1,
  name: 'Small',
  createdAt: at,
  labels: [
    label('claim', [
      attribute('kind', 'choices'),
      attribute('checkable', 'choice', ['unclear']),
      attribute('voice', 'choice'),
      attribute('normalised-claim', 'text'),
      attribute('evidence', 'records'),
    ]),
    label('source', [
      attribute('kind', 'choice'),
      attribute('naming', 'choice', ['anonymous']),
      attribute('terms', 'choice'),
      attribute('reliability', 'text'),
    ]),
    label('number', [
      attribute('kind', 'choice'),
      attribute('value', 'number'),
      attribute('range', 'range'),
      attribute('comparator', 'choice'),
      attribute('is-round', 'yes-no'),
      attribute('formula', 'formula'),
    ]),
  ],
  relationTypes: [
    defineRelationType({
      id: 'attribution',
      name: 'attribution',
      from: ['source'],
      to: ['claim', 'number'],
      guideline: '',
      attributes: [attribute('strength', 'choice')],
    }),
    defineRelationType({ id: 'quantifies', name: 'quantifies', from: ['number'], to: ['claim'], guideline: '' }),
  ],
  articleAttributes: [],
};

export const revisionOf = (text: string, parent: string | null = null): Revision => {
  let start = 0;
  const blocks = text.split('\n').map((line) => {
    const block = { kind: line === '' ? 'blank' : 'paragraph', start, end: start + line.length } as const;
    start = block.end + 1;
    return block;
  });
  return { id: sha256(text), text, blocks, marks: [], parent };
};

export const articleOf = (number: number, given: Partial<Article> & Pick<Article, 'title' | 'revisions'>): Article => ({
  id: id(number),
  byline: '',
  publisher: '',
  published: '',
  url: '',
  language: 'en',
  note: '',
  tags: [],
  attributes: {},
  origin: {
    file: `article-${number}.txt`,
    mediaType: 'text/plain',
    sha256: sha256(''),
    importer: { id: 'plain-text', version: 1 },
    encoding: 'utf-8',
  },
  created: stamp,
  revision: given.revisions.at(-1) ?? '',
  blockKinds: {},
  removed: null,
  ...given,
});

/** The `occurrence`th place of the words, counted from 0. */
export function fragment(text: string, words: string, occurrence = 0): Fragment {
  let start = text.indexOf(words);
  for (let skipped = 0; skipped < occurrence; skipped += 1) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`“${words}” is not in the text`);
  return { start, end: start + words.length, exact: words };
}

export const span = (
  number: number,
  label: string,
  fragments: readonly Fragment[],
  attributes: Attributes = {},
  more: Partial<Span> = {},
): Span => ({
  id: id(number),
  label,
  fragments,
  attributes,
  note: '',
  confidence: null,
  origin: { kind: 'manual', detail: '' },
  created: stamp,
  updated: stamp,
  ...more,
});

export const relation = (number: number, type: string, from: number, to: number, note = '', attributes: Attributes = {}): Relation => ({
  id: id(number),
  type,
  from: id(from),
  to: id(to),
  attributes,
  note,
  created: stamp,
  updated: stamp,
});

export const setOf = (number: number, article: Article, annotator: Annotator, given: Partial<AnnotationSet>): AnnotationSet => ({
  id: id(number),
  article: article.id,
  annotator: annotator.id,
  revision: article.revision,
  schemeVersion: 1,
  status: 'in-progress',
  note: '',
  spans: [],
  relations: [],
  rejections: [],
  dismissals: [],
  ...given,
});

export const articleWith = (article: Article, revisions: readonly Revision[], sets: readonly AnnotationSet[]): ExportArticle => ({
  article,
  revisions: new Map(revisions.map((revision) => [revision.id, revision])),
  sets,
});

export const sourceOf = (articles: readonly ExportArticle[], more: Partial<ExportSource> = {}): ExportSource => ({
  project,
  schemes: [scheme],
  annotators: [ada, desk],
  articles: inTurn(articles),
  unreadable: () => [],
  ...more,
});

export async function* inTurn<Item>(items: readonly Item[]): AsyncIterable<Item> {
  yield* items;
}

export const defaults: ExportOptions = { offsetUnit: 'code-points', includesOffRecord: false, annotators: null };

/** Everything that an export writes, file by file, as the runner would put it on the disk. */
export async function collect(
  exporter: Exporter,
  source: ExportSource,
  options: Partial<ExportOptions> = {},
): Promise<{ files: ReadonlyMap<string, string>; totals: ExportTotals }> {
  const report = createExportReport();
  const files = new Map<string, string>();
  const closed = new Set<string>();
  for await (const { file, text, isLast } of writeExport(
    exporter,
    source,
    { ...defaults, offsetUnit: exporter.offsetUnits[0], ...options },
    report,
  )) {
    if (closed.has(file)) throw new Error(`${file} goes on after its end`);
    files.set(file, (files.get(file) ?? '') + text);
    if (isLast) closed.add(file);
  }
  return { files, totals: report.totals() };
}
