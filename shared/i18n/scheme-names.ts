import type { RecordField, Scheme } from '../domain/schema';

/** Keys of the names of a scheme, in the namespace `scheme`. `owner` is the id of a label or of a relation type, or `article`. */
export const schemeKey = {
  label: (label: string): string => `label.${label}`,
  attribute: (owner: string, ...path: readonly string[]): string => ['attribute', owner, ...path].join('.'),
  choice: (owner: string, ...path: readonly string[]): string => ['choice', owner, ...path].join('.'),
  relation: (type: string): string => `relation.${type}`,
  /** The relation as a sentence that begins with its `from` end, or with its `to` end ("Said by"). */
  relationFrom: (type: string): string => `relation.${type}.from`,
  relationTo: (type: string): string => `relation.${type}.to`,
} as const;

/** Every name that a scheme holds, by its key. */
export const schemeNames = (scheme: Scheme): Readonly<Record<string, string>> =>
  Object.fromEntries([
    ...scheme.labels.flatMap((label) => [[schemeKey.label(label.id), label.name], ...attributeNames(label.id, label.attributes)]),
    ...scheme.relationTypes.flatMap((type) => [[schemeKey.relation(type.id), type.name], ...attributeNames(type.id, type.attributes)]),
    ...attributeNames('article', scheme.articleAttributes),
  ]);

const attributeNames = (
  owner: string,
  attributes: readonly (RecordField & { readonly fields?: readonly RecordField[] })[],
  above: readonly string[] = [],
): readonly (readonly [string, string])[] =>
  attributes.flatMap((attribute) => {
    const path = [...above, attribute.id];
    return [
      [schemeKey.attribute(owner, ...path), attribute.name] as const,
      ...attribute.choices.map((choice) => [schemeKey.choice(owner, ...path, choice.id), choice.name] as const),
      ...attributeNames(owner, attribute.fields ?? [], path),
    ];
  });
