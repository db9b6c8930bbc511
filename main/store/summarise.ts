import { countSpans } from '../../shared/domain/count-spans';
import type { AnnotationSet, Article } from '../../shared/domain/schema';
import type { ArticleSummary } from '../../shared/ipc/messages';

/** An article as the list shows it; a set that was never begun counts as not started. */
export function summarise(article: Article, set: AnnotationSet | null): ArticleSummary {
  return { article, status: set?.status ?? 'not-started', ...countSpans(set?.spans ?? []) };
}
