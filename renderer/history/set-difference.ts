import { itemDifference } from '../../shared/domain/item-difference';
import type { AnnotationSet, Id, Relation, Scheme, Span } from '../../shared/domain/schema';
import { findLabel, findRelationType } from '../../shared/domain/scheme';
import { schemeKey } from '../../shared/i18n/scheme-names';
import { quoteOf } from '../ui/quote-of';
import { attributeChanges, type FieldChange, plainChange, type Speech } from './field-changes';

export type How = 'added' | 'removed' | 'changed';

/** One thing that a change did. */
export type Difference =
  | {
      readonly kind: 'span';
      readonly id: string;
      readonly how: How;
      readonly span: Pick<Span, 'label' | 'fragments'>;
      readonly fields: readonly FieldChange[];
    }
  | { readonly kind: 'relation'; readonly id: string; readonly how: How; readonly words: string; readonly fields: readonly FieldChange[] }
  | { readonly kind: 'field'; readonly id: string; readonly fields: readonly FieldChange[] };

/** What two states of a set hold differently. */
export function setDifference(
  before: AnnotationSet,
  after: AnnotationSet,
  scheme: Scheme,
  speech: Omit<Speech, 'quoteOf'>,
): readonly Difference[] {
  const spans = new Map([...before.spans, ...after.spans].map((span) => [span.id, span]));
  const quote = (id: Id): string | null => {
    const span = spans.get(id);
    return span ? quoteOf(span) : null;
  };
  const said: Speech = { ...speech, quoteOf: quote };
  const ofSpans = itemDifference(before.spans, after.spans);
  const ofRelations = itemDifference(before.relations, after.relations);
  const relationWords = ({ type, from, to }: Relation): string => {
    const known = findRelationType(scheme, type);
    const name = known ? speech.nameOf(schemeKey.relation(type), known.name) : type;
    return speech.t('relation', { from: quote(from) ?? speech.t('unknownSpan'), type: name, to: quote(to) ?? speech.t('unknownSpan') });
  };
  const span = (how: How) => (each: Span) => ({ kind: 'span', id: each.id, how, span: each, fields: [] }) as const;
  const relation = (how: How) => (each: Relation) =>
    ({ kind: 'relation', id: each.id, how, words: relationWords(each), fields: [] }) as const;
  return [
    ...fieldDifferences(before, after, said),
    ...ofSpans.removed.map(span('removed')),
    ...ofSpans.added.map(span('added')),
    ...ofSpans.changed.map(([old, now]) => ({ ...span('changed')(now), fields: spanFields(old, now, scheme, said) })),
    ...ofRelations.removed.map(relation('removed')),
    ...ofRelations.added.map(relation('added')),
    ...ofRelations.changed.map(([old, now]) => ({ ...relation('changed')(now), fields: relationFields(old, now, scheme, said) })),
  ];
}

function fieldDifferences(before: AnnotationSet, after: AnnotationSet, speech: Speech): readonly Difference[] {
  const { t } = speech;
  const fields = [
    ...(before.revision === after.revision ? [] : plainChange(t('text'), before.revision.slice(0, 8), after.revision.slice(0, 8), speech)),
    ...plainChange(t('scheme'), t('version', { number: before.schemeVersion }), t('version', { number: after.schemeVersion }), speech),
    ...plainChange(t('status'), t(`articles:status.${before.status}`), t(`articles:status.${after.status}`), speech),
    ...plainChange(t('note'), before.note, after.note, speech),
    ...plainChange(t('rejections'), before.rejections.length, after.rejections.length, speech),
    ...plainChange(t('dismissals'), before.dismissals.length, after.dismissals.length, speech),
  ];
  return fields.length > 0 ? [{ kind: 'field', id: 'fields', fields }] : [];
}

function spanFields(old: Span, now: Span, scheme: Scheme, speech: Speech): readonly FieldChange[] {
  const { t, nameOf } = speech;
  const labelName = (id: string): string => {
    const label = findLabel(scheme, id);
    return label ? nameOf(schemeKey.label(id), label.name) : id;
  };
  const percent = ({ confidence }: Span): string => (confidence === null ? '' : t('percent', { count: Math.round(confidence * 100) }));
  return [
    ...plainChange(t('label'), labelName(old.label), labelName(now.label), speech),
    ...plainChange(t('words'), placeOf(old, now), placeOf(now, old), speech),
    ...attributeChanges(now.label, findLabel(scheme, now.label)?.attributes ?? [], old.attributes, now.attributes, speech),
    ...plainChange(t('note'), old.note, now.note, speech),
    ...plainChange(t('confidence'), percent(old), percent(now), speech),
  ];
}

/** The words of a span; where another place has the same words, with its offset. */
const placeOf = (span: Span, other: Span): string =>
  quoteOf(span) === quoteOf(other) && span.fragments[0]?.start !== other.fragments[0]?.start
    ? `“${quoteOf(span)}” (${span.fragments[0]?.start})`
    : `“${quoteOf(span)}”`;

function relationFields(old: Relation, now: Relation, scheme: Scheme, speech: Speech): readonly FieldChange[] {
  const type = findRelationType(scheme, now.type);
  return [
    ...attributeChanges(now.type, type?.attributes ?? [], old.attributes, now.attributes, speech),
    ...plainChange(speech.t('note'), old.note, now.note, speech),
  ];
}
