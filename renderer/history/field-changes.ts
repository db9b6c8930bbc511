import { attributesBetween } from '../../shared/domain/fields-between';
import { isSame } from '../../shared/domain/is-same';
import type { Attribute, Attributes, AttributeValue, Id } from '../../shared/domain/schema';
import { findAttribute, isEmptyValue, reasonOf } from '../../shared/domain/scheme';
import { schemeKey } from '../../shared/i18n/scheme-names';
import { recordsOf } from '../ui/attribute-fields/attribute-patch';
import { recordWords, valueWords } from '../ui/attribute-fields/value-words';

/** A field that a change changed, in words: "Verdict: none → false". */
export interface FieldChange {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** What words for values are made with. */
export interface Speech {
  readonly t: (key: string, params?: Record<string, unknown>) => string;
  /** The name of a part of the scheme, by its key and as it is stored. */
  readonly nameOf: (key: string, stored: string) => string;
  /** The words of a span, where there is one. */
  readonly quoteOf: (span: Id) => string | null;
}

/** Plain texts and lists of them. */
export function plainChange(name: string, from: unknown, to: unknown, { t }: Speech): readonly FieldChange[] {
  if (isSame(from, to)) return [];
  const words = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : String(value ?? '')) || t('none');
  return [{ name, from: words(from), to: words(to) }];
}

/** `owner` is the id of a label or of a relation type, or `article`. */
export function attributeChanges(
  owner: string,
  attributes: readonly Attribute[],
  from: Attributes,
  to: Attributes,
  speech: Speech,
): readonly FieldChange[] {
  const { t, nameOf } = speech;
  return Object.keys(attributesBetween(from, to) ?? {}).map((key) => {
    const attribute = findAttribute(attributes, key);
    const isReason = reasonOf(key) !== null;
    const plain = attribute ? nameOf(schemeKey.attribute(owner, attribute.id), attribute.name) : key;
    const name = isReason && attribute ? t('reason', { name: plain }) : plain;
    const words = (value: AttributeValue | undefined, other: AttributeValue | undefined): string =>
      (isReason || !attribute ? plainWords(value, t) : wordsOf(owner, attribute, value, other, speech)) || t('none');
    return { name, from: words(from[key], to[key]), to: words(to[key], from[key]) };
  });
}

const plainWords = (value: AttributeValue | undefined, t: Speech['t']): string => {
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  return value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);
};

/** Of a list of records only those that are not the same in `other`. */
function wordsOf(
  owner: string,
  attribute: Attribute,
  value: AttributeValue | undefined,
  other: AttributeValue | undefined,
  { t, nameOf, quoteOf }: Speech,
): string {
  if (value === undefined || isEmptyValue(value)) return '';
  if (attribute.type === 'records') {
    const others = recordsOf(other);
    return recordsOf(value)
      .filter((record) => !others.some((each) => isSame(each, record)))
      .map(
        ({ values }) =>
          recordWords(attribute.fields, values, (field, id) => {
            const choice = field.choices.find((each) => each.id === id);
            return choice ? nameOf(schemeKey.choice(owner, attribute.id, field.id, id), choice.name) : id;
          }) || t('annotate:emptyRecord'),
      )
      .join('; ');
  }
  if (attribute.type === 'span-reference' && typeof value === 'string') return quoteOf(value) ?? t('unknownSpan');
  const words = valueWords(attribute, value, (field, id) => {
    const choice = field.choices.find((each) => each.id === id);
    return choice ? nameOf(schemeKey.choice(owner, field.id, id), choice.name) : id;
  });
  return words || plainWords(value, t);
}
