import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { say } from '../state/announcements';
import { appState } from '../state/preferences';
import { useStore } from '../state/use-store';
import { request } from '../workbench';

/** Why nothing was opened by itself, after several starts that crashed; how to go on stands below it. */
export function SafeStart() {
  const { t } = useTranslation('welcome');
  const count = useStore(appState, (state) => state?.crashedStarts ?? null);
  if (count === null) return null;
  const showLog = async (): Promise<void> => {
    const answer = await request('app.reveal-log', {});
    if (!answer.ok) say.error(answer.error);
  };
  return (
    <section className="safe-start" role="alert" aria-label={t('safe.title')}>
      <strong>{t('safe.title')}</strong>
      <p>{t('safe.why', { count })}</p>
      <p>{t('safe.next')}</p>
      <Button className="button" onPress={() => void showLog()}>
        {t('safe.log')}
      </Button>
    </section>
  );
}
