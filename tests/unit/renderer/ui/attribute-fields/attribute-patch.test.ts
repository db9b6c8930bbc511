import { describe, expect, it } from 'vitest';
import { changesAnything, patchOf, withoutRecord, withRecord } from '../../../../../renderer/ui/attribute-fields/attribute-patch';
import { patchAttributes } from '../../../../../shared/domain/attributes-patch';
import type { Attributes } from '../../../../../shared/domain/schema';

const [first, second] = ['01ARZ3NDEKTSV4RRFFQ69G5FAV', '01ARZ3NDEKTSV4RRFFQ69G5FAW'] as const;
const values: Attributes = {
  kind: ['event'],
  evidence: [
    { id: first, values: { question: 'How many?', stance: 'supports' } },
    { id: second, values: { title: 'Log' } },
  ],
};
const after = (patch: Parameters<typeof patchAttributes>[1], before = values): Attributes => patchAttributes(before, patch).attributes;

describe('writing a value', () => {
  it.each(['', null, [], { low: null, high: null }])('%j takes the key away', (empty) => {
    expect(after(patchOf(values, ['kind'], empty))).not.toHaveProperty('kind');
  });

  it('keeps `no` as an answer', () => {
    expect(after(patchOf(values, ['checked'], false)).checked).toBe(false);
  });

  it('inside a record leaves the other records and fields as they are now', () => {
    expect(after(patchOf(values, ['evidence', first, 'answer'], '212')).evidence).toEqual([
      { id: first, values: { question: 'How many?', stance: 'supports', answer: '212' } },
      { id: second, values: { title: 'Log' } },
    ]);
    expect(after(patchOf(values, ['evidence', first, 'stance'], null)).evidence).toEqual([
      { id: first, values: { question: 'How many?' } },
      { id: second, values: { title: 'Log' } },
    ]);
  });

  it('of two fields of a record one after the other keeps both', () => {
    const once = after(patchOf(values, ['evidence', second, 'url'], 'https://example.org'));
    const twice = after(patchOf(once, ['evidence', second, 'locator'], 'p. 3'), once);
    expect(twice.evidence).toContainEqual({ id: second, values: { title: 'Log', url: 'https://example.org', locator: 'p. 3' } });
  });

  it('knows when nothing would change', () => {
    expect(changesAnything(values, patchOf(values, ['kind'], ['event']))).toBe(false);
    expect(changesAnything(values, patchOf(values, ['verdict'], null))).toBe(false);
    expect(changesAnything(values, patchOf(values, ['evidence', first, 'stance'], 'supports'))).toBe(false);
    expect(changesAnything(values, patchOf(values, ['evidence', first, 'stance'], 'refutes'))).toBe(true);
  });
});

describe('records', () => {
  it('are added at the end, also where there were none or something else', () => {
    expect(after(withRecord({}, 'evidence', first)).evidence).toEqual([{ id: first, values: {} }]);
    expect(after(withRecord({ evidence: 'seen' }, 'evidence', first)).evidence).toEqual([{ id: first, values: {} }]);
  });

  it('leave no empty list behind', () => {
    const one = after(withoutRecord(values, 'evidence', first));
    expect(one.evidence).toEqual([{ id: second, values: { title: 'Log' } }]);
    expect(after(withoutRecord(one, 'evidence', second), one)).not.toHaveProperty('evidence');
  });
});
