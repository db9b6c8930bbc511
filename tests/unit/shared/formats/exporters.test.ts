import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { schemeSchema } from '../../../../shared/domain/schema';
import type { ExportOptions } from '../../../../shared/formats/exporter';
import { exporters } from '../../../../shared/formats/exporters';
import { unguardFormulas } from '../../../../shared/formats/formula-guard';
import { buildManifest, manifestName } from '../../../../shared/formats/manifest';
import { ada, collect, defaults, desk, id, project, sha256, sourceOf } from './export-project';
import { articles } from './harbour';

const exporter = (wanted: string) => {
  const found = exporters.find((each) => each.id === wanted);
  if (found === undefined) throw new Error(`no exporter ${wanted}`);
  return found;
};
const written = async (format: string, options = {}) => (await collect(exporter(format), sourceOf(articles), options)).files;
const linesOf = (text: string | undefined) =>
  (text ?? '')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
const rowsOf = (text: string | undefined) => Papa.parse<Record<string, string>>(text ?? '', { header: true, skipEmptyLines: true }).data;

/** The independent reading: Python's, which counts code points, or JavaScript's own. */
const cut = {
  'code-points': (text: string, start: number, end: number) => [...text].slice(start, end).join(''),
  'utf-16': (text: string, start: number, end: number) => text.slice(start, end),
};

