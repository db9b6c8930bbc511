import './recovery.css';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { DamagedFile, RecoveryState } from '../../shared/ipc/messages';
import { useCommands } from '../commands/use-commands';
import { say } from '../state/announcements';
import { lookAfterDamage, recovery } from '../state/recovery';
import { useStore } from '../state/use-store';
import { Dialog } from '../ui/dialog';
import { request } from '../workbench';
import { DamagedFileCard } from './damaged-file-card';

/** Damaged files of a project: what is wrong, what is safe, and the way back. It opens by itself when one is in the way. */
export function RecoveryPage() {
  const { t } = useTranslation('recovery');
  const state = useStore(recovery, (current) => current);
  useCommands({
    'project.recovery': () => void lookAfterDamage().then((isAny) => isAny || say.words(t('nothing'))),
  });
  return state && <Page state={state} />;
}

function Page({ state: { files, isOpen, folder } }: { readonly state: RecoveryState }) {
  const { t } = useTranslation('recovery');
  const [isBusy, setIsBusy] = useState(false);
  const isDone = files.every(({ offer }) => offer === null);
  const close = (): void => recovery.set(null);
  const restore = async ({ token, path }: DamagedFile): Promise<void> => {
    setIsBusy(true);
    const answer = await request('recovery.restore', { token });
    setIsBusy(false);
    if (!answer.ok) return say.error(answer.error);
    recovery.set(answer.value);
    say.words(t('restored', { path }));
  };
  return (
    <Dialog
      title={isOpen ? t('title') : t('titleNotOpen')}
      isOpen
      onClose={close}
      size="large"
      actions={
        // Made anew when the last way back is gone, so that the keys do not go with it.
        <Button key={isDone ? 'done' : 'open'} className="button" onPress={close} autoFocus={isDone}>
          {t('common:close')}
        </Button>
      }
    >
      {files.length === 0 ? (
        <p role="status">{t('allWhole')}</p>
      ) : (
        <>
          <p>{isOpen ? t('lead', { count: files.length }) : t('leadNotOpen')}</p>
          <p className="recovery-folder">
            <bdi>{folder}</bdi>
          </p>
          <ul className="recovery-files" aria-label={t('files')}>
            {files.map((file, index) => (
              <li key={file.path}>
                <DamagedFileCard file={file} isFirst={index === 0} isBusy={isBusy} onRestore={() => void restore(file)} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}
