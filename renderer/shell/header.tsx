import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { runCommand } from '../commands/run-command';
import { model } from '../state/session';
import { useStore } from '../state/use-store';
import { Key } from '../ui/key';

export function Header() {
  const { t } = useTranslation();
  const project = useStore(model, (state) => state?.project.name ?? '');
  const title = useStore(model, (state) => state?.articles.find((summary) => summary.article.id === state.open?.id)?.article.title ?? '');
  return (
    <header className="header">
      <strong>{t('appName')}</strong>
      <span className="crumbs">
        <bdi>{project}</bdi>
        {title && (
          <>
            {' › '}
            <bdi>{title}</bdi>
          </>
        )}
      </span>
      <Button className="button search-button" onPress={() => runCommand('app.palette')}>
        <span>{t('commands:app.palette')}</span>
        <Key command="app.palette" />
      </Button>
      <div className="pane-buttons" role="group" aria-label={t('panes')}>
        <Button className="button" onPress={() => runCommand('focus.articles')}>
          {t('articles')}
        </Button>
        <Button className="button" onPress={() => runCommand('focus.text')}>
          {t('text')}
        </Button>
        <Button className="button" onPress={() => runCommand('focus.annotations')}>
          {t('annotations')}
        </Button>
      </div>
      <Button className="button wide-only" onPress={() => runCommand('article.import')}>
        {t('import')}
      </Button>
      <Button className="button wide-only" onPress={() => runCommand('article.export')}>
        {t('export')}
      </Button>
    </header>
  );
}
