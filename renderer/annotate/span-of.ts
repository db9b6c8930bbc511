import type { Id, Span } from '../../shared/domain/schema';

let last: { readonly spans: readonly Span[]; readonly id: Id; readonly span: Span | undefined } | null = null;

/** The span of a list; the answer to the last question is remembered, since every part of the window asks the same one. */
export function spanOf(spans: readonly Span[] | undefined, id: Id | null): Span | undefined {
  if (spans === undefined || id === null) return undefined;
  if (last?.spans !== spans || last.id !== id) last = { spans, id, span: spans.find((span) => span.id === id) };
  return last.span;
}
