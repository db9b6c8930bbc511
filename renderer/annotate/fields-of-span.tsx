import { ChevronDown } from 'lucide-react';
import { memo } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Attribute, Label, Span } from '../../shared/domain/schema';
import { schemeKey } from '../../shared/i18n/scheme-names';
import { AttributeFields } from '../ui/attribute-fields/attribute-fields';
import { Guideline } from '../ui/guideline';
import { Key, useAriaKeys } from '../ui/key';
import { LabelMark } from '../ui/label-mark';
import { quoteOf } from '../ui/quote-of';
import { useSchemeNames } from '../ui/use-scheme-names';
import { SpanNote } from './fields-note';
import { SpanRelations } from './fields-relations';
import { SpanStamps } from './fields-stamps';
import { changeAttributes } from './span-actions';
import { spanChoices } from './span-choices';

const noAttributes: readonly Attribute[] = [];

interface Props {
  readonly span: Span;
  /** Undefined where the scheme no longer has it. */
  readonly label: Label | undefined;
  readonly onLabel: (at: DOMRect) => void;
}

/** All that is said about one span. Another span needs another component (`key`). */
export const SpanFields = memo(function SpanFields({ span, label, onLabel }: Props) {
  const { t } = useTranslation('annotate');
  const nameOf = useSchemeNames();
  const labelKeys = useAriaKeys('span.label');
  const name = label ? nameOf(schemeKey.label(label.id), label.name) : span.label;
  return (
    <>
      <header className="span-head">
        <Button
          className="span-label"
          {...(labelKeys && { 'aria-keyshortcuts': labelKeys })}
          onPress={({ target }) => onLabel(target.getBoundingClientRect())}
        >
          <span className="visually-hidden">{t('labelIs')} </span>
          {label ? <LabelMark label={label} text={name} isName /> : name}
          <ChevronDown size={12} aria-hidden="true" />
          <Key command="span.label" />
        </Button>
        <bdi className="span-quote">{quoteOf(span)}</bdi>
        {label && <Guideline name={name} text={label.guideline} isAlwaysSeen />}
      </header>
      <AttributeFields
        place={span.id}
        owner={span.label}
        attributes={label?.attributes ?? noAttributes}
        values={span.attributes}
        spans={spanChoices}
        onChange={(field, patch) => changeAttributes(span.id, field, patch)}
      />
      <SpanRelations span={span} />
      <SpanNote span={span} />
      <SpanStamps span={span} />
    </>
  );
});
