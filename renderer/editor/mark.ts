import type { Id, Label, Span } from '../../shared/domain/schema';
import { type Stretch, sensibleStretch, trimmed } from '../../shared/domain/text-units';
import { schemeName } from '../../shared/i18n/scheme-name';
import { schemeKey } from '../../shared/i18n/scheme-names';
import { type NameChoice, valueWords } from '../ui/attribute-fields/value-words';
import { layoutOf } from './annotation-plugin';
import { caretOf, fragmentOf, placeCaret, selectionOf } from './caret';
import { announce, type EditorContext } from './editor-context';
import { shortQuote } from './quote';

/**
 * Marks the selection, or what is sensible at the caret, with the label on a key. What is marked so already is selected instead. False when
 * no label is on that key.
 */
export function mark(context: EditorContext, key: string): boolean {
  const { scheme, trimsWhiteSpace, nameOfLabel, host } = context.input();
  const label = scheme.labels.find((entry) => entry.key === key);
  if (!label) return false;
  const selected = selectionOf(context);
  const stretch = selected
    ? trimsWhiteSpace
      ? trimmed(context.source.text, selected)
      : selected
    : sensibleStretch(label.id, context.source, caretOf(context));
  if (!stretch || stretch.end === stretch.start) {
    announce(context, selected ? 'only-white-space' : 'nothing-to-mark', { label: nameOfLabel(label.id) });
    return true;
  }
  const words = { label: nameOfLabel(label.id), quote: shortQuote(context.source.text.slice(stretch.start, stretch.end)) };
  const same = findSame(context, label.id, stretch);
  const made = same ? null : host.mark(label.id, [fragmentOf(context, stretch)]);
  if (same) host.activate(same.id);
  else if (made === null) return true;
  if (selected) context.inFrame(() => placeCaret(context, stretch.end));
  const read = fieldsRead(context, label, made);
  announce(context, same ? 'already-marked' : read === '' ? 'marked' : 'marked-and-read', { ...words, read });
  return true;
}

/** What was filled into the fields of a span as it was made, in words. */
function fieldsRead(context: EditorContext, label: Label, made: Id | null): string {
  const { spans, words } = context.input();
  const attributes = spans.find((span) => span.id === made)?.attributes ?? {};
  const nameChoice: NameChoice = (attribute, id) => {
    const choice = attribute.choices.find((entry) => entry.id === id);
    return choice ? schemeName(schemeKey.choice(label.id, attribute.id, id), choice.name, (key) => words(`scheme:${key}`)) : id;
  };
  return label.attributes
    .map((attribute) => valueWords(attribute, attributes[attribute.id], nameChoice))
    .filter((said) => said !== '')
    .join(', ');
}

function findSame({ view, positions }: EditorContext, label: string, { start, end }: Stretch): Span | undefined {
  const here = layoutOf(view.state).blocks[positions.blockAt(start)] ?? [];
  return here.find(
    ({ span }) =>
      span.label === label && span.fragments.length === 1 && span.fragments[0]?.start === start && span.fragments[0].end === end,
  )?.span;
}
