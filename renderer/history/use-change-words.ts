import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../shared/domain/schema';
import { model } from '../state/session';
import { useStore } from '../state/use-store';
import type { Change } from './entries';

/** What a change is called, in the words of the Edit menu, and who made it. */
export function useChangeWords() {
  const { t } = useTranslation('history');
  const annotators = useStore(model, (state) => state?.annotators ?? null);
  return useMemo(() => {
    const nameOf = ({ act, record: { name } }: Change): string => {
      const plain = t(`transactions:${name.key}`, name.params);
      return act === 'undo' || act === 'redo' ? t(`commands:edit.${act}-named`, { name: plain }) : plain;
    };
    const annotatorOf = (id: Id): string => annotators?.find((annotator) => annotator.id === id)?.name || t('annotate:somebody');
    return { nameOf, annotatorOf };
  }, [t, annotators]);
}
