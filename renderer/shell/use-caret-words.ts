import { useTranslation } from 'react-i18next';
import { findLabel } from '../../shared/domain/scheme';
import { schemeKey } from '../../shared/i18n/scheme-names';
import { caret } from '../state/caret';
import { activeSpan, model } from '../state/session';
import { useStoreLater } from '../state/use-store';
import { useSchemeNames } from '../ui/use-scheme-names';

/** Where the caret is, in words: "Caret in claim 3 of 14", "Block 4", "12 characters selected". */
export function useCaretWords(): string {
  const { t } = useTranslation();
  const nameOf = useSchemeNames();
  const place = useStoreLater(caret, (state) => state);
  const open = useStoreLater(model, (state) => state?.open ?? null);
  const scheme = useStoreLater(model, (state) => state?.scheme ?? null);
  const active = useStoreLater(activeSpan, (state) => state);
  if (!place || !open || !scheme) return '';
  if (place.selection) return t('selectedCharacters', { count: [...place.selection.exact].length });
  const here = active !== null && place.spansHere.includes(active) ? active : place.spansHere[0];
  const span = open.set.spans.find((entry) => entry.id === here);
  if (!span) return t('caretInBlock', { number: place.block + 1, count: open.revision.blocks.length });
  const alike = open.set.spans.filter((entry) => entry.label === span.label);
  const label = findLabel(scheme, span.label);
  const name = label ? nameOf(schemeKey.label(label.id), label.name) : span.label;
  return t('caretInSpan', { label: name.toLowerCase(), number: alike.indexOf(span) + 1, count: alike.length });
}
