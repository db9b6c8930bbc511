import { describe, expect, it } from 'vitest';
import { noFilter, shownSpans } from '../../../../renderer/annotate/annotation-filter';
import { makeSpan } from './span-maker';

const evidence = [{ id: '01ARZ3NDEKTSV4RRFFQ69G5FAV', values: { title: 'Harbour log' } }];
const later = makeSpan('number', 40, '212');
const spans = [
  makeSpan('claim', 0, 'Two ferries\ncrossed', { note: 'see the log', attributes: { evidence } }),
  makeSpan('source', 20, 'Ilse Varga', { attributes: { reliability: 'Led the talks', kind: 'person' } }),
  later,
];
const found = (text: string, labels: readonly string[] = []): readonly string[] =>
  shownSpans(spans, { text, labels: new Set(labels) }, 'place').map((span) => span.label);

describe('filtering the list of annotations', () => {
  it('gives back the very same list where nothing is asked for', () => {
    expect(shownSpans(spans, noFilter, 'place')).toBe(spans);
    expect(shownSpans(spans, { ...noFilter, text: '  ' }, 'place')).toBe(spans);
  });

  it.each<[string, readonly string[], readonly string[]]>([
    ['varga', [], ['source']],
    ['FERRIES CROSSED', [], ['claim']],
    ['the log', [], ['claim']],
    ['harbour log', [], ['claim']],
    ['led the', [], ['source']],
    ['l', ['source', 'number'], ['source']],
    ['', ['number', 'claim'], ['claim', 'number']],
    ['nothing of that', [], []],
  ])('%j of %j finds %j', (text, labels, wanted) => expect(found(text, labels)).toEqual(wanted));

  it('puts the newest first, whatever their places are', () => {
    expect(shownSpans(spans, noFilter, 'time').map((span) => span.label)).toEqual(['source', 'claim', 'number']);
  });

  it('finds what a span holds after it was changed', () => {
    const changed = { ...later, note: 'transposed' };
    expect(shownSpans([changed], { ...noFilter, text: 'transposed' }, 'place')).toEqual([changed]);
  });
});
