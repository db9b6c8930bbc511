import type { Id, Span } from '../../shared/domain/schema';
import { type EdgeStep, movedEdge, sensibleStretch, trimmed } from '../../shared/domain/text-units';
import { caretOf, placeCaret, selectionOf } from './caret';
import { announce, type EditorContext } from './editor-context';
import { withEdge, withoutFragment, withStretch } from './fragments';
import { shortQuote } from './quote';
import { bringIntoView } from './reveal';

/** A span, or null after saying that there is none. */
function spanOf(context: EditorContext, id: Id | null): Span | null {
  const { spans } = context.input();
  const span = spans.find((entry) => entry.id === id);
  if (!span) announce(context, 'no-active-span');
  return span ?? null;
}

/** Moves the first fragment's start or the last one's end of the span that is meant. */
export function moveEdge(context: EditorContext, step: EdgeStep): void {
  const span = spanOf(context, context.input().host.meant());
  const outer = step.edge === 'start' ? span?.fragments[0] : span?.fragments.at(-1);
  if (!span || !outer) return;
  const { text, blocks, language } = context.source;
  const offset = movedEdge(text, blocks, language, outer, step);
  if (offset === null) {
    announce(context, 'edge-stays');
    return;
  }
  const from = outer[step.edge];
  context.input().host.changeFragments(span.id, withEdge(text, span.fragments, step.edge, offset), 'change-edges');
  context.inFrame(() => bringIntoView(context, offset));
  const grows = step.edge === 'end' ? offset > from : offset < from;
  const between = shortQuote(text.slice(Math.min(from, offset), Math.max(from, offset)));
  announce(context, grows ? 'edge-took-in' : 'edge-left-out', {
    quote: between === '' ? context.input().words('editor:white-space') : between,
  });
}

/** Adds to the active span what is selected; with no selection what is sensible at the caret, once the caret has left the span. */
export function addFragment(context: EditorContext): void {
  const span = spanOf(context, context.input().activeSpan);
  if (!span) return;
  const { host, trimsWhiteSpace } = context.input();
  const selected = selectionOf(context);
  const found = selected ?? (host.isLeft() ? sensibleStretch(span.label, context.source, caretOf(context)) : null);
  const stretch = found && trimsWhiteSpace ? trimmed(context.source.text, found) : found;
  if (!stretch || stretch.end === stretch.start) {
    announce(context, 'nothing-selected');
    return;
  }
  const fragments = withStretch(context.source.text, span.fragments, stretch);
  host.changeFragments(span.id, fragments, 'add-fragment');
  if (selected) context.inFrame(() => placeCaret(context, stretch.end));
  announce(context, 'fragment-added', { quote: shortQuote(context.source.text.slice(stretch.start, stretch.end)) });
}

/** Takes the fragment at the caret or selection out of the span that is meant, or else its last one. */
export function removeFragment(context: EditorContext): void {
  const span = spanOf(context, context.input().host.meant());
  if (!span) return;
  const caret = caretOf(context);
  const fragments = withoutFragment(span.fragments, selectionOf(context) ?? { start: caret, end: caret });
  if (!fragments) {
    announce(context, 'only-fragment');
    return;
  }
  const gone = span.fragments.find((fragment) => !fragments.includes(fragment));
  context.input().host.changeFragments(span.id, fragments, 'remove-fragment');
  announce(context, 'fragment-removed', { quote: shortQuote(gone?.exact ?? '') });
}
