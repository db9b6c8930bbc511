import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scheme } from '../../shared/domain/schema';
import { model } from '../state/session';
import { useStore } from '../state/use-store';
import { useSchemeNames } from '../ui/use-scheme-names';
import type { Entry } from './entries';
import { articleDifference, projectDifference } from './object-difference';
import type { Past } from './past';
import { type Difference, setDifference } from './set-difference';

/**
 * What an entry did, thing by thing; null where it cannot be worked out, but for the spans that its record names. Nothing for the
 * beginning and for a gap.
 */
export function useDifferences(past: Past, entry: Entry): readonly Difference[] | null {
  const { t } = useTranslation('history');
  const nameOf = useSchemeNames();
  const scheme = useStore(model, (state) => state?.scheme ?? null);
  return useMemo(() => {
    if (entry.kind !== 'change' || scheme === null) return [];
    const speech = { t: (key: string, params?: Record<string, unknown>) => t(key, params ?? {}), nameOf };
    return differences(past, entry.seq, scheme, speech);
  }, [past, entry, scheme, t]);
}

function differences(past: Past, seq: number, scheme: Scheme, speech: Parameters<typeof setDifference>[3]): readonly Difference[] | null {
  const said = { ...speech, quoteOf: () => null };
  const ofFields = (fields: ReturnType<typeof articleDifference>): readonly Difference[] =>
    fields.length > 0 ? [{ kind: 'field', id: 'fields', fields }] : [];
  switch (past.kind) {
    case 'set': {
      const [before, after] = [past.timeline.at(seq - 1), past.timeline.at(seq)];
      return before && after && setDifference(before, after, scheme, speech);
    }
    case 'article': {
      const [before, after] = [past.timeline.at(seq - 1), past.timeline.at(seq)];
      return before && after && ofFields(articleDifference(before, after, scheme, said));
    }
    case 'project': {
      const [before, after] = [past.timeline.at(seq - 1), past.timeline.at(seq)];
      return before && after && ofFields(projectDifference(before, after, said));
    }
  }
}
