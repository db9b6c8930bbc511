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
      <div className="pane-buttons" role="group" aria-label={t('panes')}>
        <CommandButton command="focus.articles">{t('articles')}</CommandButton>
        <CommandButton command="focus.text">{t('text')}</CommandButton>
        <CommandButton command="focus.annotations">{t('annotations')}</CommandButton>
      </div>
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
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a legend and a frame of its own */}
      <CommandButton command="article.import" className="button wide-only">
        {t('import')}
      </CommandButton>
      <CommandButton command="article.export" className="button wide-only">
        {t('export')}
      </CommandButton>
    </header>
  );
}
