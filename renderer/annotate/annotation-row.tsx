import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Label, Span } from '../../shared/domain/schema';
import { schemeKey } from '../../shared/i18n/scheme-names';
import { keyWords } from '../ui/attribute-fields/value-words';
import { LabelMark } from '../ui/label-mark';
import { quoteOf } from '../ui/quote-of';
import { useSchemeNames } from '../ui/use-scheme-names';

interface Props {
  readonly span: Span;
  readonly label: Label | undefined;
  /** Stand for the label's name. */
  readonly initials: string;
  /** Null in a heading or in page furniture. */
  readonly paragraph: number | null;
}

/** Longer quotes are cut, so that what was said about them stays in sight. */
const inline = 90;

/** A span in the list: its label, its words, what was said about it, and where it stands. */
export const AnnotationRow = memo(function AnnotationRow({ span, label, initials, paragraph }: Props) {
  const { t } = useTranslation('annotate');
  const nameOf = useSchemeNames();
  const name = label ? nameOf(schemeKey.label(label.id), label.name) : span.label;
  const quote = quoteOf(span);
  const words = label
    ? keyWords(
        label.attributes,
        span.attributes,
        quote,
        (attribute, id) => {
          const choice = attribute.choices.find((entry) => entry.id === id);
          return choice ? nameOf(schemeKey.choice(label.id, attribute.id, id), choice.name).toLocaleLowerCase() : id;
        },
        (attribute) => nameOf(schemeKey.attribute(label.id, attribute.id), attribute.name).toLocaleLowerCase(),
      )
    : [];
  return (
    <>
      {label && <LabelMark label={label} text={initials} />}
      <span className="annotation-words">
        <span className="visually-hidden">{name}: </span>
        <bdi className="annotation-quote" data-long={words.length > 0 && quote.length > inline}>
          {quote}
        </bdi>
        {words.length > 0 && <span className="annotation-fields"> {words.join(' · ')}</span>}
        {span.note && <span className="annotation-note">{span.note}</span>}
      </span>
      {paragraph !== null && (
        <span className="annotation-place">
          <span aria-hidden="true">¶{paragraph}</span>
          <span className="visually-hidden">{t('inParagraph', { number: paragraph })}</span>
        </span>
      )}
    </>
  );
});
