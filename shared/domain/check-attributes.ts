import { isDecimal } from './is-decimal';
import { isEdtf } from './is-edtf';
import type { Attribute, Attributes, AttributeValue, RangeValue, RecordField, RecordValue, Scheme } from './schema';
import { asksForReason, findLabel, isAskedFor, isEmptyValue, missingRequired, reasonOf } from './scheme';

/** Words for people: i18n `scheme:problem.<code>`. */
export type AttributeProblemCode =
  | 'unknown-label'
  | 'unknown-attribute'
  | 'unknown-choice'
  | 'wrong-type'
  | 'not-a-number'
  | 'not-a-date'
  | 'range-backwards'
  | 'not-asked-for'
  | 'required'
  | 'reason-missing';

export interface AttributeProblem {
  readonly code: AttributeProblemCode;
  /** The key of the attribute; inside a record: attribute, id of the record, key of the field. Empty for `unknown-label`. */
  readonly path: readonly string[];
}

/** What is wrong or missing in the attributes of a span of this label. */
export const checkAttributes = (scheme: Scheme, label: string, attributes: Attributes): readonly AttributeProblem[] => {
  const found = findLabel(scheme, label);
  return found === undefined ? [{ code: 'unknown-label', path: [] }] : attributeProblems(found.attributes, attributes);
};

/** The same for any list of attributes: of a label, of a relation type, of an article. */
export const attributeProblems = (attributes: readonly Attribute[], values: Attributes): readonly AttributeProblem[] =>
  problemsOf(attributes, values, [], (attribute, value, path) =>
    attribute.type === 'records' ? recordProblems(attribute, value, path) : simpleProblems(attribute, value, path),
  );

type ValueCheck<Field> = (attribute: Field, value: AttributeValue, path: readonly string[]) => readonly AttributeProblem[];

const problemsOf = <Field extends RecordField>(
  attributes: readonly Field[],
  values: Attributes,
  at: readonly string[],
  check: ValueCheck<Field>,
): readonly AttributeProblem[] => [
  ...Object.entries(values).flatMap(([key, value]): readonly AttributeProblem[] => {
    const path = [...at, key];
    const ofReason = reasonOf(key);
    const attribute = attributes.find(({ id }) => id === (ofReason ?? key));
    if (attribute === undefined) return [{ code: 'unknown-attribute', path }];
    if (ofReason !== null) {
      if (typeof value !== 'string') return [{ code: 'wrong-type', path }];
      return asksForReason(attribute, values) || value === '' ? [] : [{ code: 'not-asked-for', path }];
    }
    if (isEmptyValue(value)) return [];
    const unasked: readonly AttributeProblem[] = isAskedFor(attribute, values) ? [] : [{ code: 'not-asked-for', path }];
    return [...unasked, ...check(attribute, value, path)];
  }),
  ...missingRequired(attributes, values).map(({ id }): AttributeProblem => ({ code: 'required', path: [...at, id] })),
  ...attributes.flatMap((attribute): readonly AttributeProblem[] => {
    const key = `${attribute.id}.reason`;
    return asksForReason(attribute, values) && isEmptyValue(values[key]) ? [{ code: 'reason-missing', path: [...at, key] }] : [];
  }),
];

const isRecord = (item: string | RecordValue): item is RecordValue => typeof item !== 'string';

const recordProblems: ValueCheck<Attribute> = (attribute, value, path) => {
  if (typeof value !== 'object' || !('length' in value)) return [{ code: 'wrong-type', path }];
  return [...value].flatMap((item: string | RecordValue) =>
    isRecord(item)
      ? problemsOf(attribute.fields, item.values, [...path, item.id], simpleProblems)
      : [{ code: 'wrong-type' as const, path }],
  );
};

const simpleProblems: ValueCheck<RecordField> = (attribute, value, path) => {
  const code = valueProblem(attribute, value);
  return code === null ? [] : [{ code, path }];
};

/** What is wrong with one value that is no list of records, whatever the others say; null: nothing. An empty value is for the caller to look at. */
export const valueProblem = (attribute: RecordField, value: AttributeValue): AttributeProblemCode | null => {
  const isChoice = (item: string | RecordValue): boolean => attribute.choices.some(({ id }) => id === item);
  switch (attribute.type) {
    case 'yes-no':
      return typeof value === 'boolean' ? null : 'wrong-type';
    case 'choices':
      if (typeof value !== 'object' || !('length' in value)) return 'wrong-type';
      return [...value].every(isChoice) ? null : 'unknown-choice';
    case 'range':
      return typeof value === 'object' && 'low' in value ? rangeProblem(value) : 'wrong-type';
    case 'records':
      return 'wrong-type';
    default:
      if (typeof value !== 'string') return 'wrong-type';
      if (attribute.type === 'choice') return isChoice(value) ? null : 'unknown-choice';
      if (attribute.type === 'number') return isDecimal(value) ? null : 'not-a-number';
      if (attribute.type === 'date') return isEdtf(value) ? null : 'not-a-date';
      return null;
  }
};

const rangeProblem = ({ low, high }: RangeValue): AttributeProblemCode | null => {
  if ([low, high].some((end) => end !== null && !isDecimal(end))) return 'not-a-number';
  return low !== null && high !== null && Number(low) > Number(high) ? 'range-backwards' : null;
};
