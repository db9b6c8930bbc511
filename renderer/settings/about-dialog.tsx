import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../commands/use-commands';
import { appState } from '../state/preferences';
import { useStore } from '../state/use-store';
import { Dialog } from '../ui/dialog';
import { isOldRuntime } from './is-old-runtime';

/** What this program is, and what it runs on. */
export function AboutDialog() {
  const { t } = useTranslation('settings');
  const [isOpen, setIsOpen] = useState(false);
  const version = useStore(appState, (state) => state?.version ?? '');
  const runtime = useStore(appState, (state) => state?.runtime ?? '');
  useCommands({ 'help.about': () => setIsOpen(true) });
  const facts = [
    [t('version'), version],
    [t('runtime'), runtime],
    [t('licence'), 'MIT'],
  ];
  return (
    <Dialog title={t('aboutTitle')} isOpen={isOpen} onClose={() => setIsOpen(false)}>
      <p>{t('aboutWhat')}</p>
      <p>{t('aboutOffline')}</p>
      <dl className="about-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {isOldRuntime(runtime) && (
        <p className="about-warning" role="note">
          {t('oldRuntime')}
        </p>
      )}
    </Dialog>
  );
}
