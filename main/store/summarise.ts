import type { AnnotationSet, Article } from '../../shared/domain/schema';
import type { ArticleSummary } from '../../shared/ipc/messages';

/** An article as the list shows it; a set that was never begun counts as not started. */
export function summarise(article: Article, set: AnnotationSet | null): ArticleSummary {
  const counts: Record<string, number> = {};
  for (const span of set?.spans ?? []) counts[span.label] = (counts[span.label] ?? 0) + 1;
  return { article, status: set?.status ?? 'not-started', counts };
}
