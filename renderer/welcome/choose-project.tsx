import { BookOpen, FilePlus2, FolderOpen } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { runCommand } from '../commands/run-command';
import { appState, settings } from '../state/preferences';
import { useStore } from '../state/use-store';
import { Key, useAriaKeys } from '../ui/key';
import { request } from '../workbench';
import { RecentProjects } from './recent-projects';
import { SafeStart } from './safe-start';
import { WaitingFiles } from './waiting-files';

const ways = [
  { id: 'create', command: 'project.create', Icon: FilePlus2 },
  { id: 'open', command: 'project.open', Icon: FolderOpen },
  { id: 'sample', command: 'project.sample', Icon: BookOpen },
] as const;

/** No project is open: a new one, one from a folder, the sample, or one of those from before. */
export function ChooseProject() {
  const { t } = useTranslation('welcome');
  const name = useStore(settings, (state) => state.annotatorName);
  const hasRecents = useStore(appState, (state) => (state?.recents.length ?? 0) > 0);
  // A project may have been opened, moved or deleted since the window was opened. Until that is known none is offered: the newest one gets the keys.
  const [isFresh, setIsFresh] = useState(false);
  useEffect(() => {
    void request('app.start', {}).then((answer) => {
      if (answer.ok) appState.set(answer.value);
      setIsFresh(true);
    });
  }, []);
  return (
    <div className="welcome-choose">
      <h1 className="welcome-title">{t('hello', { name })}</h1>
      <SafeStart />
      <WaitingFiles />
      <div className="welcome-columns">
        <section aria-label={t('begin')}>
          <h2 className="welcome-heading">{t('begin')}</h2>
          {ways.map((way, index) => (
            <Way key={way.id} {...way} autoFocus={index === 0 && !hasRecents} />
          ))}
        </section>
        <section aria-label={t('recent')}>
          <h2 className="welcome-heading">{t('recent')}</h2>
          {isFresh && <RecentProjects />}
        </section>
      </div>
    </div>
  );
}

function Way({ id, command, Icon, autoFocus }: (typeof ways)[number] & { readonly autoFocus: boolean }) {
  const { t } = useTranslation('welcome');
  const keys = useAriaKeys(command);
  return (
    <Button className="way" autoFocus={autoFocus} onPress={() => runCommand(command)} {...(keys && { 'aria-keyshortcuts': keys })}>
      <Icon size={20} aria-hidden="true" />
      <span className="way-words">
        <strong>{t(`begin.${id}`)}</strong>
        <span className="way-hint">{t(`begin.${id}Hint`)}</span>
      </span>
      <Key command={command} />
    </Button>
  );
}
