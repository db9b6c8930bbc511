import type { Attribute, Attributes, AttributeValue, RecordField } from '../../../shared/domain/schema';
import { isEmptyValue } from '../../../shared/domain/scheme';

/** Gives the name of a choice for people. */
export type NameChoice = (attribute: RecordField, choice: string) => string;

/** A value in a few words, as a list shows it; empty where there are none: records, spans, formulas, yes and no, or nothing at all. */
export function valueWords(attribute: RecordField, value: AttributeValue | undefined, nameChoice: NameChoice): string {
  if (value === undefined || isEmptyValue(value) || typeof value === 'boolean') return '';
  if (typeof value === 'object') {
    if ('low' in value) return `${value.low ?? ''}–${value.high ?? ''}`;
    const texts = [...value].flatMap((item) => (typeof item === 'string' ? [item] : []));
    return texts.map((text) => nameChoice(attribute, text)).join(', ');
  }
  if (attribute.type === 'choice') return nameChoice(attribute, value);
  return attribute.type === 'text' || attribute.type === 'number' || attribute.type === 'date' ? value : '';
}

/** Choices that say nothing without the name of their field. */
const answers: ReadonlySet<AttributeValue> = new Set(['yes', 'no', 'unclear', 'partly']);

/**
 * The values that tell one span of a label from another at a glance: the first few short ones in the order of the scheme, and the last
 * choice, which says how far the work is (the verdict, the terms), in words.
 * `quote` is what stands there anyway and is not said again.
 */
export function keyWords(
  attributes: readonly Attribute[],
  values: Attributes,
  quote: string,
  nameChoice: NameChoice,
  nameAttribute: (attribute: Attribute) => string,
  limit = 3,
): readonly string[] {
  const said = attributes.flatMap((attribute) => {
    const value = values[attribute.id];
    const text = attribute.isLong ? '' : valueWords(attribute, value, nameChoice);
    if (text === '' || text === quote) return [];
    const isAnswer = value !== undefined && answers.has(value);
    return [{ isChoice: attribute.type === 'choice', words: isAnswer ? `${nameAttribute(attribute)}: ${text}` : text }];
  });
  const last = said.slice(limit).findLast(({ isChoice }) => isChoice);
  return [...said.slice(0, limit), ...(last ? [last] : [])].map(({ words }) => words);
}

/** One line about a record: its first text, then its choices. */
export function recordWords(fields: readonly RecordField[], values: Attributes, nameChoice: NameChoice): string {
  const first = fields.find((field) => field.type === 'text' && !isEmptyValue(values[field.id]));
  const said = [...(first ? [first] : []), ...fields.filter((field) => field.type === 'choice')];
  return said
    .map((field) => valueWords(field, values[field.id], nameChoice))
    .filter((words) => words !== '')
    .join(' · ');
}
