import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { runCommand } from '../commands/run-command';
import { say } from '../state/announcements';
import { model } from '../state/session';
import { useStore } from '../state/use-store';

/** An article that is opened is named; where nothing had the focus (its project was opened just now), the keys go to its text. */
export function useOpened(): void {
  const { t } = useTranslation();
  const opened = useStore(model, (state) => state?.open?.id ?? null);
  // Only when another article is opened, not when it is renamed.
  useEffect(() => {
    if (opened === null) return;
    const title = model.get()?.articles.find(({ article }) => article.id === opened)?.article.title ?? '';
    say.words(t('opened', { title }));
    if (document.activeElement === document.body) runCommand('focus.text');
  }, [opened]);
}
