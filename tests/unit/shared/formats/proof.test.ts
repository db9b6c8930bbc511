import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fragment } from '../../../../shared/domain/schema';
import type { ExportArticle } from '../../../../shared/formats/exporter';
import { exporters } from '../../../../shared/formats/exporters';
import { proveArticle } from '../../../../shared/formats/proof';
import { ada, articleOf, articleWith, collect, desk, fragment, id, revisionOf, setOf, sourceOf, span } from './export-project';

const text = '🚢 ten boats 😀 left';
const articleWithFragments = (fragments: readonly Fragment[], content = text): ExportArticle => {
  const revision = revisionOf(content);
  const article = articleOf(10, { title: 'Boats', revisions: [revision.id] });
  return articleWith(article, [revision], [setOf(20, article, ada, { spans: [span(100, 'claim', fragments)] })]);
};

describe('the proof of an article', () => {
  it('converts offsets and says which text sets stand on', () => {
    const proof = proveArticle(articleWithFragments([fragment(text, 'ten'), fragment(text, '😀 left')]), 'code-points');
    expect(proof.isProven && proof.article.texts[0]?.sets[0]?.spans[0]?.fragments).toEqual([
      { start: 2, end: 5, exact: 'ten' },
      { start: 12, end: 18, exact: '😀 left' },
    ]);
  });

  it.each([
    ['words that are not there', { start: 3, end: 6, exact: 'two' }, 'not-its-quote', 3],
    ['offsets in the wrong unit', { start: 2, end: 5, exact: 'ten' }, 'not-its-quote', 2],
    ['an end beyond the text', { start: 17, end: 99, exact: 'left' }, 'not-its-quote', 17],
    ['half a character', { start: 1, end: 6, exact: '\udea2 ten' }, 'inside-character', 1],
  ])('refuses %s in both units', (_what, wrong, code, at) => {
    for (const unit of ['code-points', 'utf-16'] as const) {
      expect(proveArticle(articleWithFragments([wrong]), unit)).toEqual({
        isProven: false,
        failures: [{ code, article: id(10), title: 'Boats', span: id(100), quote: wrong.exact, at }],
      });
    }
  });

  it('refuses a text with half a character, with its place', () => {
    const proof = proveArticle(articleWithFragments([], 'a\ud83d b'), 'utf-16');
    expect(proof).toMatchObject({ isProven: false, failures: [{ code: 'lone-surrogate', span: null, at: 1 }] });
  });

  it('refuses a set whose text is not there', () => {
    const whole = articleWithFragments([fragment(text, 'ten')]);
    expect(proveArticle({ ...whole, revisions: new Map() }, 'utf-16')).toMatchObject({ failures: [{ code: 'revision-missing' }] });
  });

  it('names every span that fails', () => {
    const proof = proveArticle(
      articleWithFragments([
        { start: 0, end: 2, exact: 'xx' },
        { start: 3, end: 6, exact: 'yyy' },
      ]),
      'utf-16',
    );
    expect(proof.isProven ? 0 : proof.failures.length).toBe(2);
  });

  it('proves what was cut out of the text, and finds any change of its words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat(), fc.nat(), fc.boolean(), (content, one, other, isChanged) => {
        const points = [...content];
        const start = Math.min(one, other) % points.length;
        const end = start + 1 + (Math.max(one, other) % (points.length - start));
        const exact = points.slice(start, end).join('');
        const utf16 = points.slice(0, start).join('').length;
        const given = { start: utf16, end: utf16 + exact.length, exact: isChanged ? `${exact.slice(0, -1)}\u0001` : exact };
        fc.pre(!isChanged || given.exact !== exact);
        for (const unit of ['code-points', 'utf-16'] as const)
          expect(proveArticle(articleWithFragments([given], content), unit).isProven).toBe(!isChanged);
      }),
    );
  });
});

describe('an export with a span that fails', () => {
  const good = articleWithFragments([fragment(text, 'ten')]);
  const other = articleOf(11, { title: 'Broken', revisions: good.article.revisions });
  const bad = articleWith(
    other,
    [...good.revisions.values()],
    [setOf(21, other, desk, { spans: [span(101, 'claim', [{ start: 0, end: 3, exact: 'bad' }])] })],
  );

  it.each(exporters.map((exporter) => [exporter.id, exporter] as const))(
    '%s leaves its article out and names the span',
    async (_id, exporter) => {
      const { files, totals } = await collect(exporter, sourceOf([bad, good]));
      expect(totals).toMatchObject({
        articles: 1,
        proof: { spans: 1, fragments: 1 },
        failureCount: 1,
        failures: [{ span: id(101), quote: 'bad', title: 'Broken' }],
      });
      const everything = [...files.values()].join('');
      expect(everything).toContain(id(100));
      expect(everything).not.toContain(id(101));
      expect(exporter.filesPer).toBe(['assay-json', 'web-annotation'].includes(exporter.id) ? 'article' : 'project');
    },
  );

  it('keeps a hundred failures and counts all', async () => {
    const [exporter] = exporters;
    if (exporter === undefined) throw new Error('no exporter');
    const { totals } = await collect(exporter, sourceOf(Array.from({ length: 130 }, () => bad)));
    expect(totals.failures).toHaveLength(100);
    expect(totals.failureCount).toBe(130);
  });
});
