import { describe, expect, it } from 'vitest';
import { keyWords, recordWords } from '../../../../../renderer/ui/attribute-fields/value-words';
import { builtInScheme } from '../../../../../shared/domain/built-in-scheme';
import type { Attribute, Attributes, RecordField } from '../../../../../shared/domain/schema';
import { findLabel } from '../../../../../shared/domain/scheme';

const attributesOf = (label: string): readonly Attribute[] => findLabel(builtInScheme, label)?.attributes ?? [];
const nameChoice = (attribute: RecordField, id: string): string => attribute.choices.find((choice) => choice.id === id)?.name ?? id;
const words = (label: string, values: Attributes, quote = ''): string =>
  keyWords(attributesOf(label), values, quote, nameChoice, (attribute) => attribute.name).join(' · ');

describe('a span in a few words', () => {
  it.each<[string, Attributes, string]>([
    ['number', { kind: 'count', comparator: 'exactly', counted: 'sailors', place: 'Lysna' }, 'Count · Exactly · sailors'],
    ['number', { comparator: 'between', range: { low: '30', high: null } }, 'Between · 30–'],
    ['source', { kind: 'person', reliability: 'a long text', naming: 'named' }, 'Person · Named'],
    ['claim', { kind: ['event', 'quantity'], checkable: 'no', evidence: [] }, 'Event or property, Quantity · Checkable: No'],
    ['claim', { kind: ['no-such-choice'] }, 'no-such-choice'],
    [
      'claim',
      { kind: ['quantity'], voice: 'outlet', checkable: 'yes', 'check-worthiness': 'check-worthy', verdict: 'refuted' },
      'Quantity · The outlet’s own · Checkable: Yes · Refuted',
    ],
    ['claim', {}, ''],
    ['cue', { left: 'over' }, ''],
  ])('%s %j: %s', (label, values, wanted) => expect(words(label, values)).toBe(wanted));

  it('does not say again what is quoted', () => {
    expect(words('number', { kind: 'count', value: '212' }, '212')).toBe('Count');
  });
});

describe('a record in a line', () => {
  const { fields } = attributesOf('claim').find((attribute) => attribute.id === 'evidence') ?? { fields: [] };

  it('is its first text and its choices', () => {
    expect(recordWords(fields, { title: 'Log', question: 'How many?', stance: 'refutes' }, nameChoice)).toBe('How many? · Against it');
    expect(recordWords(fields, { title: 'Log' }, nameChoice)).toBe('Log');
    expect(recordWords(fields, {}, nameChoice)).toBe('');
  });
});
