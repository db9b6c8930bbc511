import type { Slug, Span } from './schema';

export interface SpanCounts {
  /** By label; labels without spans are left out. */
  readonly counts: Readonly<Record<Slug, number>>;
  /** Claims of the built-in scheme that could be checked and have neither a verdict nor been settled in the text. */
  readonly unchecked: number;
}

const nothing: SpanCounts = { counts: {}, unchecked: 0 };
const settled: readonly unknown[] = ['verified', 'corrected', 'cut'];

const isUnchecked = ({ label, attributes }: Span): boolean =>
  label === 'claim' && attributes.checkable !== 'no' && !attributes.verdict && !settled.includes(attributes['work-state']);

/** What the list of articles says of a set's spans. */
export function countSpans(spans: readonly Span[]): SpanCounts {
  if (spans.length === 0) return nothing;
  const counts: Record<Slug, number> = {};
  let unchecked = 0;
  for (const span of spans) {
    counts[span.label] = (counts[span.label] ?? 0) + 1;
    if (isUnchecked(span)) unchecked += 1;
  }
  return { counts, unchecked };
}
