import { attributesBetween, fieldsBetween } from './fields-between';
import { isSame } from './is-same';
import type { AnnotationSet, Id, Relation, SetCommand, Span } from './schema';

type Items = Pick<AnnotationSet, 'spans' | 'relations'>;

const spanFields = ['label', 'fragments', 'note', 'confidence'] as const;
const relationFields = ['type', 'from', 'to', 'note'] as const;

/**
 * Commands that make the spans and relations of `to` of those of `from`: one that takes out, one that puts in, and one for each that
 * changes. What no command can change in place (who made it, where it came from) is taken out and put in again.
 */
export function itemsBetween(from: Items, to: Items): readonly SetCommand[] {
  if (from.spans === to.spans && from.relations === to.relations) return [];
  const spans = partsOf(from.spans, to.spans, spanFields);
  const replaced = new Set(spans.removed);
  // A relation goes when one of its ends does, and is put back where it is meant to stay.
  const loose = from.relations.filter((relation) => replaced.has(relation.from) || replaced.has(relation.to)).map(({ id }) => id);
  const relations = partsOf(from.relations, to.relations, relationFields, new Set(loose));
  const removed = { spans: spans.removed, relations: relations.removed };
  const added = { spans: spans.added, relations: relations.added };
  return [
    ...(removed.spans.length + removed.relations.length > 0 ? [{ type: 'items.remove', ...removed } as const] : []),
    ...(added.spans.length + added.relations.length > 0 ? [{ type: 'items.add', ...added } as const] : []),
    ...spans.changed.map(([before, after]) => ({
      type: 'span.change' as const,
      span: after.id,
      change: { ...fieldsBetween(before, after, spanFields), ...patchOf(before, after), updated: after.updated },
    })),
    ...relations.changed.map(([before, after]) => ({
      type: 'relation.change' as const,
      relation: after.id,
      change: { ...fieldsBetween(before, after, relationFields), ...patchOf(before, after), updated: after.updated },
    })),
  ];
}

const patchOf = (before: Span | Relation, after: Span | Relation) => {
  const attributes = attributesBetween(before.attributes, after.attributes);
  return attributes && { attributes };
};

interface Parts<Item> {
  readonly removed: readonly Id[];
  readonly added: readonly Item[];
  readonly changed: readonly (readonly [before: Item, after: Item])[];
}

function partsOf<Item extends Span | Relation>(
  from: readonly Item[],
  to: readonly Item[],
  changeable: readonly (keyof Item)[],
  gone: ReadonlySet<Id> = new Set(),
): Parts<Item> {
  const before = new Map(from.map((item) => [item.id, item]));
  const changeableKeys = new Set<PropertyKey>([...changeable, 'attributes', 'updated']);
  const fixed = (item: Item): object => Object.fromEntries(Object.entries(item).filter(([key]) => !changeableKeys.has(key)));
  const removed: Id[] = [];
  const added: Item[] = [];
  const changed: (readonly [Item, Item])[] = [];
  for (const item of to) {
    const old = before.get(item.id);
    before.delete(item.id);
    if (!old) added.push(item);
    else if (gone.has(item.id)) {
      removed.push(item.id);
      added.push(item);
    } else if (isSame(old, item)) continue;
    else if (isSame(fixed(old), fixed(item))) changed.push([old, item]);
    else {
      removed.push(item.id);
      added.push(item);
    }
  }
  return { removed: [...before.keys(), ...removed], added, changed };
}
