import { Search } from 'lucide-react';
import { useMemo } from 'react';
import { Input, SearchField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../shared/domain/schema';
import { model } from '../state/session';
import { useStore } from '../state/use-store';
import { CheckBox } from '../ui/check-box';
import { quoteOf } from '../ui/quote-of';
import { Segmented } from '../ui/segmented';
import { Select } from '../ui/select';
import type { EntryFilter } from './entries';
import type { Past, Scope } from './past';
import { useChangeWords } from './use-change-words';

interface Props {
  readonly scope: Scope;
  readonly onScope: (scope: Scope) => void;
  readonly filter: EntryFilter;
  readonly onFilter: (filter: EntryFilter) => void;
  /** The chosen span of the text, or null. */
  readonly span: Id | null;
  readonly past: Past | null;
  /** Down in the search field goes to the list. */
  readonly onDown: () => void;
}

const anybody = 'anybody';
const scopes: readonly Scope[] = ['set', 'article', 'project'];

/** Of what the history is shown, and which of its changes. */
export function HistoryFilters({ scope, onScope, filter, onFilter, span, past, onDown }: Props) {
  const { t } = useTranslation('history');
  const { annotatorOf } = useChangeWords();
  const hasArticle = useStore(model, (state) => Boolean(state?.open));
  const quote = useStore(model, (state) => {
    const found = state?.open?.set.spans.find(({ id }) => id === span);
    return found ? quoteOf(found) : null;
  });
  const records = past?.records;
  const annotators = useMemo(() => [...new Set(records?.map(({ by }) => by))], [records]);
  return (
    <div className="history-filters">
      <Segmented
        label={t('scope')}
        options={scopes.filter((id) => hasArticle || id === 'project').map((id) => ({ id, name: t(`scope.${id}`) }))}
        values={[scope]}
        isNeverEmpty
        onChange={([next]) => next && onScope(next)}
      />
      <SearchField
        className="history-search field"
        value={filter.text}
        aria-label={t('find')}
        onChange={(text) => onFilter({ ...filter, text })}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') onDown();
          else event.continuePropagation();
        }}
      >
        <Search size={13} aria-hidden="true" />
        <Input className="input" placeholder={t('find')} dir="auto" />
      </SearchField>
      {annotators.length > 1 && (
        <Select
          label={t('annotator')}
          value={filter.annotator ?? anybody}
          options={[{ id: anybody, name: t('anybody') }, ...annotators.map((id) => ({ id, name: annotatorOf(id) }))]}
          onChange={(id) => onFilter({ ...filter, annotator: id === anybody ? null : id })}
        />
      )}
      {scope === 'set' && span !== null && quote !== null && (
        <CheckBox value={filter.span !== null} onChange={(isOnly) => onFilter({ ...filter, span: isOnly ? span : null })}>
          <span className="history-only">{t('onlySpan', { quote })}</span>
        </CheckBox>
      )}
    </div>
  );
}
