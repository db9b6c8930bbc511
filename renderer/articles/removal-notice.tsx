import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../shared/domain/schema';
import { runCommand } from '../commands/run-command';
import { useCommands } from '../commands/use-commands';
import { say } from '../state/announcements';
import { articleChoice } from '../state/article-choice';
import { newest } from '../state/newest';
import { model } from '../state/session';
import { useStoreLater } from '../state/use-store';
import { Key, useWrittenKeys } from '../ui/key';
import { findArticle, removeArticles } from './article-acts';
import { articlesMeant } from './article-choice';

/** Deletes without asking, and says how to get back what was deleted, for as long as undo would bring exactly that. */
export function RemovalNotice() {
  const { t } = useTranslation('articles');
  const [removal, setRemoval] = useState<{ readonly transaction: Id; readonly words: string } | null>(null);
  const latest = useStoreLater(model, (state) => (state && newest(state, 'undo'))?.transaction ?? null);
  const keys = useWrittenKeys('edit.undo') ?? '';
  useCommands({
    'article.remove': () => {
      const ids = articlesMeant();
      const title = findArticle(ids[0] ?? '')?.article.title ?? '';
      const transaction = removeArticles(ids);
      if (transaction === null) return;
      articleChoice.update((choice) => ({ ...choice, chosen: new Set() }));
      const words = t('removed', { count: ids.length, title });
      setRemoval({ transaction, words });
      say.words(t('removedSpoken', { removed: words, keys }));
    },
  });
  if (removal === null || removal.transaction !== latest) return null;
  return (
    <p className="removal-notice">
      <bdi>{removal.words}</bdi>
      <Button className="button" onPress={() => runCommand('edit.undo')}>
        {t('undo')} <Key command="edit.undo" />
      </Button>
    </p>
  );
}
