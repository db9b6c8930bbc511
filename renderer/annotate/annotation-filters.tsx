import { Clock, Search } from 'lucide-react';
import { Input, SearchField, ToggleButton, ToggleButtonGroup, Tooltip, TooltipTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Label, Slug } from '../../shared/domain/schema';
import { schemeKey } from '../../shared/i18n/scheme-names';
import { LabelMark } from '../ui/label-mark';
import { useSchemeNames } from '../ui/use-scheme-names';
import type { SpanFilter, SpanSort } from './annotation-filter';

interface Props {
  readonly labels: readonly Label[];
  /** Spans of each label in the article. */
  readonly counts: Readonly<Record<Slug, number>>;
  readonly filter: SpanFilter;
  readonly onFilter: (filter: SpanFilter) => void;
  readonly sort: SpanSort;
  readonly onSort: (sort: SpanSort) => void;
  /** Down in the search field goes to the list. */
  readonly onDown: () => void;
}

/** What the list shows: chips of the labels, a search in words, and its order. */
export function AnnotationFilters({ labels, counts, filter, onFilter, sort, onSort, onDown }: Props) {
  const { t } = useTranslation('annotate');
  const nameOf = useSchemeNames();
  return (
    <div className="annotation-filters">
      <ToggleButtonGroup
        className="label-chips"
        aria-label={t('filterByLabel')}
        selectionMode="multiple"
        selectedKeys={filter.labels}
        onSelectionChange={(keys) => onFilter({ ...filter, labels: new Set([...keys].map(String)) })}
      >
        {labels.map((label) => {
          const name = nameOf(schemeKey.label(label.id), label.name);
          const count = counts[label.id] ?? 0;
          return (
            <ToggleButton key={label.id} id={label.id} className="label-chip" aria-label={t('labelCount', { name, count })}>
              <LabelMark label={label} name={name} />
              <span aria-hidden="true">{count}</span>
            </ToggleButton>
          );
        })}
      </ToggleButtonGroup>
      <SearchField
        className="annotation-search"
        aria-label={t('findAnnotation')}
        value={filter.text}
        onChange={(text) => onFilter({ ...filter, text })}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') onDown();
          else event.continuePropagation();
        }}
      >
        <Search size={13} aria-hidden="true" />
        <Input className="input" placeholder={t('findAnnotation')} dir="auto" />
      </SearchField>
      <TooltipTrigger delay={500} closeDelay={0}>
        <ToggleButton
          className="icon-button"
          aria-label={t('newestFirst')}
          isSelected={sort === 'time'}
          onChange={(isNewestFirst) => onSort(isNewestFirst ? 'time' : 'place')}
        >
          <Clock size={14} aria-hidden="true" />
        </ToggleButton>
        <Tooltip className="tooltip" offset={6}>
          {t('newestFirst')}
        </Tooltip>
      </TooltipTrigger>
    </div>
  );
}
