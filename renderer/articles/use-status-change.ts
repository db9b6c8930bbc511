import { useTranslation } from 'react-i18next';
import type { Id, SetStatus } from '../../shared/domain/schema';
import { say } from '../state/announcements';
import { changeStatus, findArticle } from './article-acts';

/** Changes the status of articles and says so. */
export function useStatusChange(): (ids: readonly Id[], status: SetStatus) => void {
  const { t } = useTranslation('articles');
  return (ids, status) => {
    if (!changeStatus(ids, status)) return;
    const title = findArticle(ids[0] ?? '')?.article.title ?? '';
    say.words(t('statusChanged', { count: ids.length, title, status: t(`status.${status}`) }));
  };
}
