import './no-article.css';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { runCommand } from '../commands/run-command';
import { model } from '../state/session';
import { useStore } from '../state/use-store';
import { Key, useAriaKeys } from '../ui/key';
import { WriterNotice } from './writer-notice';

/** In the place of the article: how to get one. */
export function NoArticle() {
  const { t } = useTranslation('articles');
  const isEmpty = useStore(model, (state) => state?.articles.every(({ article }) => article.removed !== null) ?? true);
  return (
    <main className="no-article">
      <WriterNotice />
      <p className="no-article-title">{t('noneOpen')}</p>
      <p>{t(isEmpty ? 'empty' : 'chooseOne')}</p>
      <p className="no-article-ways">
        <Way command="article.import" isFirst={isEmpty} />
        <Way command="article.paste" />
      </p>
    </main>
  );
}

function Way({ command, isFirst = false }: { readonly command: string; readonly isFirst?: boolean }) {
  const { t } = useTranslation('commands');
  const keys = useAriaKeys(command);
  return (
    <Button
      className={isFirst ? 'button primary' : 'button'}
      autoFocus={isFirst}
      onPress={() => runCommand(command)}
      {...(keys && { 'aria-keyshortcuts': keys })}
    >
      {t(command)} <Key command={command} />
    </Button>
  );
}
