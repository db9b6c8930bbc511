import './recovered-notice.css';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Recovered, RecoveredPlace } from '../../shared/ipc/messages';
import { say } from '../state/announcements';
import { refused } from '../state/recovery';
import { forgetRecovered, model, openArticle } from '../state/session';
import { useStore } from '../state/use-store';
import { useTimeWords } from '../ui/use-time-words';
import { request } from '../workbench';

/** After a run that did not end as it should: what was read back in this project, until the person has seen it. */
export function RecoveredNotice() {
  const recovered = useStore(model, (state) => state?.recovered ?? null);
  return recovered && <Notice recovered={recovered} />;
}

function Notice({ recovered }: { readonly recovered: Recovered }) {
  const { t } = useTranslation('recovered');
  const timeOf = useTimeWords();
  const { changes, places, finished, torn, startedAt, isBug } = recovered;
  const articles = places.filter(({ article }) => article !== null).length;
  const start = { time: timeOf(startedAt) };
  return (
    <section className="recovered" aria-label={t('title')}>
      <div className="recovered-words" role="alert">
        <strong>{t(isBug ? 'endedByBug' : 'cutOff', start)}</strong>{' '}
        {changes === 0
          ? t('nothing')
          : t('readBack', { changes: t('changes', { count: changes }), articles: t('articles', { count: articles }) })}
      </div>
      <Disclosure className="recovered-more">
        <Heading level={2} className="recovered-head">
          <Button slot="trigger" className="button" isDisabled={changes + torn === 0}>
            {t('details')}
          </Button>
        </Heading>
        <DisclosurePanel>
          <ul className="recovered-places">
            {places.map((place) => (
              <Place key={place.article ?? ''} place={place} />
            ))}
            {finished > 0 && <li>{t('finished', { count: finished })}</li>}
            {torn > 0 && <li>{t('torn', { count: torn })}</li>}
          </ul>
        </DisclosurePanel>
      </Disclosure>
      {changes > 0 && (
        <Button className="button" onPress={() => void copyBefore()}>
          {t('copyBefore')}
        </Button>
      )}
      <Button className="button" onPress={() => void dismiss()}>
        {t('dismiss')}
      </Button>
    </section>
  );
}

function Place({ place: { article, title, changes, from, to } }: { readonly place: RecoveredPlace }) {
  const { t } = useTranslation('recovered');
  const timeOf = useTimeWords();
  return (
    <li>
      {article === null ? t('project') : <bdi>{title}</bdi>}: {t('changes', { count: changes })},{' '}
      {t('between', { from: timeOf(from), to: timeOf(to) })}{' '}
      {article !== null && (
        <Button className="quiet-button" onPress={() => void openArticle(article).then((opened) => opened.ok || refused(opened.error))}>
          {t('open')}
        </Button>
      )}
    </li>
  );
}

async function copyBefore(): Promise<void> {
  const answer = await request('projects.save-copy', { of: 'before-recovered' });
  if (!answer.ok) say.error(answer.error);
  else if (answer.value) void request('app.reveal', { token: answer.value.token });
}

async function dismiss(): Promise<void> {
  const answer = await request('projects.told-recovered', {});
  if (answer.ok) forgetRecovered();
  else say.error(answer.error);
}
