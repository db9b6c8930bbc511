import { History, Redo2, Undo2 } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { model } from '../state/session';
import { timeFormat } from '../ui/time-format';
import { useTimeWords } from '../ui/use-time-words';
import type { Change, Entry } from './entries';
import { TouchedWords } from './touched-words';
import { useChangeWords } from './use-change-words';

const icons = { act: null, undo: Undo2, redo: Redo2, restore: History } as const;

/** A row of the history: when, what, and the words that it touched. The first of a day stands under its date. */
export const EntryRow = memo(function EntryRow({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation('history');
  if (entry.kind === 'change') return <ChangeRow change={entry} />;
  const { from, to } = entry.kind === 'gap' ? entry : { from: 0, to: 0 };
  return (
    <span className="history-change history-edge">
      {entry.kind === 'beginning' ? t('beginning') : t(from === to ? 'gapOne' : 'gap', { from, to })}
    </span>
  );
});

function ChangeRow({ change }: { readonly change: Change }) {
  const { i18n } = useTranslation();
  const { nameOf, annotatorOf } = useChangeWords();
  const timeWords = useTimeWords();
  const { record, act, touched, isFirstOfDay } = change;
  const time = new Date(record.at);
  const Icon = icons[act];
  return (
    <>
      {isFirstOfDay && (
        <span className="history-day" aria-hidden="true">
          {timeFormat(i18n.language, 'day').format(time)}
        </span>
      )}
      <span className="history-change" data-act={act}>
        <span className="history-time" aria-hidden="true">
          {timeFormat(i18n.language, 'clock').format(time)}
        </span>
        <span className="history-words">
          <span className="history-name">
            {Icon && <Icon size={12} aria-hidden="true" />}
            <bdi>{nameOf(change)}</bdi>
          </span>
          <TouchedWords touched={touched} />
          {record.by !== model.get()?.me && <span className="history-by">{annotatorOf(record.by)}</span>}
          <span className="visually-hidden">, {timeWords(record.at)}</span>
        </span>
      </span>
    </>
  );
}
