import { useTranslation } from 'react-i18next';
import { now } from '../seams';
import { relativeTime } from '../ui/time-format';
import { useTimeWords } from '../ui/use-time-words';
import { DifferenceList } from './difference-list';
import type { Change, Entry } from './entries';
import type { Past } from './past';
import { Stood } from './stood';
import { useChangeWords } from './use-change-words';

interface Props {
  readonly past: Past;
  readonly entry: Entry;
}

/** What an entry did, by whom and when, and how things stood after it. */
export function EntryDetail({ past, entry }: Props) {
  const { t } = useTranslation('history');
  return (
    <div className="history-detail">
      {entry.kind === 'change' && <ChangeHead change={entry} />}
      {entry.kind === 'beginning' && (
        <div>
          <h3 className="history-title">{t('beginning')}</h3>
          <p className="history-stamp">{t('beginningHint')}</p>
        </div>
      )}
      {entry.kind === 'gap' ? <p>{t('gapHint')}</p> : <Stand past={past} entry={entry} />}
    </div>
  );
}

function Stand({ past, entry }: { readonly past: Past; readonly entry: Exclude<Entry, { readonly kind: 'gap' }> }) {
  return (
    <>
      {entry.kind === 'change' && <DifferenceList past={past} change={entry} />}
      <Stood past={past} seq={entry.seq} />
    </>
  );
}

function ChangeHead({ change }: { readonly change: Change }) {
  const { t, i18n } = useTranslation('history');
  const { nameOf, annotatorOf } = useChangeWords();
  const timeWords = useTimeWords();
  const { record, seq } = change;
  const { width = record.targets.length } = record;
  const when = `${timeWords(record.at)} (${relativeTime(i18n.language, record.at, now())})`;
  return (
    <div>
      <h3 className="history-title">
        <bdi>{nameOf(change)}</bdi>
      </h3>
      <p className="history-stamp">
        {annotatorOf(record.by)} · {when} · {t('number', { seq })}
      </p>
      {width > 1 && <p className="history-stamp">{t('others', { count: width })}</p>}
    </div>
  );
}
