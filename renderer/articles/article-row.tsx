import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ArticleSummary } from '../../shared/ipc/messages';

/** What of an article's claims is checked, from 0 to 1; an article that is done is all of it. */
export function progressOf({ status, counts, unchecked }: ArticleSummary): number {
  const claims = counts.claim ?? 0;
  if (status === 'done') return 1;
  return status === 'not-started' || claims === 0 ? 0 : (claims - unchecked) / claims;
}

/** My work on an article in words: "14 claims · 6 unchecked", "9 claims · done", "not started". */
export function useArticleWords(): (summary: ArticleSummary) => string {
  const { t } = useTranslation('articles');
  return ({ status, counts, unchecked }) => {
    const claims = counts.claim ?? 0;
    const spans = Object.values(counts).reduce((sum, count) => sum + count, 0);
    const counted = claims > 0 ? [t('claims', { count: claims })] : spans > 0 ? [t('spans', { count: spans })] : [];
    const isUnderWay = status === 'in-progress' && unchecked > 0;
    return [...counted, isUnderWay ? t('unchecked', { count: unchecked }) : t(`status.${status}`)].join(' · ');
  };
}

interface Props {
  readonly summary: ArticleSummary;
  /** One of several that are chosen. */
  readonly isTicked: boolean;
}

export function ArticleRow({ summary, isTicked }: Props) {
  const { t } = useTranslation('articles');
  const wordsOf = useArticleWords();
  const { title, tags } = summary.article;
  return (
    <>
      <span className="article-head">
        <bdi className="article-title">{title || t('untitled')}</bdi>
        {isTicked && <Check className="article-tick" size={14} aria-hidden="true" />}
      </span>
      <span className="article-words">
        {wordsOf(summary)}
        {tags.slice(0, 3).map((tag) => (
          <span key={tag} className="article-tag">
            <bdi>{tag}</bdi>
          </span>
        ))}
      </span>
      <span className="article-progress" aria-hidden="true">
        <span style={{ inlineSize: `${Math.round(progressOf(summary) * 100)}%` }} />
      </span>
    </>
  );
}
