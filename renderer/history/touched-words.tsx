import { useTranslation } from 'react-i18next';
import type { Slug } from '../../shared/domain/schema';
import { findLabel } from '../../shared/domain/scheme';
import type { Touched } from '../../shared/domain/touched-spans';
import { schemeKey } from '../../shared/i18n/scheme-names';
import { model } from '../state/session';
import { quoteOf } from '../ui/quote-of';
import { useSchemeNames } from '../ui/use-scheme-names';

const hows = ['added', 'removed', 'changed'] as const;

/** The words of the one span that a change touched, or how many of which label. */
export function TouchedWords({ touched }: { readonly touched: readonly Touched[] }) {
  const { t } = useTranslation('history');
  const nameOf = useSchemeNames();
  const [only] = touched;
  if (!only) return null;
  if (touched.length === 1) return <bdi className="history-quote">{quoteOf(only)}</bdi>;
  const scheme = model.get()?.scheme;
  const counts = new Map<Slug, Record<Touched['how'], number>>();
  for (const { label, how } of touched) {
    const count = counts.get(label) ?? { added: 0, removed: 0, changed: 0 };
    count[how] += 1;
    counts.set(label, count);
  }
  const words = [...counts].flatMap(([id, count]) => {
    const found = scheme && findLabel(scheme, id);
    const label = found ? nameOf(schemeKey.label(id), found.name) : id;
    return hows.flatMap((how) => (count[how] > 0 ? [t(`touched.${how}`, { label, count: count[how] })] : []));
  });
  return <span className="history-quote">{words.join(' · ')}</span>;
}
