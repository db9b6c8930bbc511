import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { lookAt } from './article-choice';
import { wholeList } from './shown-articles';

/** Says that there is nothing, or that nothing fits; what to do about an empty project stands where its article would be. */
export function EmptyList({ isFiltered }: { readonly isFiltered: boolean }) {
  const { t } = useTranslation('articles');
  if (!isFiltered) return t('emptyTitle');
  return (
    <div className="empty-list">
      <p>{t('nothingFound')}</p>
      <Button className="button" onPress={() => lookAt(wholeList)}>
        {t('clearFilters')}
      </Button>
    </div>
  );
}
