import type { Fragment } from '../../shared/domain/schema';
import type { Stretch } from '../../shared/domain/text-units';

const touching = (a: Stretch, b: Stretch): boolean => a.start <= b.end && b.start <= a.end;

/** The fragments with a stretch more, in order; what touches or overlaps it becomes one with it. */
export function withStretch(text: string, fragments: readonly Fragment[], stretch: Stretch): readonly Fragment[] {
  const merged = fragments.filter((fragment) => touching(fragment, stretch));
  const start = Math.min(stretch.start, ...merged.map((fragment) => fragment.start));
  const end = Math.max(stretch.end, ...merged.map((fragment) => fragment.end));
  return [...fragments.filter((fragment) => !merged.includes(fragment)), { start, end, exact: text.slice(start, end) }].sort(
    (a, b) => a.start - b.start,
  );
}

/** The fragments without the one at a place, or else without the last. Null when only one is there. */
export function withoutFragment(fragments: readonly Fragment[], at: Stretch): readonly Fragment[] | null {
  if (fragments.length < 2) return null;
  const gone = fragments.find((fragment) => touching(fragment, at)) ?? fragments.at(-1);
  return fragments.filter((fragment) => fragment !== gone);
}

/** The fragments with the first one's start or the last one's end moved. */
export function withEdge(text: string, fragments: readonly Fragment[], edge: 'start' | 'end', offset: number): readonly Fragment[] {
  const moved = edge === 'start' ? 0 : fragments.length - 1;
  return fragments.map((fragment, index) => {
    if (index !== moved) return fragment;
    const start = edge === 'start' ? offset : fragment.start;
    const end = edge === 'end' ? offset : fragment.end;
    return { start, end, exact: text.slice(start, end) };
  });
}
