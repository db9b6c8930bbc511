import type { Attribute, Attributes, AttributeValue, Label, RecordField, RelationType, Scheme } from './schema';

export const findLabel = (scheme: Scheme, id: string): Label | undefined => scheme.labels.find((label) => label.id === id);

export const findRelationType = (scheme: Scheme, id: string): RelationType | undefined =>
  scheme.relationTypes.find((type) => type.id === id);

/** The attribute that a key of `attributes` belongs to; `<id>.reason` belongs to the attribute that asks for the reason. */
export const findAttribute = (attributes: readonly Attribute[], key: string): Attribute | undefined => {
  const id = reasonOf(key) ?? key;
  return attributes.find((attribute) => attribute.id === id);
};

/** `<id>.reason` → `<id>`; null for every other key. */
export const reasonOf = (key: string): string | null => (key.endsWith('.reason') ? key.slice(0, -'.reason'.length) : null);

/** Read off the formulas of numbers, hence never made by hand. */
export const computedRelationType = 'derived-from';

/** The relation types that a person may tie from a span of one label to a span of another, in the order of the scheme. */
export const relationTypesBetween = (scheme: Scheme, from: string, to: string): readonly RelationType[] =>
  scheme.relationTypes.filter((type) => type.id !== computedRelationType && fits(type, from, to));

/** May this relation type run from the one label to the other? A symmetric one may run either way. */
export const fits = (type: RelationType, from: string, to: string): boolean =>
  (type.from.includes(from) && type.to.includes(to)) || (type.isSymmetric && type.from.includes(to) && type.to.includes(from));

/** Nothing was said: absent, an empty text or list, a range without ends. `false` is an answer. */
export const isEmptyValue = (value: AttributeValue | undefined): boolean => {
  if (value === undefined || value === '') return true;
  if (typeof value === 'string' || typeof value === 'boolean') return false;
  return 'length' in value ? value.length === 0 : value.low === null && value.high === null;
};

/** The simple values of an attribute as texts, as `shownWhen` and `asksReason` name them; yes and no are `true` and `false`. */
const textsOf = (value: AttributeValue | undefined): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value === 'boolean') return [String(value)];
  if (value === undefined || !('length' in value)) return [];
  return value.flatMap((item) => (typeof item === 'string' ? [item] : []));
};

/** Does the scheme ask for this attribute, given what the others say? */
export const isAskedFor = (attribute: RecordField, values: Attributes): boolean => {
  const condition = attribute.shownWhen;
  return condition === null || textsOf(values[condition.attribute]).some((text) => condition.values.includes(text));
};

/** Shown when asked for, or when it holds something: what is kept and exported never lies hidden. */
export const isAttributeShown = (attribute: RecordField, values: Attributes): boolean =>
  isAskedFor(attribute, values) || !isEmptyValue(values[attribute.id]);

/** Does a choice that was made ask for a reason, to be kept under `<id>.reason`? */
export const asksForReason = (attribute: RecordField, values: Attributes): boolean =>
  textsOf(values[attribute.id]).some((text) => attribute.asksReason.includes(text));

/** Required attributes that are asked for and empty, in the order of the scheme. */
export const missingRequired = <Field extends RecordField>(attributes: readonly Field[], values: Attributes): readonly Field[] =>
  attributes.filter((attribute) => attribute.required && isAskedFor(attribute, values) && isEmptyValue(values[attribute.id]));
