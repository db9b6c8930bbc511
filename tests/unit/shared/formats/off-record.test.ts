import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnnotationSet } from '../../../../shared/domain/schema';
import { exporters } from '../../../../shared/formats/exporters';
import { isOffRecord, withoutOffRecord } from '../../../../shared/formats/off-record';
import { ada, articleOf, articleWith, collect, fragment, id, relation, revisionOf, setOf, sourceOf, span } from './export-project';

const text = 'The envoy said: boats are late. A clerk agreed. Ten boats, half of them new, as reported.';
const revision = revisionOf(text);
const article = articleOf(10, { title: 'Boats', revisions: [revision.id] });
const mark = (number: number, label: string, words: string, attributes = {}, more = {}) =>
  span(number, label, [fragment(text, words)], attributes, more);
const offRecord = { terms: 'off-record', reliability: 'SECRET-RELIABILITY' };

const set = (given: Partial<AnnotationSet>): AnnotationSet => setOf(20, article, ada, given);
const envoy = mark(100, 'source', 'The envoy', offRecord, { note: 'SECRET-NOTE' });
const clerk = mark(101, 'source', 'A clerk', { terms: 'background' });
const late = mark(102, 'claim', 'boats are late');
const ten = mark(103, 'number', 'Ten');

describe('the off-record rule', () => {
  it.each([
    [{ terms: 'off-record' }, true],
    [{ terms: ['background', 'off-record'] }, true],
    [{ terms: 'background' }, false],
    [{ terms: 'off-record-ish' }, false],
    [{}, false],
  ])('%j is off the record: %s', (attributes, expected) => {
    expect(isOffRecord(mark(100, 'source', 'The envoy', attributes))).toBe(expected);
  });

  it('gives back the same set where nothing is off the record', () => {
    const open = set({ spans: [clerk, late], relations: [relation(200, 'attribution', 101, 102)] });
    expect(withoutOffRecord(open).set).toBe(open);
  });

  it('takes away the source, its relations and what only it said', () => {
    const { set: kept, losses } = withoutOffRecord(
      set({
        spans: [envoy, clerk, late, ten],
        relations: [relation(200, 'attribution', 100, 102), relation(201, 'quantifies', 103, 102), relation(202, 'same-as', 101, 100)],
      }),
    );
    expect(kept.spans.map((each) => each.id)).toEqual([clerk.id, ten.id]);
    expect(kept.relations).toEqual([]);
    expect(losses).toEqual({
      'off-record-sources': 1,
      'off-record-attributed': 1,
      'off-record-relations': 3,
      'off-record-references': 0,
    });
  });

  it('keeps what somebody on the record said as well', () => {
    const { set: kept } = withoutOffRecord(
      set({ spans: [envoy, clerk, late], relations: [relation(200, 'attribution', 100, 102), relation(201, 'attribution', 101, 102)] }),
    );
    expect(kept.spans).toEqual([clerk, late]);
    expect(kept.relations.map((each) => each.id)).toEqual([id(201)]);
  });

  it('cuts fields, origins, dismissals and rejections that lead back to it', () => {
    const half = mark(104, 'number', 'half', { formula: `${ten.id} / 2`, value: '5' });
    const again = mark(
      105,
      'claim',
      'as reported',
      { 'first-said-by': envoy.id },
      { origin: { kind: 'all-occurrences', detail: envoy.id } },
    );
    const { set: kept, losses } = withoutOffRecord(
      set({
        spans: [envoy, ten, half, again],
        relations: [relation(200, 'attribution', 100, 103)],
        rejections: [
          { quote: 'The envoy', label: 'source', recommender: 'names' },
          { quote: 'half', label: 'number', recommender: 'numbers' },
        ],
        dismissals: [
          { lint: 'single-source', subject: `${ten.id}:x`, reason: 'SECRET-REASON' },
          { lint: 'single-source', subject: half.id, reason: 'fine' },
        ],
      }),
    );
    expect(kept.spans).toEqual([
      { ...half, attributes: { value: '5' } },
      { ...again, attributes: {}, origin: { kind: 'all-occurrences', detail: '' } },
    ]);
    expect(kept.rejections).toHaveLength(1);
    expect(kept.dismissals).toHaveLength(1);
    expect(losses['off-record-references']).toBe(5);
    expect(JSON.stringify(kept)).not.toContain(envoy.id);
    expect(JSON.stringify(kept)).not.toContain(ten.id);
  });

  it.each(exporters.map((exporter) => [exporter.id, exporter] as const))('holds in %s unless asked otherwise', async (_id, exporter) => {
    const whole = [
      articleWith(article, [revision], [set({ spans: [envoy, clerk], relations: [relation(200, 'same-as', 101, 100, 'SECRET-TIE')] })]),
    ];
    const { files, totals } = await collect(exporter, sourceOf(whole));
    const everything = [...files.values()].join('');
    expect(everything).not.toMatch(/SECRET|off-record/);
    expect(everything).not.toContain(envoy.id);
    expect(everything).toContain(clerk.id);
    expect(totals.losses).toMatchObject({ 'off-record-sources': 1, 'off-record-relations': 1 });
    const asked = await collect(exporter, sourceOf(whole), { includesOffRecord: true });
    expect([...asked.files.values()].join('')).toMatch(/SECRET-NOTE/);
    expect(asked.totals.losses).not.toHaveProperty('off-record-sources');
  });

  it('never leaves a relation or a reference without its span, whatever is off the record', () => {
    const numbers = [0, 1, 2, 3, 4, 5];
    const ends = fc.tuple(fc.constantFrom(...numbers), fc.constantFrom(...numbers));
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...numbers)), fc.array(ends, { maxLength: 8 }), (hidden, ties) => {
        const spans = numbers.map((number) =>
          mark(100 + number, 'source', 'half', { terms: hidden.includes(number) ? 'off-record' : 'on-record' }),
        );
        const relations = ties.map(([from, to], index) =>
          relation(200 + index, index % 2 === 0 ? 'attribution' : 'same-as', 100 + from, 100 + to),
        );
        const { set: kept } = withoutOffRecord(set({ spans, relations }));
        const ids = new Set(kept.spans.map((each) => each.id));
        for (const number of hidden) expect(ids.has(id(100 + number))).toBe(false);
        for (const { from, to } of kept.relations) expect(ids.has(from) && ids.has(to)).toBe(true);
        if (hidden.length === 0) expect(kept.spans).toHaveLength(6);
      }),
    );
  });
});
