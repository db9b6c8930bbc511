import type { Span } from '../../shared/domain/schema';
import { findLabel } from '../../shared/domain/scheme';
import { schemeKey } from '../../shared/i18n/scheme-names';
import { model } from '../state/session';
import { LabelMark } from '../ui/label-mark';
import { quoteOf } from '../ui/quote-of';
import { useSchemeNames } from '../ui/use-scheme-names';

/** A span by its label's name and its words. */
export function SpanWords({ span }: { readonly span: Pick<Span, 'label' | 'fragments'> }) {
  const nameOf = useSchemeNames();
  const scheme = model.get()?.scheme;
  const label = scheme && findLabel(scheme, span.label);
  return (
    <>
      {label ? <LabelMark label={label} text={nameOf(schemeKey.label(label.id), label.name)} isName /> : `${span.label} `}
      <span className="visually-hidden">: </span>
      <bdi className="history-span">{quoteOf(span)}</bdi>
    </>
  );
}
