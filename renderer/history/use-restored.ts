import { useTranslation } from 'react-i18next';
import { itemDifference } from '../../shared/domain/item-difference';
import { say } from '../state/announcements';
import { refusalOf } from '../state/model';
import { model } from '../state/session';
import { useWrittenKeys } from '../ui/key';
import { useErrorWords } from '../ui/use-error-words';
import { useTimeWords } from '../ui/use-time-words';
import type { Entry } from './entries';
import type { Past } from './past';
import { wayBack, whyNot } from './restore';

/** What going back to a state would do and did, in words. */
export function useRestored() {
  const { t } = useTranslation('history');
  const timeWords = useTimeWords();
  const keys = useWrittenKeys('edit.undo') ?? '';
  const timeOf = (entry: Entry): string => (entry.kind === 'change' ? timeWords(entry.record.at) : t('beginning'));
  const errorWords = useErrorWords();
  return {
    timeOf,
    /** Why it cannot be restored; null: it can. */
    whyNotWords: (past: Past, entry: Entry): string | null => {
      const reason = whyNot(past, entry);
      if (reason !== null) return t(`not.${reason}`);
      const state = model.get();
      const refusal = state && refusalOf(state, [{ target: past.target, commands: wayBack(past, entry) ?? [] }]);
      return refusal && errorWords(refusal);
    },
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
