import type { Span } from '../schema';

/** Where a span begins and where its last fragment ends, in UTF-16 code units of the canonical text. */
export const spanStart = (span: Span): number => span.fragments[0]?.start ?? 0;
export const spanEnd = (span: Span): number => span.fragments[span.fragments.length - 1]?.end ?? 0;

/** Document order: start ascending, end descending (the outer before the inner), then id. */
export function compareSpans(a: Span, b: Span): number {
  return spanStart(a) - spanStart(b) || spanEnd(b) - spanEnd(a) || compareIds(a.id, b.id);
}

export const compareIds = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Merges `added` into `sorted`, both ordered by `compare`; O(n + m log m). */
export function mergeSorted<T>(sorted: readonly T[], added: readonly T[], compare: (a: T, b: T) => number): readonly T[] {
  if (added.length === 0) return sorted;
  const only = added[0];
  if (added.length === 1 && only !== undefined) return insertSorted(sorted, only, compare);
  const incoming = [...added].sort(compare);
  const merged: T[] = [];
  let next = 0;
  for (const item of sorted) {
    for (let candidate = incoming[next]; candidate !== undefined && compare(candidate, item) < 0; candidate = incoming[next]) {
      merged.push(candidate);
      next += 1;
    }
    merged.push(item);
  }
  return merged.concat(incoming.slice(next));
}

function insertSorted<T>(sorted: readonly T[], item: T, compare: (a: T, b: T) => number): readonly T[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = sorted[middle];
    if (at !== undefined && compare(at, item) < 0) low = middle + 1;
    else high = middle;
  }
  return withInserted(sorted, low, item);
}

/** By hand: on a list that was made with holes, as a parser makes it, `toSpliced` and `with` take six times as long. */
function withInserted<T>(list: readonly T[], place: number, item: T): readonly T[] {
  const next = new Array<T>(list.length + 1);
  for (let index = 0; index < place; index += 1) next[index] = list[index] as T;
  next[place] = item;
  for (let index = place; index < list.length; index += 1) next[index + 1] = list[index] as T;
  return next;
}

/** A list with another item in one place. */
export function withReplaced<T>(list: readonly T[], place: number, item: T): readonly T[] {
  const next = list.slice();
  next[place] = item;
  return next;
}
