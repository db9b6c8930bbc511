import { X } from 'lucide-react';
import { Button, GridList, GridListItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { RecentProject } from '../../shared/ipc/messages';
import { say } from '../state/announcements';
import { appState } from '../state/preferences';
import { refused } from '../state/recovery';
import { showProject } from '../state/session';
import { useStore } from '../state/use-store';
import { useTimeWords } from '../ui/use-time-words';
import { request } from '../workbench';

const none: readonly RecentProject[] = [];

/** Projects from before, newest first. One whose folder is gone is marked; forgetting one leaves its folder alone. */
export function RecentProjects() {
  const { t } = useTranslation('welcome');
  const timeOf = useTimeWords();
  const recents = useStore(appState, (state) => state?.recents ?? none);
  const open = async (project: string): Promise<void> => {
    const answer = await request('projects.open-recent', { project });
    if (answer.ok) showProject(answer.value);
    else refused(answer.error);
  };
  const forget = async ({ id, name }: RecentProject): Promise<void> => {
    const answer = await request('projects.forget', { project: id });
    if (!answer.ok) return say.error(answer.error);
    appState.set(answer.value);
    say.words(t('forgot', { name }));
  };
  if (recents.length === 0) return <p className="welcome-none">{t('noRecent')}</p>;
  return (
    <GridList
      aria-label={t('recent')}
      className="recents"
      autoFocus="first"
      items={recents}
      onAction={(project) => void open(String(project))}
    >
      {(recent) => (
        <GridListItem className="recent" textValue={recent.name}>
          <span className="recent-words">
            <bdi className="recent-name">{recent.name}</bdi>
            <span className="recent-folder" title={recent.folder}>
              <bdi>{recent.folder}</bdi>
            </span>
            <span className={recent.isMissing ? 'recent-missing' : 'recent-when'}>
              {recent.isMissing ? t('missing') : t('openedAt', { when: timeOf(recent.openedAt) })}
            </span>
          </span>
          <Button className="icon-button" aria-label={t('forget', { name: recent.name })} onPress={() => void forget(recent)}>
            <X size={14} aria-hidden="true" />
          </Button>
        </GridListItem>
      )}
    </GridList>
  );
}
