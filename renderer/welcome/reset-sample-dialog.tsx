import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ArticleSummary } from '../../shared/ipc/messages';
import { useCommands } from '../commands/use-commands';
import { say } from '../state/announcements';
import { model, showProject } from '../state/session';
import { Dialog } from '../ui/dialog';
import { request } from '../workbench';
import { shortList } from './short-list';

/** Asks before the sample project is made anew, and names what goes. */
export function ResetSampleDialog() {
  const { t } = useTranslation('welcome');
  const [articles, setArticles] = useState<readonly ArticleSummary[] | null>(null);
  useCommands({
    'project.reset-sample': () => {
      const state = model.get();
      if (state?.isSample) setArticles(state.articles.filter(({ article }) => article.removed === null));
    },
  });
  const close = (): void => setArticles(null);
  const reset = async (): Promise<void> => {
    close();
    const answer = await request('projects.open-sample', { isReset: true });
    if (!answer.ok) return say.error(answer.error);
    showProject(answer.value);
    say.words(t('resetDone'));
  };
  const titles = articles?.map(({ article }) => article.title) ?? [];
  const spans = articles?.flatMap(({ counts }) => Object.values(counts)).reduce((sum, count) => sum + count, 0) ?? 0;
  return (
    <Dialog
      title={t('resetTitle')}
      isOpen={articles !== null}
      onClose={close}
      isAlert
      actions={
        <>
          <Button className="button" onPress={close} autoFocus>
            {t('common:cancel')}
          </Button>
          <Button className="button danger" onPress={() => void reset()}>
            {t('reset')}
          </Button>
        </>
      }
    >
      <p>{t('resetLost')}</p>
      <ul className="losses">
        <li>{t('reset.spans', { count: spans })}</li>
        <li>
          <bdi>{t('reset.articles', { count: titles.length, titles: shortList(titles) })}</bdi>
        </li>
        <li>{t('reset.history')}</li>
      </ul>
      <p className="field-description">{t('resetKeeps')}</p>
    </Dialog>
  );
}
