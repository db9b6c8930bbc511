import { byId, compareDismissals, compareRejections } from '../../shared/domain/apply/entry-order';
import { compareSpans } from '../../shared/domain/apply/span-order';
import { type OffsetIndex, offsetIndex } from '../../shared/domain/offsets';
import type { AnnotationSet, Fragment, Id, Relation, Scheme, Span } from '../../shared/domain/schema';
import { type Resolution, resolveSelector } from '../../shared/domain/selector';
import { checkSpans, checkTypes } from '../../shared/domain/validate';

/** Why a span could not be kept. Words: i18n `repair:lost.<why>`. */
export type LossReason = 'quote-not-found' | 'quote-found-often' | 'label-unknown' | 'no-text' | 'change-did-not-fit';

export interface LostSpan {
  readonly span: Pick<Span, 'label' | 'fragments' | 'note'>;
  readonly why: LossReason;
}

/** A set that fits its text and its scheme, and what became of the spans that did not. */
export interface MendedSet {
  readonly set: AnnotationSet;
  /** Spans that stand somewhere else now, on their own words. */
  readonly moved: readonly { readonly before: Span; readonly after: Span }[];
  readonly lost: readonly LostSpan[];
  /** Relations that led to a lost span, or are of no known type. */
  readonly lostRelations: number;
}

/**
 * Puts every span on its words again: where the words are in the text just once, or still where they were; never on a guess. Gives the
 * very same set when nothing is wrong with it. Without a scheme every label counts as known.
 */
export function mendSet(set: AnnotationSet, text: string, scheme: Scheme | null): MendedSet {
  const index = offsetIndex(text);
  const moved: { before: Span; after: Span }[] = [];
  const lost: LostSpan[] = [];
  const spans = onlyOnce(set.spans).flatMap((span): Span | readonly Span[] => {
    if (scheme && !checkTypes([span], [], scheme).ok) {
      lost.push({ span, why: 'label-unknown' });
      return [];
    }
    if (checkSpans([span], text).ok) return span;
    const fragments = placed(span.fragments, text, index);
    if (typeof fragments === 'string') {
      lost.push({ span, why: fragments });
      return [];
    }
    const after = { ...span, fragments };
    moved.push({ before: span, after });
    return after;
  });
  const ids = new Set(spans.map(({ id }) => id));
  const isKept = (relation: Relation): boolean =>
    ids.has(relation.from) && ids.has(relation.to) && (scheme === null || checkTypes([], [relation], scheme).ok);
  const relations = onlyOnce(set.relations).filter(isKept);
  return {
    set: {
      ...set,
      spans: spans.sort(compareSpans),
      relations: relations.sort(byId),
      rejections: [...set.rejections].sort(compareRejections),
      dismissals: [...set.dismissals].sort(compareDismissals),
    },
    moved,
    lost,
    lostRelations: set.relations.length - relations.length,
  };
}

/** The fragments on their words, in order and not over each other; else why not. */
function placed(fragments: readonly Fragment[], text: string, index: OffsetIndex): readonly Fragment[] | LossReason {
  const found: Fragment[] = [];
  for (const { start, end, exact } of fragments) {
    const where = resolve(text, start, end, exact, index);
    if (where.kind !== 'exact') return where.kind === 'lost' ? 'quote-not-found' : 'quote-found-often';
    found.push({ ...where.place, exact });
  }
  const isOrdered = found.every(({ start }, at) => at === 0 || start >= (found[at - 1]?.end ?? 0));
  return isOrdered ? found : 'quote-found-often';
}

function resolve(text: string, from: number, to: number, exact: string, index: OffsetIndex): Resolution {
  const start = index.toCodePoints(from);
  const end = index.toCodePoints(to);
  const position = start === null || end === null ? null : ({ type: 'TextPositionSelector', start, end } as const);
  return resolveSelector(text, { position, quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' } }, index);
}

function onlyOnce<Item extends { readonly id: Id }>(items: readonly Item[]): Item[] {
  const seen = new Set<Id>();
  return items.filter(({ id }) => !seen.has(id) && seen.add(id));
}
