import { findLoneSurrogate, type OffsetIndex, offsetIndex } from '../domain/offsets';
import type { AnnotationSet, Fragment, Span } from '../domain/schema/annotation-set';
import type { Revision } from '../domain/schema/article';
import type { ExportArticle, ExportFailure, OffsetUnit, ProvenArticle, ProvenSpan, ProvenText } from './exporter';

export type Proof =
  | { readonly isProven: true; readonly article: ProvenArticle }
  | { readonly isProven: false; readonly failures: readonly ExportFailure[] };

/**
 * Converts the offsets of every span into `unit` and reads each fragment back out of the text in that unit: what comes out has to be
 * the fragment's `exact`. All failures of the article are named.
 */
export function proveArticle(article: ExportArticle, unit: OffsetUnit): Proof {
  const failures: ExportFailure[] = [];
  const { id, title } = article.article;
  const fail = (code: ExportFailure['code'], span: Span | null, at: number): void => {
    const quote = span === null ? '' : quoteOf(span.fragments);
    failures.push({ code, article: id, title, span: span === null ? null : span.id, quote, at });
  };
  const texts: ProvenText[] = [];
  for (const [revisionId, sets] of setsByText(article)) {
    const revision = article.revisions.get(revisionId);
    const lone = revision === undefined ? null : findLoneSurrogate(revision.text);
    if (revision === undefined) fail('revision-missing', null, 0);
    else if (lone !== null) fail('lone-surrogate', null, lone);
    else texts.push({ revision, sets: sets.map((set) => ({ set, spans: proveSpans(set, revision, unit, fail) })) });
  }
  return failures.length > 0 ? { isProven: false, failures } : { isProven: true, article: { ...article, texts } };
}

/** The quote of a discontinuous span is its fragments joined by one space: in exports only. */
export const quoteOf = (fragments: readonly Fragment[]): string => fragments.map(({ exact }) => exact).join(' ');

/** Texts in the order of the article's revisions; the current one where no set is there. */
function setsByText({ article, sets }: ExportArticle): readonly (readonly [string, readonly AnnotationSet[]])[] {
  const used = [...new Set(sets.map(({ revision }) => revision))];
  if (used.length === 0) return [[article.revision, []]];
  const place = (revision: string): number => article.revisions.indexOf(revision);
  return used
    .sort((one, other) => place(one) - place(other))
    .map((revision) => [revision, sets.filter((set) => set.revision === revision)] as const);
}

function proveSpans(
  set: AnnotationSet,
  { text }: Revision,
  unit: OffsetUnit,
  fail: (code: ExportFailure['code'], span: Span, at: number) => void,
): readonly ProvenSpan[] {
  const index = offsetIndex(text);
  return set.spans.map((span) => {
    const fragments = span.fragments.map((fragment) => {
      const found = inUnit(fragment, index, text, unit);
      if (typeof found === 'string') fail(found, span, fragment.start);
      return typeof found === 'string' ? fragment : found;
    });
    return { span, fragments };
  });
}

function inUnit({ start, end, exact }: Fragment, index: OffsetIndex, text: string, unit: OffsetUnit): Fragment | ExportFailure['code'] {
  const from = index.toCodePoints(start);
  const to = index.toCodePoints(end);
  if (from === null || to === null) return end > text.length ? 'not-its-quote' : 'inside-character';
  const cut = unit === 'utf-16' ? text.slice(start, end) : index.slice(from, to);
  if (cut !== exact || exact === '') return 'not-its-quote';
  return unit === 'utf-16' ? { start, end, exact } : { start: from, end: to, exact };
}
