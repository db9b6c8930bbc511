import { Plugin, Selection } from 'prosemirror-state';
import { untoldSelection } from './untold-selection';

/**
 * ProseMirror takes a caret that comes to the very beginning soon after the focus for a slip of the browser, and puts it back where it was.
 * One that a key led there is told to it first, and stays.
 */
export function startByKey(): Plugin {
  let isByKey = false;
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown: () => {
          isByKey = true;
          return false;
        },
        blur: () => {
          isByKey = false;
          return false;
        },
      },
    },
    view: (view) => {
      const page = view.dom.ownerDocument;
      const tell = (): void => {
        const untold = isByKey ? untoldSelection(view) : null;
        if (untold?.eq(Selection.atStart(view.state.doc))) view.dispatch(view.state.tr.setSelection(untold));
      };
      page.addEventListener('selectionchange', tell, { capture: true });
      return { destroy: () => page.removeEventListener('selectionchange', tell, { capture: true }) };
    },
  });
}
