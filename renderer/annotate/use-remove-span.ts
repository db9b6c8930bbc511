import { useTranslation } from 'react-i18next';
import type { Id } from '../../shared/domain/schema';
import { findLabel } from '../../shared/domain/scheme';
import { schemeKey } from '../../shared/i18n/scheme-names';
import { say } from '../state/announcements';
import { model } from '../state/session';
import { quoteOf } from '../ui/quote-of';
import { useSchemeNames } from '../ui/use-scheme-names';
import { findSpan, removeSpan } from './span-actions';

/** Deletes a span and says which. */
export function useRemoveSpan(): (id: Id) => void {
  const { t } = useTranslation('annotate');
  const nameOf = useSchemeNames();
  return (id) => {
    const span = findSpan(id);
    const scheme = model.get()?.scheme;
    if (!span || !scheme) return;
    removeSpan(id);
    const label = findLabel(scheme, span.label);
    say.words(t('deleted', { label: label ? nameOf(schemeKey.label(label.id), label.name) : span.label, quote: quoteOf(span) }));
  };
}
