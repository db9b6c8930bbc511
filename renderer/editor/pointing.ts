import { Plugin } from 'prosemirror-state';
import type { Id } from '../../shared/domain/schema';
import { unitAt } from '../../shared/domain/text-units';
import { select } from './caret';
import type { EditorContext } from './editor-context';
import { foldByClick } from './folding';
import type { Outlines } from './outlines';
import { announceSpan, nextOf } from './walk';

const idsAt = (target: EventTarget | null): readonly Id[] => {
  const spans = target instanceof Element ? target.closest<HTMLElement>('.segment')?.dataset.spans : undefined;
  return spans?.split(' ') ?? [];
};

/**
 * The mouse: a click selects the shortest span of the place, again the next longer one; beside every span it lets go. A double click
 * selects a word, a triple one a sentence: ProseMirror tells them from a second click, so that none of them cycles.
 */
export function pointing(context: () => EditorContext, outlines: () => Outlines): Plugin {
  let place = '';
  /** What was selected before the last click: a double click is a gesture on words and changes no span. */
  let activeBefore: Id | null = null;
  let pressed = { x: 0, y: 0 };
  const click = (event: MouseEvent): boolean => {
    if (event.button !== 0 || event.shiftKey) return false;
    if (foldByClick(context(), event)) return true;
    const { activeSpan, host, spans } = context().input();
    activeBefore = activeSpan;
    const ids = idsAt(event.target);
    const isAgain = ids.join(' ') === place;
    place = ids.join(' ');
    const chosen = isAgain ? nextOf(ids, activeSpan) : ids[0];
    if (chosen === undefined) {
      if (activeSpan !== null) host.activate(null);
      return false;
    }
    const span = spans.find(({ id }) => id === chosen);
    if (span && ids.length > 1) announceSpan(context(), span, ids.indexOf(chosen) + 1, ids.length);
    host.activate(chosen);
    return false;
  };
  const selectUnit = (unit: 'word' | 'sentence', pos: number): boolean => {
    const { view, positions, source, input } = context();
    if (input().activeSpan !== activeBefore) input().host.activate(activeBefore);
    const found = unitAt(unit, source, positions.toOffset(pos));
    if (!found) return false;
    view.focus();
    select(context(), found);
    return true;
  };
  return new Plugin({
    props: {
      handleClick: (_view, _pos, event) => click(event),
      handleTripleClick: (_view, pos) => selectUnit('sentence', pos),
      handleDOMEvents: {
        // When the second press is over: prevented earlier, Chromium would take it for the end of a press inside a selection, and collapse it.
        dblclick: (view, event) => {
          const isDrag = Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > 4;
          const at = isDrag ? null : view.posAtCoords({ left: event.clientX, top: event.clientY });
          return at !== null && selectUnit('word', at.pos);
        },
        mousedown: (_view, event) => {
          pressed = { x: event.clientX, y: event.clientY };
          return false;
        },
        pointermove: (_view, event) => {
          outlines().hover(event.buttons === 0 ? (idsAt(event.target)[0] ?? null) : null);
          return false;
        },
        pointerleave: () => {
          outlines().hover(null);
          return false;
        },
      },
    },
  });
}
