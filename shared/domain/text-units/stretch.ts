/** A piece of the canonical text: `[start, end)` in UTF-16 code units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export const isSame = (a: Stretch, b: Stretch): boolean => a.start === b.start && a.end === b.end;
export const contains = (outer: Stretch, inner: Stretch): boolean => outer.start <= inner.start && outer.end >= inner.end;
/** The offset lies inside, or at either edge. */
export const touches = ({ start, end }: Stretch, offset: number): boolean => start <= offset && offset <= end;
/** 0 where the offset touches, else the way to the nearer edge. */
export const distance = ({ start, end }: Stretch, offset: number): number => Math.max(start - offset, offset - end, 0);

/** The stretch that an offset is in; of two that meet there, the one that begins. Null when none touches. */
export const stretchAt = (stretches: readonly Stretch[], offset: number): Stretch | null =>
  stretches.find(({ start, end }) => start <= offset && offset < end) ?? stretches.findLast((stretch) => touches(stretch, offset)) ?? null;

/** The nearest of them, a touching one before any other; of two as near, the one that comes later in the text. */
export const nearest = (stretches: readonly Stretch[], offset: number): Stretch | null =>
  stretchAt(stretches, offset) ??
  stretches.reduce<Stretch | null>((best, next) => (best === null || distance(next, offset) <= distance(best, offset) ? next : best), null);

/** Without white space at its edges; empty at its beginning when there is nothing else. */
export function trimmed(text: string, { start, end }: Stretch): Stretch {
  const inside = text.slice(start, end);
  const kept = inside.trim();
  const from = start + (kept === '' ? 0 : inside.length - inside.trimStart().length);
  return { start: from, end: from + kept.length };
}

/** Every match of a pattern (with flag `g`) inside a stretch; the pattern sees nothing outside it. */
export function matchesIn(
  text: string,
  { start, end }: Stretch,
  pattern: RegExp,
): readonly (Stretch & { readonly match: RegExpMatchArray })[] {
  return [...text.slice(start, end).matchAll(pattern)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
    match,
  }));
}
