import type { AttributeValue } from '../../domain/schema/common';
import type { Attribute, Scheme } from '../../domain/schema/scheme';

/** The keys of all attributes that any version of the scheme gives to its labels, or to its relation types; the newest version first. */
export function attributeKeys(schemes: readonly Scheme[], of: 'labels' | 'relationTypes'): readonly string[] {
  const attributes = [...schemes].reverse().flatMap((scheme) => scheme[of].flatMap((owner): readonly Attribute[] => owner.attributes));
  return [...new Set(attributes.flatMap(({ id, asksReason }) => (asksReason.length > 0 ? [id, `${id}.reason`] : [id])))];
}

/**
 * An attribute in one cell: text as it is, yes and no as `true` and `false`, several choices as `a;b`, everything else (ranges,
 * records, and lists that `;` would not take apart again) as JSON. Absent: empty.
 */
export function cellOf(value: AttributeValue | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  return isPlainList(value) ? value.join(';') : JSON.stringify(value);
}

const isPlainList = (value: Exclude<AttributeValue, string>): value is readonly string[] =>
  Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string' && /^[^;[\s][^;\s]*$/.test(item));
