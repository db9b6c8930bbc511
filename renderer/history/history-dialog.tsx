import './history.css';
import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../shared/domain/schema';
import { say } from '../state/announcements';
import { model } from '../state/session';
import { useStore } from '../state/use-store';
import { Dialog } from '../ui/dialog';
import { NothingFound } from '../ui/nothing-found';
import { useErrorWords } from '../ui/use-error-words';
import { VirtualList } from '../ui/virtual-list';
import { type Entry, type EntryFilter, entriesOf, noFilter, shownEntries } from './entries';
import { EntryDetail } from './entry-detail';
import { EntryRow } from './entry-row';
import { HistoryFilters } from './history-filters';
import type { Past, Scope } from './past';
import { restore } from './restore';
import { useChangeWords } from './use-change-words';
import { usePast } from './use-past';
import { useRestored } from './use-restored';

/** What the history was opened for. */
export interface Asked {
  /** The chosen span, whose changes alone can be shown. */
  readonly span: Id | null;
  readonly isOnlySpan: boolean;
}

interface Props {
  readonly asked: Asked;
  readonly onClose: () => void;
}

const rowHeight = 52;
const idOf = (entry: Entry): string => entry.id;
const noEntries: readonly Entry[] = [];

/** Every change of the open article or of the project, what each did, how it stood after it, and the way back to there. */
export function HistoryDialog({ asked, onClose }: Props) {
  const { t } = useTranslation('history');
  const hasArticle = useStore(model, (state) => Boolean(state?.open));
  const [scope, setScope] = useState<Scope>(hasArticle ? 'set' : 'project');
  const [filter, setFilter] = useState<EntryFilter>({ ...noFilter, span: asked.isOnlySpan ? asked.span : null });
  const [chosen, setChosen] = useState<string | null>(null);
  const past = usePast(scope);
  const { nameOf } = useChangeWords();
  const entries = useMemo(() => (past ? entriesOf(past) : noEntries), [past]);
  const wanted = useDeferredValue(filter);
  const shown = useMemo(() => shownEntries(entries, wanted, nameOf), [entries, wanted, nameOf]);
  const entry = shown.find(({ id }) => id === chosen) ?? shown[0] ?? null;
  const looked = useDeferredValue(entry);
  const restored = useRestored();
  const goBack = (): void => {
    if (!past || !entry) return;
    const reason = restored.whyNotWords(past, entry);
    if (reason !== null) say.words(reason);
    else if (restore(past, entry, restored.timeOf(entry))) {
      onClose();
      restored.tell(entry);
    }
  };
  const list = useFocusWhenRead(past !== null);
  const count =
    shown === entries
      ? t('allCount', { count: past?.records.length ?? 0 })
      : t('someCount', { shown: shown.length, count: past?.records.length ?? 0 });
  useHeard(filter, wanted, count);
  return (
    <Dialog
      title={t('title')}
      size="large"
      isOpen
      onClose={onClose}
      actions={past && looked && <Restoring past={past} entry={looked} onRestore={goBack} />}
    >
      <div className="history">
        <HistoryFilters
          scope={scope}
          onScope={(next) => {
            setScope(next);
            setFilter(noFilter);
            setChosen(null);
          }}
          filter={filter}
          onFilter={setFilter}
          span={asked.span}
          past={past}
          onDown={() => list.current?.focus()}
        />
        <section
          className="history-list"
          aria-label={t('changes')}
          onKeyDownCapture={(event) => {
            if (!isEnterInList(event)) return;
            event.preventDefault();
            event.stopPropagation();
            goBack();
          }}
        >
          <p className="history-count" role="status">
            {past && count}
            {past?.isWhole === false && ` · ${t('reading')}`}
          </p>
          <Damaged past={past} />
          <VirtualList
            label={t('changes')}
            items={shown}
            idOf={idOf}
            textOf={(row) => (row.kind === 'change' ? nameOf(row) : '')}
            rowClass="history-row"
            rowHeight={rowHeight}
            focused={entry?.id ?? null}
            onFocus={setChosen}
            chosen={useMemo(() => new Set(entry ? [entry.id] : []), [entry])}
            onChoose={() => undefined}
            onOpen={setChosen}
            scope="history"
            listRef={list}
            empty={past?.isWhole && <Empty isFiltered={entries.length > 0} onClear={() => setFilter(noFilter)} />}
          >
            {(row) => <EntryRow entry={row} />}
          </VirtualList>
        </section>
        {past && looked && <EntryDetail past={past} entry={looked} />}
      </div>
    </Dialog>
  );
}

const isEnterInList = (event: KeyboardEvent): boolean =>
  event.key === 'Enter' && event.target instanceof Element && event.target.getAttribute('role') === 'listbox';

/** The list has the focus as soon as there is something in it, unless the person has gone elsewhere by then. */
function useFocusWhenRead(isRead: boolean) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isRead && !document.activeElement?.closest('.history')) list.current?.focus();
  }, [isRead]);
  return list;
}

/** Who filters hears how much is left. */
function useHeard(filter: EntryFilter, wanted: EntryFilter, count: string): void {
  const heard = useRef(filter);
  useEffect(() => {
    if (heard.current === wanted) return;
    heard.current = wanted;
    say.words(count);
  }, [wanted, count]);
}

function Damaged({ past }: { readonly past: Past | null }) {
  const { t } = useTranslation('history');
  const wordsOf = useErrorWords();
  return past?.damaged.map(({ path, reason }) => (
    <p key={path} className="history-damaged" role="alert">
      {t('damaged', { file: path, reason: wordsOf(reason) })}
    </p>
  ));
}

function Empty({ isFiltered, onClear }: { readonly isFiltered: boolean; readonly onClear: () => void }) {
  const { t } = useTranslation('history');
  if (!isFiltered) return t('nothingYet');
  return <NothingFound words={t('nothingFound')} onClear={onClear} />;
}

interface RestoringProps {
  readonly past: Past;
  readonly entry: Entry;
  readonly onRestore: () => void;
}

/** What going back would do, and the button that does it. */
function Restoring({ past, entry, onRestore }: RestoringProps) {
  const { t } = useTranslation('history');
  const { wouldWords, whyNotWords } = useRestored();
  const reason = whyNotWords(past, entry);
  return (
    <>
      <p className="history-would">{reason ?? wouldWords(past, entry)}</p>
      <Button className="button primary" isDisabled={reason !== null} onPress={onRestore}>
        {t('restore')} <kbd>Enter</kbd>
      </Button>
    </>
  );
}
