import type { AnnotationSet, Change, Revision, Scheme, Span } from '../../shared/domain/schema';
import { fail, ok, type Result } from '../../shared/result';

/** Every fragment must slice to its quote in the set's revision. Errors: `wrong-quote` with the span's id and offsets. */
export function checkSpans(spans: readonly Pick<Span, 'id' | 'fragments'>[], text: string): Result<null> {
  for (const { id, fragments } of spans) {
    for (const { start, end, exact } of fragments) {
      if (text.slice(start, end) !== exact) return fail('wrong-quote', { id, start, end, length: text.length });
    }
  }
  return ok(null);
}

/** What a transaction may do to a set, beyond what the reducer checks. Errors: `wrong-quote`, `unknown-label`, `unknown-relation`. */
export function checkSetChange(change: Change, set: AnnotationSet, revision: Revision, scheme: Scheme): Result<null> {
  const labels = new Set(scheme.labels.map((label) => label.id));
  const types = new Set(scheme.relationTypes.map((type) => type.id));
  for (const command of change.commands) {
    if (command.type === 'items.add') {
      const quotes = checkSpans(command.spans, revision.text);
      if (!quotes.ok) return quotes;
      const stranger = command.spans.find((span) => !labels.has(span.label));
      if (stranger) return fail('unknown-label', { label: stranger.label });
      const relation = command.relations.find((item) => !types.has(item.type));
      if (relation) return fail('unknown-relation', { type: relation.type });
    } else if (command.type === 'span.change') {
      const { label, fragments } = command.change;
      if (label !== undefined && !labels.has(label)) return fail('unknown-label', { label });
      const quotes = fragments ? checkSpans([{ id: command.span, fragments }], revision.text) : ok(null);
      if (!quotes.ok) return quotes;
    } else if (command.type === 'relation.change' && command.change.type !== undefined && !types.has(command.change.type)) {
      return fail('unknown-relation', { type: command.change.type });
    } else if (command.type === 'set.carry' && command.revision === set.revision) {
      const quotes = checkSpans(command.spans, revision.text);
      if (!quotes.ok) return quotes;
    }
  }
  return ok(null);
}

/** An opened set must stand on its text. Errors as `checkSpans`. */
export const checkSet = (set: AnnotationSet, revision: Revision): Result<null> => checkSpans(set.spans, revision.text);