describe('what the formats write', () => {
  it.each<[string, Partial<ExportOptions>]>([
    ['assay-json', {}],
    ['jsonl', {}],
    ['csv', {}],
    ['tsv', {}],
    ['web-annotation', {}],
    ['assay-json', { includesOffRecord: true }],
    ['jsonl', { includesOffRecord: true, offsetUnit: 'utf-16' }],
    ['csv', { includesOffRecord: true, offsetUnit: 'utf-16' }],
    ['web-annotation', { includesOffRecord: true }],
  ])('%s with %j equals the golden files', async (format, options) => {
    const { files, totals } = await collect(exporter(format), sourceOf(articles), options);
    const folder = `../../../fixtures/exports/${format}${options.includesOffRecord ? '-with-off-record' : ''}`;
    for (const [name, text] of files) await expect(text).toMatchFileSnapshot(`${folder}/${name}`);
    const manifest = buildManifest({
      exporter: exporter(format),
      options: { ...defaults, offsetUnit: exporter(format).offsetUnits[0], ...options },
      ...sourceOf(articles),
      totals,
      unreadable: [],
      files: [...files].map(([name, text]) => ({ name, bytes: Buffer.byteLength(text), sha256: sha256(text) })),
    });
    await expect(`${JSON.stringify(manifest, null, 2)}\n`).toMatchFileSnapshot(`${folder}/${manifestName}`);
  });

  it('writes the same bytes every time', async () => {
    for (const { id: format } of exporters) expect(await written(format)).toEqual(await written(format));
  });

  it.each(['code-points', 'utf-16'] as const)('jsonl: every span slices to its quote in %s', async (offsetUnit) => {
    const lines = linesOf((await written('jsonl', { offsetUnit, includesOffRecord: true })).get('articles.jsonl'));
    let spans = 0;
    for (const line of lines) {
      expect(line.offsetUnit).toBe(offsetUnit);
      for (const { fragments, quote } of line.spans) {
        expect(fragments.map(({ start, end }: { start: number; end: number }) => cut[offsetUnit](line.text, start, end)).join(' ')).toBe(
          quote,
        );
        spans += 1;
      }
    }
    expect(spans).toBe(13);
  });

  it('jsonl: one line per text, told apart by revision, with whose each span is', async () => {
    const lines = linesOf((await written('jsonl')).get('articles.jsonl'));
    expect(lines.map(({ id: article, spans }) => [article, spans.length])).toEqual([
      [id(10), 1],
      [id(10), 8],
      [id(11), 1],
      [id(12), 0],
    ]);
    expect(lines[0].revision).not.toBe(lines[1].revision);
    expect(lines[0].spans[0].annotator).toBe(desk.id);
    expect(lines[1].spans[0].annotator).toBe(ada.id);
  });

  it('jsonl: a line stays one line for readers that know all of Unicode’s line ends', async () => {
    const [article] = articles;
    if (article === undefined) throw new Error('no article');
    const titled = { ...article, article: { ...article.article, title: 'a\u2028b\u2029c\u0085d' } };
    const { files } = await collect(exporter('jsonl'), sourceOf([titled]));
    expect(files.get('articles.jsonl')).not.toMatch(/[\u0085\u2028\u2029]/);
    expect(linesOf(files.get('articles.jsonl'))[0].title).toBe('a\u2028b\u2029c\u0085d');
  });

  it.each([
    ['csv', 'code-points'],
    ['tsv', 'utf-16'],
  ] as const)('%s in %s: what a reader gets back is what was there', async (format, offsetUnit) => {
    const files = await written(format, { offsetUnit, includesOffRecord: true });
    const rows = rowsOf(files.get(`spans.${format}`));
    const spans = articles.flatMap(({ sets }) => sets.flatMap((set) => set.spans));
    const texts = new Map(
      articles.flatMap(({ revisions }) => [...revisions.values()].map((revision) => [revision.id, revision.text] as const)),
    );
    // The desk's set stands on the older text and comes first.
    expect(rows.map((row) => row.span_id).sort()).toEqual(spans.map((span) => span.id).sort());
    for (const row of rows) {
      const span = spans.find((each) => each.id === row.span_id);
      const fragments = (row.fragments ?? '').split(';').map((pair) => pair.split(' ').map(Number));
      const text = texts.get(row.revision ?? '') ?? '';
      expect(unguardFormulas(row.quote ?? '')).toBe(fragments.map(([start = 0, end = 0]) => cut[offsetUnit](text, start, end)).join(' '));
      expect(unguardFormulas(row.note ?? '')).toBe(span?.note);
      expect(row.offset_unit).toBe(offsetUnit);
      expect(row.start).toBe(String(fragments[0]?.[0]));
      expect(row.end).toBe(String(fragments.at(-1)?.[1]));
      for (const [key, value] of Object.entries(span?.attributes ?? {})) {
        const cell = unguardFormulas(row[`attr.${key}`] ?? '');
        if (typeof value === 'string') expect(cell).toBe(value);
        else if (typeof value === 'boolean') expect(cell).toBe(String(value));
        else if (Array.isArray(value) && value.every((item) => typeof item === 'string')) expect(cell.split(';')).toEqual(value);
        else expect(JSON.parse(cell)).toEqual(value);
      }
    }
    expect(rowsOf(files.get(`relations.${format}`)).map((row) => unguardFormulas(row.note ?? ''))).toContain('\t+1');
  });

  it('csv: columns as documented, attributes of every version of the scheme, a value without a column counted', async () => {
    const older = schemeSchema.parse({
      version: 1,
      name: 'Old',
      createdAt: '2026-01-01T00:00:00.000Z',
      labels: [],
      relationTypes: [],
      articleAttributes: [],
    });
    const { files, totals } = await collect(exporter('csv'), sourceOf(articles, { schemes: [older] }));
    expect(files.get('spans.csv')?.split('\r\n')[0]).toBe(
      'article_id,file,annotator_id,span_id,label,fragments,start,end,quote,note,offset_unit,revision',
    );
    expect(files.get('relations.csv')?.split('\r\n')[0]).toBe('article_id,relation_id,type,from,to,note,annotator_id');
    const values = linesOf((await written('jsonl')).get('articles.jsonl')).flatMap(({ spans }) =>
      spans.flatMap((each: { attributes: object }) => Object.keys(each.attributes)),
    );
    // One relation has a value too.
    expect(totals.losses['attribute-without-column']).toBe(values.length + 1);
    const whole = await collect(exporter('csv'), sourceOf(articles));
    expect(whole.files.get('spans.csv')?.split('\r\n')[0]).toContain(',attr.checkable,attr.checkable.reason,');
    expect(whole.totals.losses['attribute-without-column']).toBeUndefined();
  });

  it('web-annotation: positions count code points of the text beside the page, whose hash is in the name of its source', async () => {
    const files = await written('web-annotation', { includesOffRecord: true });
    const texts = new Map([...files].filter(([name]) => name.endsWith('.txt')).map(([, text]) => [`urn:assay:text:${sha256(text)}`, text]));
    let checked = 0;
    for (const [name, page] of files) {
      if (!name.endsWith('.jsonld')) continue;
      for (const annotation of JSON.parse(page).items) {
        if (annotation.motivation !== 'classifying') continue;
        for (const { source, selector } of annotation.target) {
          const [position, quote] = selector;
          const points = [...(texts.get(source.id) ?? '')];
          expect(points.slice(position.start, position.end).join('')).toBe(quote.exact);
          const around = points.slice(position.start - [...quote.prefix].length, position.end + [...quote.suffix].length).join('');
          expect(around).toBe(quote.prefix + quote.exact + quote.suffix);
          checked += 1;
        }
      }
    }
    expect(checked).toBe(14);
  });

  it('gives articles of one name files of their own, safe on every system', async () => {
    expect([...(await written('assay-json')).keys()]).toEqual([
      'Harbour talks- 314 freed-.json',
      'HARBOUR TALKS- 314 freed- (2).json',
      'article.json',
    ]);
  });

  it('writes empty tables and an empty page for a project without articles', async () => {
    expect((await collect(exporter('jsonl'), sourceOf([]))).files).toEqual(new Map([['articles.jsonl', '']]));
    expect((await collect(exporter('assay-json'), sourceOf([]))).files.size).toBe(0);
    const tables = (await collect(exporter('tsv'), sourceOf([]))).files;
    expect(rowsOf(tables.get('spans.tsv'))).toEqual([]);
    expect(tables.get('spans.tsv')).toMatch(/^article_id\tfile/);
  });

  it('writes only the sets that were asked for', async () => {
    const { files, totals } = await collect(exporter('jsonl'), sourceOf(articles), { annotators: [desk.id] });
    expect(linesOf(files.get('articles.jsonl')).map(({ spans }) => spans.length)).toEqual([1, 0, 0]);
    expect(totals.sets).toBe(1);
    const all = (await collect(exporter('assay-json'), sourceOf(articles), { annotators: [desk.id] })).files;
    expect([...all.values()].join('')).not.toContain(id(20));
    expect(project.scheme).toBe(1);
  });
});
