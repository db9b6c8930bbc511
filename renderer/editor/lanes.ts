/** A stretch that takes up a lane: `[start, end)` in UTF-16 code units. */
export interface Extent {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The order in which lanes are given: the shorter first, so that an inner span's line lies above that of every span around it; then by
 * place and id, so that the same spans always look the same, whatever was marked first.
 */
export const compareExtents = (a: Extent, b: Extent): number =>
  a.end - a.start - (b.end - b.start) || a.start - b.start || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

export const isOverlapping = (a: Extent, b: Extent): boolean => a.start < b.end && b.start < a.end;

/** The smallest lane (0, 1, …) that is not taken. */
export function lowestFree(taken: readonly number[]): number {
  let lane = 0;
  while (taken.includes(lane)) lane += 1;
  return lane;
}
