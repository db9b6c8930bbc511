import type { AnnotationSet, Relation, Span } from '../domain/schema/annotation-set';
import type { Attributes, AttributeValue, Id } from '../domain/schema/common';
import type { OffRecordLoss } from './exporter';

export interface OnRecord {
  readonly set: AnnotationSet;
  readonly losses: Readonly<Record<OffRecordLoss, number>>;
}

/** Was it agreed that what this span marks is not for publication? */
export const isOffRecord = ({ attributes: { terms } }: Span): boolean =>
  terms === 'off-record' || (Array.isArray(terms) && terms.some((term) => term === 'off-record'));

/**
 * A set as it may leave the machine: without off-record sources, without what was attributed to nobody else (their quotes), without
 * the relations of both, and without the fields of other spans that name them by id. What people wrote in their own words, and the
 * text of the article, may still name them. The set itself where nothing is off the record.
 */
export function withoutOffRecord(set: AnnotationSet): OnRecord {
  const sources = set.spans.filter(isOffRecord);
  if (sources.length === 0) return { set, losses: noLosses };
  const hidden = new Set(sources.map((span) => span.id));
  const attributed = onlyAttributedTo(hidden, set.relations);
  for (const id of attributed) hidden.add(id);
  const quotes = new Set(set.spans.filter((span) => hidden.has(span.id)).flatMap(({ fragments }) => fragments.map(({ exact }) => exact)));
  const relations = set.relations.filter(({ from, to }) => !hidden.has(from) && !hidden.has(to));
  const references = new References(hidden);
  const kept = {
    ...set,
    spans: set.spans.filter((span) => !hidden.has(span.id)).map((span) => references.cutFromSpan(span)),
    relations: relations.map((relation) => ({ ...relation, attributes: references.cut(relation.attributes) })),
    rejections: set.rejections.filter(({ quote }) => !quotes.has(quote)),
    dismissals: set.dismissals.filter(({ subject }) => !references.areIn(subject)),
  };
  return {
    set: kept,
    losses: {
      'off-record-sources': sources.length,
      'off-record-attributed': attributed.size,
      'off-record-relations': set.relations.length - relations.length,
      'off-record-references':
        references.found + (set.rejections.length - kept.rejections.length) + (set.dismissals.length - kept.dismissals.length),
    },
  };
}

const noLosses = { 'off-record-sources': 0, 'off-record-attributed': 0, 'off-record-relations': 0, 'off-record-references': 0 } as const;

/** The ends of attributions of which every one begins at a hidden source. */
function onlyAttributedTo(hidden: ReadonlySet<Id>, relations: readonly Relation[]): ReadonlySet<Id> {
  const attributions = relations.filter(({ type }) => type === 'attribution');
  const onRecord = new Set(attributions.filter(({ from }) => !hidden.has(from)).map(({ to }) => to));
  return new Set(attributions.filter(({ to }) => !hidden.has(to) && !onRecord.has(to)).map(({ to }) => to));
}

/** Finds the ids of hidden spans in span references, formulas and wherever else a value holds one. */
class References {
  found = 0;

  constructor(private readonly hidden: ReadonlySet<Id>) {}

  areIn(text: string): boolean {
    return (text.match(/[0-7][0-9A-HJKMNP-TV-Z]{25}/g) ?? []).some((id) => this.hidden.has(id));
  }

  cutFromSpan(span: Span): Span {
    const attributes = this.cut(span.attributes);
    if (!this.areIn(span.origin.detail)) return { ...span, attributes };
    this.found += 1;
    return { ...span, attributes, origin: { ...span.origin, detail: '' } };
  }

  cut(attributes: Attributes): Attributes {
    const kept = Object.entries(attributes).filter(([, value]) => !this.isInValue(value));
    this.found += Object.keys(attributes).length - kept.length;
    return Object.fromEntries(kept);
  }

  private isInValue(value: AttributeValue): boolean {
    return this.areIn(JSON.stringify(value));
  }
}
