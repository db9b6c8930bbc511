import { describe, expect, it } from 'vitest';
import { entriesOf, noFilter, shownEntries } from '../../../../renderer/history/entries';
import type { PastOf } from '../../../../renderer/history/past';
import type { AnnotationSet, Command, JournalRecord, Span } from '../../../../shared/domain/schema';
import { timelineOf } from '../../../../shared/domain/timeline';
import { countingMakers, person } from '../../shared/domain/apply/random-commands';
import { emptySet } from '../../shared/domain/apply/states';

const makers = countingMakers();
const stamp = { by: person, at: makers.now() };
const other = makers.newId();
const spanOf = (exact: string): Span => ({
  ...{ id: makers.newId(), label: 'claim', fragments: [{ start: 0, end: exact.length, exact }], attributes: {}, note: '' },
  ...{ confidence: null, origin: { kind: 'manual', detail: '' }, created: stamp, updated: stamp },
});
const [harbour, mayor] = [spanOf('Harbour opens'), spanOf('The mayor')];
const record = (seq: number, forward: Command, inverse: Command, more: Partial<JournalRecord> = {}): JournalRecord => ({
  seq,
  transaction: `T${seq}`,
  targets: [{ kind: 'project' }],
  by: person,
  at: new Date(2026, 10, 20 + Math.floor(seq / 3), 12, seq).toISOString(),
  name: { key: 'mark', params: { label: 'claim' } },
  forward: [forward],
  inverse: [inverse],
  ...more,
});
const add = (span: Span): Command => ({ type: 'items.add', spans: [span], relations: [] });
const remove = (span: Span): Command => ({ type: 'items.remove', spans: [span.id], relations: [] });
const note = (text: string): Command => ({ type: 'span.change', span: harbour.id, change: { note: text, updated: stamp } });

const records = [
  record(5, add(mayor), remove(mayor), { by: other }),
  record(4, note('old words'), note('the new words'), { undoes: 'T3', name: { key: 'change-note', params: {} } }),
  record(3, note('the new words'), note('old words'), { name: { key: 'change-note', params: {} } }),
  record(2, note('old words'), note('')),
  record(1, add(harbour), remove(harbour)),
];
const present: AnnotationSet = { ...emptySet(makers), spans: [{ ...harbour, note: 'old words' }, mayor] };

function pastOf(known: readonly JournalRecord[], isWhole = true): PastOf<'set'> {
  const target = { kind: 'set', article: present.article, annotator: person } as const;
  return { kind: 'set', target, present, seq: 5, records: known, timeline: timelineOf('set', present, 5, known), damaged: [], isWhole };
}
const idsOf = (entries: readonly { readonly id: string }[]): readonly string[] => entries.map(({ id }) => id);

describe('the entries of a history', () => {
  it('are the changes, newest first, and the beginning', () => {
    const entries = entriesOf(pastOf(records));
    expect(idsOf(entries)).toEqual(['5', '4', '3', '2', '1', '0']);
    expect(entries.map((entry) => entry.kind === 'change' && entry.act)).toEqual(['act', 'undo', 'act', 'act', 'act', false]);
    expect(entries.map((entry) => entry.kind === 'change' && entry.isFirstOfDay)).toEqual([true, false, false, true, false, false]);
    expect(entries[1]).toMatchObject({ touched: [{ id: harbour.id, how: 'changed', label: 'claim' }] });
  });

  it('say which numbers are missing, in between and at the end, and know no beginning while there is more to read', () => {
    const without = (...seqs: readonly number[]) => records.filter(({ seq }) => !seqs.includes(seq));
    expect(entriesOf(pastOf(without(3, 4)))).toMatchObject([
      { seq: 5 },
      { kind: 'gap', from: 3, to: 4 },
      { seq: 2 },
      { seq: 1 },
      { seq: 0 },
    ]);
    expect(entriesOf(pastOf(without(5)))[0]).toMatchObject({ kind: 'gap', from: 5, to: 5 });
    expect(entriesOf(pastOf(without(1, 2))).at(-2)).toMatchObject({ kind: 'gap', from: 1, to: 2 });
    expect(idsOf(entriesOf(pastOf(without(1, 2), false)))).toEqual(['5', '4', '3']);
    expect(idsOf(entriesOf(pastOf([])))).toEqual(['gap-1', '0']);
    expect(entriesOf({ ...pastOf([]), seq: 0 })).toEqual([]);
  });
});

describe('the entries that are shown', () => {
  const entries = entriesOf(pastOf(records));
  const shown = (filter: Partial<typeof noFilter>) => shownEntries(entries, { ...noFilter, ...filter }, ({ record }) => record.name.key);

  it('are all, as they are, where nothing is looked for', () => {
    expect(shown({})).toBe(entries);
    expect(shown({ text: '  ' })).toBe(entries);
  });

  it('are found by their name, by the quotes that they touched and by what was written, before or after', () => {
    expect(idsOf(shown({ text: 'CHANGE-note' }))).toEqual(['4', '3']);
    expect(idsOf(shown({ text: 'the mayor' }))).toEqual(['5']);
    expect(idsOf(shown({ text: 'harbour' }))).toEqual(['4', '3', '2', '1']);
    expect(idsOf(shown({ text: 'new words' }))).toEqual(['4', '3']);
    expect(shown({ text: '2026' })).toEqual([]);
  });

  it('are those of an annotator or of a span, each day’s first marked anew', () => {
    expect(idsOf(shown({ annotator: other }))).toEqual(['5']);
    const ofHarbour = shown({ span: harbour.id });
    expect(idsOf(ofHarbour)).toEqual(['4', '3', '2', '1']);
    expect(ofHarbour.map((entry) => entry.kind === 'change' && entry.isFirstOfDay)).toEqual([true, false, true, false]);
  });
});
