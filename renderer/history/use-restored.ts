import { useTranslation } from 'react-i18next';
import { itemDifference } from '../../shared/domain/item-difference';
import { say } from '../state/announcements';
import { useWrittenKeys } from '../ui/key';
import { useTimeWords } from '../ui/use-time-words';
import type { Entry } from './entries';
import type { Past } from './past';

/** What going back to a state would do and did, in words. */
export function useRestored() {
  const { t } = useTranslation('history');
  const timeWords = useTimeWords();
  const keys = useWrittenKeys('edit.undo') ?? '';
  const timeOf = (entry: Entry): string => (entry.kind === 'change' ? timeWords(entry.record.at) : t('beginning'));
  return {
    timeOf,
    tell: (entry: Entry): void => say.words(t('restored', { time: timeOf(entry), keys })),
    wouldWords: (past: Past, entry: Entry): string => {
      const wanted = past.kind === 'set' && entry.kind !== 'gap' ? past.timeline.at(entry.seq) : null;
      if (past.kind !== 'set' || !wanted) return '';
      const { added, removed, changed } = itemDifference(past.present.spans, wanted.spans);
      const parts = [
        ...(added.length > 0 ? [t('wouldAdd', { count: added.length })] : []),
        ...(removed.length > 0 ? [t('wouldRemove', { count: removed.length })] : []),
        ...(changed.length > 0 ? [t('wouldChange', { count: changed.length })] : []),
      ];
      return parts.length > 0 ? t('would', { list: parts.join(', ') }) : t('wouldFields');
    },
  };
}
