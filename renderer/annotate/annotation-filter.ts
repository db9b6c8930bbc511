import type { AttributeValue, Slug, Span } from '../../shared/domain/schema';
import { recordsOf } from '../ui/attribute-fields/attribute-patch';
import { quoteOf } from '../ui/quote-of';

export interface SpanFilter {
  /** Empty: every label. */
  readonly labels: ReadonlySet<Slug>;
  /** In the quote, the note or a field that was written; case does not matter. Empty: everything. */
  readonly text: string;
}

export type SpanSort = 'place' | 'time';

export const noFilter: SpanFilter = { labels: new Set(), text: '' };

/** The spans that the list shows, in its order: of the text, or newest first. The very same list where nothing is left out. */
export function shownSpans(spans: readonly Span[], filter: SpanFilter, sort: SpanSort): readonly Span[] {
  const { labels } = filter;
  const text = filter.text.trim().toLocaleLowerCase();
  const ofLabels = labels.size === 0 ? spans : spans.filter((span) => labels.has(span.label));
  const found = text === '' ? ofLabels : ofLabels.filter((span) => wordsOf(span).includes(text));
  return sort === 'place' ? found : [...found].sort(newestFirst);
}

const newestFirst = (a: Span, b: Span): number => compare(b.created.at, a.created.at) || compare(b.id, a.id);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A span never changes, so what was worked out about it stays right. */
const known = new WeakMap<Span, string>();

function wordsOf(span: Span): string {
  const before = known.get(span);
  if (before !== undefined) return before;
  const words = [quoteOf(span), span.note, ...Object.values(span.attributes).flatMap(textsOf)].join('\n').toLocaleLowerCase();
  known.set(span, words);
  return words;
}

const textsOf = (value: AttributeValue): readonly string[] =>
  typeof value === 'string' ? [value] : recordsOf(value).flatMap((record) => Object.values(record.values).flatMap(textsOf));
