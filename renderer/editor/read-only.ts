import { Plugin, type Transaction } from 'prosemirror-state';

const prevent = (_view: unknown, event: Event): boolean => {
  event.preventDefault();
  return true;
};
/** Keeps ProseMirror's own handler from running, and leaves the event to the rest of the window. */
const swallow = (): boolean => true;

const caretKeys = /^(?:Arrow.+|Home|End|PageUp|PageDown|Shift)$/;

const redrawing = 'redrawing';

/** Lets a transaction through that changes how blocks are drawn; it must leave their text alone. */
export const asRedrawing = (transaction: Transaction): Transaction => transaction.setMeta(redrawing, true);

/**
 * A real caret in a text that nobody can change. Beside what could be prevented, composition is swallowed: its `beforeinput` cannot be
 * cancelled, and ProseMirror, once it believes in a composition, would run no key command any more. What an input method writes into
 * the DOM all the same is taken back when ProseMirror sees that the document did not change.
 */
export const readOnly = (): Plugin =>
  new Plugin({
    filterTransaction: (transaction) => !transaction.docChanged || transaction.getMeta(redrawing) === true,
    props: {
      handleTextInput: swallow,
      handlePaste: swallow,
      handleDrop: swallow,
      handleDOMEvents: {
        beforeinput: prevent,
        paste: prevent,
        cut: prevent,
        drop: prevent,
        dragstart: prevent,
        compositionstart: swallow,
        compositionupdate: swallow,
        compositionend: swallow,
        // Only the caret's keys concern ProseMirror; it would prevent Enter and Escape, which are commands of the window.
        keydown: (_view, event) => !caretKeys.test(event.key) || event.altKey,
      },
    },
  });
