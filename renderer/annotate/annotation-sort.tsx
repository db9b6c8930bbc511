import { Clock } from 'lucide-react';
import { ToggleButton, Tooltip, TooltipTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { SpanSort } from './annotation-filter';

interface Props {
  readonly sort: SpanSort;
  readonly onSort: (sort: SpanSort) => void;
}

/** In the order of the text, or newest first. */
export function AnnotationSort({ sort, onSort }: Props) {
  const { t } = useTranslation('annotate');
  return (
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
  );
}
