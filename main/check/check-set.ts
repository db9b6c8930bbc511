import type { AnnotationSet, Article, Id, Relation, Scheme, Span } from '../../shared/domain/schema';
import { checkSet, checkSpans, checkTypes } from '../../shared/domain/validate';
import type { Findings } from './finding';
import type { ReadTarget } from './read-target';

/** What a set hangs on, as far as it could be read. */
export interface SetSurroundings {
  readonly article: Article | null;
  /** The text of a revision; null when it is missing or not whole. */
  textOf(revision: string): string | null;
  schemeOf(version: number): Scheme | null;
  hasAnnotator(id: Id): boolean;
}

interface Places {
  readonly snapshot: string;
  readonly journal: string;
}

/** Checks a set against all that it refers to, every span of it, and says in which file and line what is wrong came in. */
export function checkSetState(read: ReadTarget<AnnotationSet>, places: Places, around: SetSurroundings, findings: Findings): void {
  const { state: set, snapshot, journal } = read;
  if (set === null) return;
  const add = (code: string, kind: 'misfit' | 'missing', params: Record<string, string | number>, about = ''): void => {
    const seq = snapshot?.envelope.seq ?? 0;
    const came =
      about === ''
        ? undefined
        : journal.records.findLast(({ record }) => record.seq > seq && JSON.stringify(record.forward).includes(about));
    findings.add({ code, params, kind, path: came ? places.journal : places.snapshot, line: came?.line ?? null });
  };
  const { article } = around;
  if (!around.hasAnnotator(set.annotator)) add('no-such-annotator', 'missing', { id: set.annotator });
  if (article && !article.revisions.includes(set.revision)) add('foreign-text', 'misfit', { id: set.revision.slice(0, 12) });
  const text = around.textOf(set.revision);
  const scheme = around.schemeOf(set.schemeVersion);
  if (text === null) add('no-text', 'missing', { count: set.spans.length, id: set.revision.slice(0, 12) });
  if (scheme === null) add('no-scheme', 'missing', { version: set.schemeVersion });
  for (const span of set.spans) {
    const quoted = text === null ? null : checkSpans([span], text);
    if (quoted && !quoted.ok) add(quoted.error.code, 'misfit', { ...quoted.error.params, quote: quoteOf(span) }, span.id);
    const typed = scheme && checkTypes([span], [], scheme);
    if (typed && !typed.ok) add('foreign-label', 'misfit', { ...typed.error.params, quote: quoteOf(span) }, span.id);
  }
  checkRelations(set.relations, new Set(set.spans.map(({ id }) => id)), scheme, add);
  for (const id of [...twice(set.spans), ...twice(set.relations)]) add('duplicate-id', 'misfit', { id }, id);
  // What is left: the order of the lists.
  const whole = text === null || scheme === null ? null : checkSet(set, text, scheme);
  if (whole && !whole.ok && whole.error.code === 'wrong-order') add('wrong-order', 'misfit', {});
}

function checkRelations(
  relations: readonly Relation[],
  spans: ReadonlySet<Id>,
  scheme: Scheme | null,
  add: (code: string, kind: 'misfit', params: Record<string, string | number>, about: string) => void,
): void {
  for (const relation of relations) {
    for (const end of [relation.from, relation.to]) if (!spans.has(end)) add('no-such-span', 'misfit', { id: end }, relation.id);
    const typed = scheme && checkTypes([], [relation], scheme);
    if (typed && !typed.ok) add('foreign-relation', 'misfit', { ...typed.error.params }, relation.id);
  }
}

const longestQuote = 80;

/** The words of a span, as a report shows them. */
export function quoteOf({ fragments }: Pick<Span, 'fragments'>): string {
  const quote = fragments.map(({ exact }) => exact).join(' … ');
  return quote.length > longestQuote ? `${quote.slice(0, longestQuote)}…` : quote;
}

/** Ids that stand in a list more than once. */
function twice(items: readonly { readonly id: Id }[]): readonly Id[] {
  const seen = new Set<Id>();
  return items.map(({ id }) => id).filter((id) => seen.has(id) || !seen.add(id));
}
