import type { Id, Span } from '../../shared/domain/schema';
import { caretOf, placeCaret, selectionOf, spansAt } from './caret';
import { announce, type EditorContext } from './editor-context';
import { quoteOf } from './quote';
import { reveal } from './reveal';

/** Selects a span, brings it into view and says what it is and which of how many. */
function visit(context: EditorContext, span: Span, number: number, count: number): void {
  context.input().host.activate(span.id);
  context.inFrame(() => reveal(context, span.id));
  announceSpan(context, span, number, count);
}

export function announceSpan(context: EditorContext, span: Span, number: number, count: number): void {
  announce(context, 'span-of', { label: context.input().nameOfLabel(span.label), quote: quoteOf(span), number, count });
}

/** Goes to the next or the previous span in document order, from the active one, or from the caret where it has left that. */
export function walk(context: EditorContext, direction: 'next' | 'previous'): void {
  const { spans, activeSpan, host } = context.input();
  const active = host.isLeft() ? -1 : spans.findIndex((span) => span.id === activeSpan);
  const caret = caretOf(context);
  const startOf = (span: Span): number => span.fragments[0]?.start ?? 0;
  const index =
    direction === 'next'
      ? active >= 0
        ? active + 1
        : spans.findIndex((span) => startOf(span) >= caret)
      : active >= 0
        ? active - 1
        : spans.findLastIndex((span) => startOf(span) < caret);
  const span = spans[index];
  if (span) visit(context, span, index + 1, spans.length);
  else announce(context, spans.length === 0 ? 'no-spans' : direction === 'next' ? 'no-next-span' : 'no-previous-span');
}

/** Of the spans at the caret, the shortest; of those again, the next longer one. */
export function cycle(context: EditorContext): void {
  const { spans, activeSpan, host } = context.input();
  const here = spansAt(context, caretOf(context));
  const id = nextOf(here, activeSpan);
  const span = spans.find((entry) => entry.id === id);
  if (!span) {
    announce(context, 'no-span-here');
    return;
  }
  host.activate(span.id);
  announceSpan(context, span, here.indexOf(span.id) + 1, here.length);
}

/** The one after the active one; the first when it is not among them, or the last of them. */
export const nextOf = (ids: readonly Id[], active: Id | null): Id | undefined =>
  ids[((active === null ? -1 : ids.indexOf(active)) + 1) % ids.length];

/** Back to the text; there, it lets go of the span, and of the selection when there is none. */
export function deselect(context: EditorContext): void {
  const { activeSpan, host } = context.input();
  if (!context.view.hasFocus()) context.view.focus();
  else if (activeSpan !== null) host.activate(null);
  else if (selectionOf(context)) placeCaret(context, caretOf(context));
}
