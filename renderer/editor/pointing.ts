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
  const click = (event: MouseEvent): boolean => {
    if (event.button !== 0 || event.shiftKey) return false;
    if (foldByClick(context(), event)) return true;
    const { activeSpan, host, spans } = context().input();
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
    const { view, positions, source } = context();
    const found = unitAt(unit, source, positions.toOffset(pos));
    if (!found) return false;
    view.focus();
    select(context(), found);
    return true;
  };
  return new Plugin({
    props: {
      handleClick: (_view, _pos, event) => click(event),
      handleDoubleClick: (_view, pos) => selectUnit('word', pos),
      handleTripleClick: (_view, pos) => selectUnit('sentence', pos),
      handleDOMEvents: {
        pointermove: (_view, event) => {
          outlines().show('hover', event.buttons === 0 ? (idsAt(event.target)[0] ?? null) : null);
          return false;
        },
        pointerleave: () => {
          outlines().show('hover', null);
          return false;
        },
      },
    },
  });
}
