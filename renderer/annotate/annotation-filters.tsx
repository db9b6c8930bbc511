import { Search } from 'lucide-react';
import { Input, SearchField, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Label, Slug } from '../../shared/domain/schema';
import { schemeKey } from '../../shared/i18n/scheme-names';
import { LabelMark } from '../ui/label-mark';
import { useSchemeNames } from '../ui/use-scheme-names';
import type { SpanFilter } from './annotation-filter';

interface Props {
  readonly labels: readonly Label[];
  /** Stand for the names of the labels. */
  readonly initials: Readonly<Record<Slug, string>>;
  /** Spans of each label in the article. */
  readonly counts: Readonly<Record<Slug, number>>;
  readonly filter: SpanFilter;
  readonly onFilter: (filter: SpanFilter) => void;
  /** Down in the search field, or Escape when it is empty, goes to the list. */
  readonly onDown: () => void;
}

/** What the list shows: chips of the labels, and a search in words. */
export function AnnotationFilters({ labels, initials, counts, filter, onFilter, onDown }: Props) {
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
            <ToggleButton key={label.id} id={label.id} className="label-chip">
              <LabelMark label={label} text={initials[label.id] ?? ''} />
              <span className="visually-hidden">{name}, </span>
              {count}
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
          if (event.key === 'ArrowDown' || (event.key === 'Escape' && filter.text === '')) onDown();
          else event.continuePropagation();
        }}
      >
        <Search size={13} aria-hidden="true" />
        <Input className="input" placeholder={t('articles:findPlaceholder')} dir="auto" />
      </SearchField>
    </div>
  );
}
