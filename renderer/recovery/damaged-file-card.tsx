import { CircleAlert } from 'lucide-react';
import { useId } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { DamagedFile, RestoreOffer } from '../../shared/ipc/messages';
import { say } from '../state/announcements';
import { useErrorWords } from '../ui/use-error-words';
import { useTimeWords } from '../ui/use-time-words';
import { request } from '../workbench';

interface Props {
  readonly file: DamagedFile;
  /** Its way back gets the keys. */
  readonly isFirst: boolean;
  readonly isBusy: boolean;
  readonly onRestore: () => void;
}

/** One damaged file: what it is, what is wrong with it, what is safe, and what it can be brought back to. */
export function DamagedFileCard({ file, isFirst, isBusy, onRestore }: Props) {
  const { t } = useTranslation('recovery');
  const wordsOf = useErrorWords();
  const name = useId();
  const { kind, title, path, reason, offer, token } = file;
  const isNewer = reason.code === 'newer-file';
  const reveal = async (): Promise<void> => {
    const answer = await request('app.reveal', { token });
    if (!answer.ok) say.error(answer.error);
  };
  return (
    <section className="recovery-file" aria-labelledby={name}>
      <h3 id={name} className="recovery-name">
        <CircleAlert size={16} aria-hidden="true" />
        <bdi>{title === '' ? t(`kind.${kind}`) : t(`kind.${kind}Of`, { title })}</bdi>
      </h3>
      <dl className="recovery-facts">
        <dt>{t('file')}</dt>
        <dd>
          <bdi className="recovery-path">{path}</bdi>
        </dd>
        <dt>{t('wrong')}</dt>
        <dd>{wordsOf(reason)}</dd>
        <dt>{t('safe')}</dt>
        <dd>{isNewer ? t('safe.newer') : t(`safe.${kind}`)}</dd>
        <dt>{t('way')}</dt>
        <dd>{isNewer ? t('way.newer') : offer === null ? t(kind === 'other' ? 'way.other' : 'way.none') : <Offer offer={offer} />}</dd>
      </dl>
      <div className="recovery-ways">
        {offer !== null && (
          <Button className="button primary" autoFocus={isFirst} isDisabled={isBusy} aria-describedby={name} onPress={onRestore}>
            {offer.at === null ? t('mend') : t('restore')}
          </Button>
        )}
        <Button className="button" aria-describedby={name} onPress={() => void reveal()}>
          {t('reveal')}
        </Button>
      </div>
    </section>
  );
}

function Offer({ offer: { at, spans, replayed, lost, passedOver } }: { readonly offer: RestoreOffer }) {
  const { t } = useTranslation('recovery');
  const timeOf = useTimeWords();
  return (
    <ul className="recovery-offer">
      <li>{at === null ? t('offer.itself') : t('offer.backup', { when: timeOf(at) })}</li>
      {spans !== null && <li>{t('offer.spans', { count: spans })}</li>}
      {replayed > 0 && <li>{t('offer.replayed', { count: replayed })}</li>}
      <li className={lost > 0 ? 'recovery-lost' : undefined}>{lost > 0 ? t('offer.lost', { count: lost }) : t('offer.nothingLost')}</li>
      {passedOver > 0 && <li>{t('offer.passedOver', { count: passedOver })}</li>}
      <li>{t('offer.kept')}</li>
    </ul>
  );
}
