import { attributesBetween, fieldsBetween } from './fields-between';
import { isSame } from './is-same';
import { itemDifference } from './item-difference';
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
  const loose = from.relations.filter((relation) => replaced.has(relation.from) || replaced.has(relation.to));
  const relations = partsOf(from.relations, to.relations, relationFields, loose);
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

/** `loose` are gone before anything is added, whether they differ or not. */
function partsOf<Item extends Span | Relation>(
  from: readonly Item[],
  to: readonly Item[],
  changeable: readonly (keyof Item)[],
  loose: readonly Item[] = [],
): Parts<Item> {
  const changeableKeys = new Set<PropertyKey>([...changeable, 'attributes', 'updated']);
  const fixed = (item: Item): object => Object.fromEntries(Object.entries(item).filter(([key]) => !changeableKeys.has(key)));
  const gone = new Set(loose.map(({ id }) => id));
  const { removed, added, changed } = itemDifference(from, to);
  const isChange = ([before, after]: readonly [Item, Item]): boolean => !gone.has(after.id) && isSame(fixed(before), fixed(after));
  const replaced = changed.filter((pair) => !isChange(pair)).map(([, after]) => after);
  const missed = new Set([...changed.map(([, after]) => after.id), ...removed.map(({ id }) => id)]);
  const back = to.filter(({ id }) => gone.has(id) && !missed.has(id));
  return {
    removed: [...removed, ...replaced, ...back].map(({ id }) => id),
    added: [...added, ...replaced, ...back],
    changed: changed.filter(isChange),
  };
}
