import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Article, Id } from '../../shared/domain/schema';
import { useWriterWords } from '../annotate/use-writer-words';
import { runCommand } from '../commands/run-command';
import { say } from '../state/announcements';
import { model } from '../state/session';
import { useStore } from '../state/use-store';

/**
 * An article that is opened is named, unless it takes the place of one that was deleted: then that is said. Where nothing had the focus
 * (its project was opened just now), the keys go to its text.
 */
export function useOpened(): void {
  const { t } = useTranslation();
  const opened = useStore(model, (state) => state?.open?.id ?? null);
  const { words: writerWords } = useWriterWords();
  const last = useRef<Id | null>(null);
  // Only when another article is opened, not when it is renamed.
  useEffect(() => {
    const articleOf = (id: Id | null): Article | undefined => model.get()?.articles.find(({ article }) => article.id === id)?.article;
    if (opened === null) return;
    const before = articleOf(last.current);
    last.current = opened;
    if (!before?.removed) {
      const title = t('opened', { title: articleOf(opened)?.title ?? '' });
      say.words(writerWords === null ? title : `${title}. ${writerWords}`);
    }
    if (document.activeElement === document.body) runCommand('focus.text');
  }, [opened]);
}
