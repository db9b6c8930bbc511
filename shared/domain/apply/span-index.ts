import type { Id, Span } from '../schema';
import { compareSpans } from './span-order';

/** Below it, looking through the list costs less than an index. */
const large = 2000;

const indexes = new WeakMap<readonly Span[], Map<Id, Span>>();

/**
 * The spans of a list by id; null for a small one. Made when it is asked for and handed on to the list that a change makes of this
 * one, so that a change of a large set does not look at all of it. Not to be changed.
 */
export function indexOf(spans: readonly Span[]): ReadonlyMap<Id, Span> | null {
  if (spans.length < large) return null;
  const known = indexes.get(spans);
  if (known) return known;
  const index = new Map(spans.map((span) => [span.id, span]));
  indexes.set(spans, index);
  return index;
}

/** Tells which list was made of which, and what is different in it. The list before loses its index. */
export function handOn(before: readonly Span[], after: readonly Span[], added: readonly Span[], removed: Iterable<Id>): void {
  const index = indexes.get(before);
  if (!index || before === after) return;
  indexes.delete(before);
  for (const id of removed) index.delete(id);
  for (const span of added) index.set(span.id, span);
  indexes.set(after, index);
}

/** Where the span with this id is in an ordered list; -1 when it is not there. */
export function placeOf(spans: readonly Span[], id: Id): number {
  const index = indexOf(spans);
  if (!index) return spans.findIndex((span) => span.id === id);
  const span = index.get(id);
  if (!span) return -1;
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = spans[middle];
    if (at !== undefined && compareSpans(at, span) < 0) low = middle + 1;
    else high = middle;
  }
  return spans[low]?.id === id ? low : spans.findIndex((other) => other.id === id);
}
