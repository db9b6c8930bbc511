import type { Span } from '../../shared/domain/schema';

const longest = 90;

/** A quote in one line, short enough to be heard: its beginning and its end where it is long. */
export function shortQuote(exact: string): string {
  const line = exact.replace(/\s+/gu, ' ').trim();
  const signs = [...line];
  if (signs.length <= longest) return line;
  const beginning = signs.slice(0, longest - 30).join('');
  const end = signs.slice(-25).join('');
  // Half a word would be read out as a word. Where there is no space to cut at, signs do.
  return `${beginning.replace(/\s+\S*$/u, '')} … ${end.replace(/^\S*\s+/u, '')}`;
}

/** The quote of a span; what lies between its fragments is left out. */
export const quoteOf = (span: Span): string => shortQuote(span.fragments.map(({ exact }) => exact).join(' … '));
