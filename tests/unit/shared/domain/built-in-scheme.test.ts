import { describe, expect, it } from 'vitest';
import { builtInScheme } from '../../../../shared/domain/built-in-scheme';
import type { RecordField } from '../../../../shared/domain/schema';
import { schemeSchema } from '../../../../shared/domain/schema';

const lists: readonly { readonly of: string; readonly attributes: readonly RecordField[] }[] = [
  ...builtInScheme.labels.flatMap((label) => [
    { of: label.id, attributes: label.attributes },
    ...label.attributes.map((attribute) => ({ of: `${label.id}.${attribute.id}`, attributes: attribute.fields })),
  ]),
  ...builtInScheme.relationTypes.map((type) => ({ of: type.id, attributes: type.attributes })),
  { of: 'article', attributes: builtInScheme.articleAttributes },
];
const every = lists.flatMap(({ of, attributes }) =>
  attributes.map((attribute) => ({ name: `${of}.${attribute.id}`, attribute, attributes })),
);
const twice = (items: readonly string[]): readonly string[] => items.filter((item, index) => items.indexOf(item) !== index);

describe('the built-in scheme', () => {
  it('is a scheme', () => {
    expect(schemeSchema.parse(builtInScheme)).toEqual(builtInScheme);
  });

  it('has the labels and keys of the glossary', () => {
    expect(builtInScheme.labels.map(({ id, key, lineStyle, isQuiet }) => [id, key, lineStyle, isQuiet])).toEqual([
      ['claim', '1', 'solid', false],
      ['source', '2', 'dashed', false],
      ['number', '3', 'dotted', false],
      ['cue', '4', 'thin', true],
    ]);
  });

  it('uses no id twice in a list', () => {
    expect(twice(builtInScheme.labels.map(({ id }) => id))).toEqual([]);
    expect(twice(builtInScheme.relationTypes.map(({ id }) => id))).toEqual([]);
    for (const { attributes } of lists) expect(twice(attributes.map(({ id }) => id))).toEqual([]);
    for (const { attribute } of every) expect(twice(attribute.choices.map(({ id }) => id))).toEqual([]);
  });

  it('gives every label a key, a colour and a line style of its own', () => {
    expect(twice(builtInScheme.labels.map(({ key }) => key))).toEqual([]);
    expect(twice(builtInScheme.labels.map(({ colour }) => colour))).toEqual([]);
    expect(twice(builtInScheme.labels.map(({ lineStyle }) => lineStyle))).toEqual([]);
  });

  it('explains every label, attribute and relation type', () => {
    const explained = [...builtInScheme.labels, ...builtInScheme.relationTypes, ...every.map(({ attribute }) => attribute)];
    expect(explained.filter(({ guideline }) => guideline.trim() === '').map(({ id }) => id)).toEqual([]);
  });

  it.each(every)('$name has choices exactly if it is a choice, and asks reasons only of them', ({ attribute }) => {
    expect(attribute.choices.length > 1).toBe(attribute.type === 'choice' || attribute.type === 'choices');
    const choices = attribute.choices.map(({ id }) => id);
    expect(attribute.asksReason.filter((id) => !choices.includes(id))).toEqual([]);
  });

  it.each(every.filter(({ attribute }) => attribute.shownWhen !== null))(
    '$name hangs on a choice that stands before it',
    ({ attribute, attributes }) => {
      const before = attributes.slice(0, attributes.indexOf(attribute)).find(({ id }) => id === attribute.shownWhen?.attribute);
      const choices = before?.choices.map(({ id }) => id) ?? [];
      expect(attribute.shownWhen?.values.filter((value) => !choices.includes(value))).toEqual([]);
    },
  );

  it('ties only labels that exist', () => {
    const labels = builtInScheme.labels.map(({ id }) => id);
    const named = [
      ...builtInScheme.relationTypes.flatMap(({ from, to }) => [...from, ...to]),
      ...every.flatMap(({ attribute }) => attribute.labels),
    ];
    expect(named.filter((id) => !labels.includes(id))).toEqual([]);
  });

  it('keeps the ids that exporters and the off-record rule rely on', () => {
    const ids = (label: string): readonly string[] =>
      builtInScheme.labels.find(({ id }) => id === label)?.attributes.map(({ id }) => id) ?? [];
    expect(ids('claim')).toEqual(
      expect.arrayContaining('kind checkable check-worthiness normalised-claim voice verdict justification evidence work-state'.split(' ')),
    );
    expect(ids('number')).toEqual(expect.arrayContaining('value range kind comparator unit counted place time nature formula'.split(' ')));
    expect(ids('source')).toEqual(expect.arrayContaining('kind naming quote-form directness terms reliability'.split(' ')));
    const terms = every.find(({ name }) => name === 'source.terms')?.attribute;
    expect(terms?.choices.map(({ id }) => id)).toContain('off-record');
  });
});
