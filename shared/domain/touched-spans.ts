import type { AnnotationSet, Command, Id, JournalRecord, Span } from './schema';

/** What of a span a list of changes needs. */
type Shown = Pick<Span, 'id' | 'label' | 'fragments'>;

export interface Touched extends Shown {
  readonly how: 'added' | 'removed' | 'changed';
}

/**
 * The spans that each record of a set added, removed or changed, as they were after it (a removed one: when it went). `records`, newest
 * first, lead back from the present set; one that is missing costs no more than old words for spans that it changed.
 */
export function touchedSpans({ spans }: Pick<AnnotationSet, 'spans'>, records: readonly JournalRecord[]): readonly (readonly Touched[])[] {
  const now = new Map<Id, Shown>(spans.map((span) => [span.id, span]));
  return records.map(({ inverse }) => {
    const touched = new Map<Id, Touched>();
    for (const command of inverse) stepBack(command, now, touched);
    return [...touched.values()];
  });
}

function stepBack(command: Command, now: Map<Id, Shown>, touched: Map<Id, Touched>): void {
  const touch = ({ id, label, fragments }: Shown, how: Touched['how']): void => {
    const known = touched.get(id);
    if (!known) touched.set(id, { id, label, fragments, how });
    // Taken out and put in again by one act, it is changed.
    else if (how !== 'changed') touched.set(id, { ...known, how: known.how === 'added' && how === 'removed' ? 'changed' : how });
  };
  switch (command.type) {
    case 'items.remove':
      for (const id of command.spans) {
        const span = now.get(id);
        if (span) touch(span, 'added');
        now.delete(id);
      }
      break;
    case 'items.add':
      for (const span of command.spans) {
        touch(span, 'removed');
        now.set(span.id, span);
      }
      break;
    case 'span.change': {
      const span = now.get(command.span);
      if (!span) break;
      touch(span, 'changed');
      const { label = span.label, fragments = span.fragments } = command.change;
      now.set(span.id, { id: span.id, label, fragments });
      break;
    }
    case 'set.carry':
      for (const span of now.values()) touch(span, 'added');
      now.clear();
      for (const span of command.spans) {
        touch(span, 'removed');
        now.set(span.id, span);
      }
  }
}
