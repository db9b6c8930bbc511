import { describe, expect, it } from 'vitest';
import { builtInScheme } from '../../../../shared/domain/built-in-scheme';
import { checkAttributes } from '../../../../shared/domain/check-attributes';
import type { Attributes } from '../../../../shared/domain/schema';

const record = '01ARZ3NDEKTSV4RRFFQ69G5FAV';
const found = (label: string, attributes: Attributes): readonly string[] =>
  checkAttributes(builtInScheme, label, attributes).map(({ code, path }) => `${code} ${path.join('/')}`.trim());

describe('checking attributes against a scheme', () => {
  it('finds nothing in a claim filled in well', () => {
    const evidence = [{ id: record, values: { question: 'How many?', 'answer-type': 'extractive', retrieved: '2026-03-14' } }];
    expect(found('claim', { kind: ['event', 'quantity'], checkable: 'unclear', 'checkable.reason': 'vague', evidence })).toEqual([]);
    expect(found('number', { kind: 'count', comparator: 'between', range: { low: '30', high: null } })).toEqual([]);
  });

  it.each<[string, Attributes, readonly string[]]>([
    ['verb', {}, ['unknown-label']],
    ['cue', { tone: 'dry' }, ['unknown-attribute tone']],
    ['cue', { 'tone.reason': 'dry' }, ['unknown-attribute tone.reason']],
    ['claim', {}, ['required checkable']],
    ['claim', { checkable: 'no' }, ['reason-missing checkable.reason']],
    ['claim', { checkable: 'yes', 'checkable.reason': 'because' }, ['not-asked-for checkable.reason']],
    ['claim', { checkable: 'no', 'checkable.reason': ['a'] }, ['wrong-type checkable.reason']],
    ['claim', { checkable: 'no', 'checkable.reason': 'taste', verdict: 'supported' }, ['not-asked-for verdict']],
    ['claim', { checkable: 'yes', kind: 'event' }, ['wrong-type kind']],
    ['claim', { checkable: 'yes', kind: ['event', 'tale'] }, ['unknown-choice kind']],
    ['source', { kind: 'ghost' }, ['unknown-choice kind']],
    ['source', { kind: true }, ['wrong-type kind']],
    ['number', { kind: 'count', value: '1,000' }, ['not-a-number value']],
    ['number', { kind: 'count', value: '1e3' }, ['not-a-number value']],
    ['number', { kind: 'date', time: '12 March' }, ['not-a-date time']],
    ['number', { kind: 'count', comparator: 'between', range: { low: '9', high: '3' } }, ['range-backwards range']],
    ['number', { kind: 'count', comparator: 'between', range: { low: 'x', high: null } }, ['not-a-number range']],
    ['number', { kind: 'count', comparator: 'between', range: '3' }, ['wrong-type range']],
    ['claim', { checkable: 'yes', evidence: ['seen'] }, ['wrong-type evidence']],
    ['claim', { checkable: 'yes', evidence: 'seen' }, ['wrong-type evidence']],
    [
      'claim',
      { checkable: 'yes', evidence: [{ id: record, values: { retrieved: 'today', mood: 'good' } }] },
      [`not-a-date evidence/${record}/retrieved`, `unknown-attribute evidence/${record}/mood`],
    ],
  ])('of a %s with %j says %j', (label, attributes, expected) => {
    expect(found(label, attributes)).toEqual(expected);
  });
});
