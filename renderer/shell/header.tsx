import { Group } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { model } from '../state/session';
import { useStore } from '../state/use-store';
import { CommandButton } from '../ui/command-button';
import { Key } from '../ui/key';

export function Header() {
  const { t } = useTranslation();
  const project = useStore(model, (state) => state?.project.name ?? '');
  const title = useStore(model, (state) => state?.articles.find((summary) => summary.article.id === state.open?.id)?.article.title ?? '');
  return (
    <header className="header">
      <strong>{t('appName')}</strong>
      <Group className="pane-buttons" aria-label={t('panes')}>
        <CommandButton command="focus.articles">{t('articles')}</CommandButton>
        <CommandButton command="focus.text">{t('text')}</CommandButton>
        <CommandButton command="focus.annotations">{t('annotations')}</CommandButton>
      </Group>
      <span className="crumbs">
        <bdi>{project}</bdi>
        {title && (
          <>
            {' › '}
            <bdi>{title}</bdi>
          </>
        )}
      </span>
      <CommandButton command="app.palette" className="button search-button">
        <span>{t('commands:app.palette')}</span>
        <Key command="app.palette" />
      </CommandButton>
      <CommandButton command="article.import" className="button wide-only">
        {t('import')}
      </CommandButton>
      <CommandButton command="article.export" className="button wide-only">
        {t('export')}
      </CommandButton>
    </header>
  );
}
