import type { TFunction } from 'i18next';
import type { Fragment } from '../../shared/domain/schema';

/**
 * A span as text for somebody who has the article before them: each fragment with its place on a line of its own, then the article.
 * Offsets are UTF-16 code units of the canonical text, ends exclusive, and the last line says so.
 */
export const spanAsText = (fragments: readonly Fragment[], article: string, t: TFunction): string =>
  [...fragments.map(({ start, end, exact }) => `${start}–${end}\t${exact}`), t('annotate:offsetsIn', { article })].join('\n');
