import './writer-notice.css';
import { Lock } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../shared/domain/schema';
import { runCommand } from '../commands/run-command';
import { say } from '../state/announcements';
import { model } from '../state/session';
import { useStore } from '../state/use-store';
import { request } from '../workbench';
import { useWriterWords } from './use-writer-words';

/** Why nothing can be written here: somebody else does, or the folder takes no changes. Nothing while I can. */
export function WriterNotice() {
  const { t } = useTranslation('annotate');
  const { writer, words } = useWriterWords();
  useSaid(words);
  if (words === null) return null;
  return (
    <section className="writer-notice" aria-label={t('writer.name')}>
      <Lock size={15} aria-hidden="true" />
      <bdi>{words}</bdi>
      {writer.kind === 'other' && writer.isSilent && (
        <Button className="button" onPress={() => void takeOver()}>
          {t('writer.takeOver')}
        </Button>
      )}
      {writer.kind === 'nobody' && (
        <Button className="button" onPress={() => runCommand('project.save-copy')}>
          {t('common:saveCopy')}
        </Button>
      )}
    </section>
  );
}

/** Screen readers hear who writes whenever that changes, also that nobody else does any more; at opening they hear it with the title. */
function useSaid(words: string | null): void {
  const { t } = useTranslation('annotate');
  const article = useStore(model, (state) => state?.open?.id ?? null);
  const before = useRef<{ readonly words: string | null; readonly article: Id | null }>({ words: null, article: null });
  useEffect(() => {
    const { words: last, article: lastArticle } = before.current;
    before.current = { words, article };
    if (article === lastArticle && words !== last) say.words(words ?? t('writer.mine'));
  }, [words, article]);
}

async function takeOver(): Promise<void> {
  const answer = await request('articles.take-over', {});
  if (!answer.ok) say.error(answer.error);
}
