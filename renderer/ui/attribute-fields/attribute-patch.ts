import type { Attributes, AttributesPatch, AttributeValue, Id, RecordValue } from '../../../shared/domain/schema';
import { isEmptyValue } from '../../../shared/domain/scheme';

/** Where a value stands: `[key]`, or `[key, id of the record, key of the field]`. */
export type ValuePath = readonly [key: string] | readonly [key: string, record: Id, field: string];

type SimpleValue = RecordValue['values'][string];
export type FieldValue = AttributeValue | null;

/** The records that an attribute holds; none where it holds anything else. */
export const recordsOf = (value: AttributeValue | undefined): readonly RecordValue[] =>
  typeof value === 'object' && 'length' in value
    ? [...value].flatMap((item: string | RecordValue) => (typeof item === 'string' ? [] : [item]))
    : [];

/** The patch that writes one value, given what stands there now. An empty value takes its key away. */
export function patchOf(values: Attributes, path: ValuePath, value: FieldValue): AttributesPatch {
  const kept = value === null || isEmptyValue(value) ? null : value;
  if (path.length === 1) return { [path[0]]: kept };
  const [key, record, field] = path;
  const records = recordsOf(values[key]).map((entry) =>
    entry.id === record ? { ...entry, values: withValue(entry.values, field, kept) } : entry,
  );
  return { [key]: records };
}

function withValue(values: RecordValue['values'], field: string, value: FieldValue): RecordValue['values'] {
  const { [field]: _before, ...others } = values;
  // Records do not nest: the scheme gives their fields simple types only.
  return value === null ? others : { ...others, [field]: value as SimpleValue };
}

export const withRecord = (values: Attributes, key: string, id: Id): AttributesPatch => ({
  [key]: [...recordsOf(values[key]), { id, values: {} }],
});

export function withoutRecord(values: Attributes, key: string, id: Id): AttributesPatch {
  const left = recordsOf(values[key]).filter((entry) => entry.id !== id);
  return { [key]: left.length === 0 ? null : left };
}

/** Would the patch change anything? */
export const changesAnything = (values: Attributes, patch: AttributesPatch): boolean =>
  Object.entries(patch).some(([key, value]) => JSON.stringify(values[key] ?? null) !== JSON.stringify(value));
