import { useTranslation } from 'react-i18next';
import { useStore } from '../state/use-store';
import { waitingFiles } from '../state/waiting-files';
import { shortList } from './short-list';

/** Files were named at the start, and there is no project yet that they could go into. */
export function WaitingFiles() {
  const { t } = useTranslation('welcome');
  const names = useStore(waitingFiles, (state) => state);
  if (names.length === 0) return null;
  return (
    <p className="welcome-waiting" role="status">
      <bdi>{t('filesWait', { count: names.length, names: shortList(names) })}</bdi> {t('filesWaitNext')}
    </p>
  );
}
