import { describe, expect, it } from 'vitest';
import { builtInScheme } from '../../../../shared/domain/built-in-scheme';
import type { Attributes, AttributeValue } from '../../../../shared/domain/schema';
import {
  asksForReason,
  findAttribute,
  findLabel,
  fits,
  isAttributeShown,
  isEmptyValue,
  missingRequired,
  relationTypesBetween,
} from '../../../../shared/domain/scheme';

const attributesOf = (label: string) => findLabel(builtInScheme, label)?.attributes ?? [];
const attribute = (label: string, key: string) => {
  const found = findAttribute(attributesOf(label), key);
  if (found === undefined) throw new Error(`no ${label}.${key}`);
  return found;
};

describe('looking things up in a scheme', () => {
  it('finds the attribute behind a reason', () => {
    expect(attribute('claim', 'checkable.reason').id).toBe('checkable');
    expect(findAttribute(attributesOf('claim'), 'colour')).toBeUndefined();
    expect(findLabel(builtInScheme, 'verb')).toBeUndefined();
  });

  it.each([
    ['source', 'claim', ['attribution']],
    ['source', 'number', ['attribution']],
    ['claim', 'source', []],
    ['cue', 'source', ['cue']],
    ['number', 'claim', ['quantifies']],
    ['number', 'number', ['same-quantity', 'conflicts-with']],
    ['claim', 'claim', ['repeats', 'supports', 'contradicts', 'qualifies', 'updates']],
    ['source', 'source', ['same-as']],
  ])('between %s and %s offers %j', (from, to, expected) => {
    expect(relationTypesBetween(builtInScheme, from, to).map(({ id }) => id)).toEqual(expected);
  });

  it('lets a symmetric relation run either way, a directed one only forward', () => {
    const type = { id: 'x', name: '', from: ['a'], to: ['b'], isSymmetric: false, guideline: '', attributes: [] };
    expect(fits(type, 'a', 'b')).toBe(true);
    expect(fits(type, 'b', 'a')).toBe(false);
    expect(fits({ ...type, isSymmetric: true }, 'b', 'a')).toBe(true);
  });

  it.each<[string, string, Attributes, boolean]>([
    ['number', 'unit', {}, false],
    ['number', 'unit', { kind: 'money' }, true],
    ['number', 'unit', { kind: 'count' }, false],
    ['number', 'unit', { kind: 'count', unit: 'kg' }, true],
    ['number', 'value', {}, true],
    ['claim', 'verdict', { checkable: 'unclear' }, true],
    ['claim', 'verdict', { checkable: 'no' }, false],
    ['claim', 'justification', { verdict: 'refuted' }, true],
  ])('shows %s.%s with %j: %s', (label, id, values, expected) => {
    expect(isAttributeShown(attribute(label, id), values)).toBe(expected);
  });

  it('understands conditions on several choices and on yes or no', () => {
    const base = attribute('number', 'place');
    const when = (name: string, value: string) => ({ ...base, shownWhen: { attribute: name, values: [value] } });
    expect(isAttributeShown(when('kinds', 'b'), { kinds: ['a', 'b'] })).toBe(true);
    expect(isAttributeShown(when('kinds', 'c'), { kinds: ['a', 'b'] })).toBe(false);
    expect(isAttributeShown(when('isLive', 'true'), { isLive: true })).toBe(true);
    expect(isAttributeShown(when('isLive', 'true'), { isLive: false })).toBe(false);
    expect(isAttributeShown(when('range', '1'), { range: { low: '1', high: null } })).toBe(false);
  });

  it('asks for a reason only of the choices that want one', () => {
    expect(asksForReason(attribute('claim', 'checkable'), { checkable: 'no' })).toBe(true);
    expect(asksForReason(attribute('claim', 'checkable'), { checkable: 'yes' })).toBe(false);
    expect(asksForReason(attribute('claim', 'checkable'), {})).toBe(false);
  });

  it.each<[AttributeValue | undefined, boolean]>([
    [undefined, true],
    ['', true],
    ['0', false],
    [false, false],
    [[], true],
    [['a'], false],
    [{ low: null, high: null }, true],
    [{ low: null, high: '3' }, false],
  ])('%j is empty: %s', (value, expected) => {
    expect(isEmptyValue(value)).toBe(expected);
  });

  it('names the required attributes that are missing, but not those that are not asked for', () => {
    const ids = (values: Attributes) => missingRequired(attributesOf('claim'), values).map(({ id }) => id);
    expect(ids({})).toEqual(['checkable']);
    expect(ids({ checkable: 'yes' })).toEqual([]);
    const conditional = { ...attribute('number', 'unit'), required: true };
    expect(missingRequired([conditional], { kind: 'count' })).toEqual([]);
    expect(missingRequired([conditional], { kind: 'money' })).toEqual([conditional]);
  });
});
