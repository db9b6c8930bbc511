import { compareExtents } from './lanes';
import type { Laid } from './span-layout';

/** A stretch of one block with the same spans all along, `[start, end)` in UTF-16 code units of the text. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** The shortest first. */
  readonly covering: readonly Laid[];
  /** At the end of a stretch four or more deep: the most spans that lie over one place of it. */
  readonly depth: number | null;
}

/** From here on the lines alone do not tell any more how many there are. */
export const countedDepth = 4;

/** Cuts a block at every edge of a fragment; stretches without spans are left out. Segments are in order and do not overlap. */
export function segmentsOf(laid: readonly Laid[], blockStart: number, blockEnd: number): readonly Segment[] {
  const edges: { at: number; laid: Laid; opens: boolean }[] = [];
  for (const entry of laid) {
    for (const fragment of entry.span.fragments) {
      const start = Math.max(fragment.start, blockStart);
      const end = Math.min(fragment.end, blockEnd);
      if (start < end) edges.push({ at: start, laid: entry, opens: true }, { at: end, laid: entry, opens: false });
    }
  }
  edges.sort((a, b) => a.at - b.at);
  const segments: Segment[] = [];
  let covering: readonly Laid[] = [];
  edges.forEach(({ at, laid: entry, opens }, index) => {
    covering = opens ? [...covering, entry].sort(compareExtents) : covering.filter((other) => other !== entry);
    const next = edges[index + 1];
    if (covering.length > 0 && next && next.at > at) segments.push({ start: at, end: next.at, covering, depth: null });
  });
  return withDepths(segments);
}

function withDepths(segments: readonly Segment[]): readonly Segment[] {
  let deepest = 0;
  return segments.map((segment, index) => {
    if (segment.covering.length < countedDepth) return segment;
    deepest = Math.max(deepest, segment.covering.length);
    const next = segments[index + 1];
    if (next?.start === segment.end && next.covering.length >= countedDepth) return segment;
    const depth = deepest;
    deepest = 0;
    return { ...segment, depth };
  });
}
