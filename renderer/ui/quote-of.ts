import type { Span } from '../../shared/domain/schema';

/** A span's words on one line; its fragments with an ellipsis between. For people, never for matching. */
export const quoteOf = (span: Pick<Span, 'fragments'>): string =>
  span.fragments
    .map((fragment) => fragment.exact)
    .join(' … ')
    .replace(/\s+/gu, ' ');
