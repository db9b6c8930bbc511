import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { CommandButton } from '../ui/command-button';
import { articleView } from './article-choice';
import { wholeList } from './shown-articles';

/** Says what to do: import something, or look for something else. */
export function EmptyList({ isFiltered }: { readonly isFiltered: boolean }) {
  const { t } = useTranslation('articles');
  if (isFiltered) {
    return (
      <div className="empty-list">
        <p>{t('nothingFound')}</p>
        <Button className="button" onPress={() => articleView.set(wholeList)}>
          {t('clearFilters')}
        </Button>
      </div>
    );
  }
  return (
    <div className="empty-list">
      <strong>{t('emptyTitle')}</strong>
      <p>{t('empty')}</p>
      <CommandButton command="article.import">{t('import')}</CommandButton>
      <CommandButton command="article.paste">{t('paste')}</CommandButton>
    </div>
  );
}
