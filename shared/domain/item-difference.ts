import { isSame } from './is-same';
import type { Id } from './schema';

/** What two lists of things with ids hold differently, each part in the order of the list that it is from. */
export interface ItemDifference<Item> {
  readonly removed: readonly Item[];
  readonly added: readonly Item[];
  readonly changed: readonly (readonly [before: Item, after: Item])[];
}

export function itemDifference<Item extends { readonly id: Id }>(before: readonly Item[], after: readonly Item[]): ItemDifference<Item> {
  if (before === after) return { removed: [], added: [], changed: [] };
  const known = new Map(before.map((item) => [item.id, item]));
  const added: Item[] = [];
  const changed: (readonly [Item, Item])[] = [];
  for (const item of after) {
    const old = known.get(item.id);
    known.delete(item.id);
    if (!old) added.push(item);
    else if (!isSame(old, item)) changed.push([old, item]);
  }
  return { removed: [...known.values()], added, changed };
}
