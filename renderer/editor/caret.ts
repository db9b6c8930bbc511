import { TextSelection } from 'prosemirror-state';
import type { Fragment, Id } from '../../shared/domain/schema';
import type { Stretch } from '../../shared/domain/text-units';
import { layoutOf } from './annotation-plugin';
import type { CaretInfo } from './article-view';
import type { EditorContext } from './editor-context';
import { compareExtents } from './lanes';

/** The offset of the end of the selection that moves. */
export const caretOf = ({ view, positions }: EditorContext): number => positions.toOffset(view.state.selection.head);

/** What is selected, or null for a bare caret. */
export function selectionOf({ view, positions }: EditorContext): Stretch | null {
  const { from, to, empty } = view.state.selection;
  const stretch = { start: positions.toOffset(from), end: positions.toOffset(to) };
  return empty || stretch.end === stretch.start ? null : stretch;
}

export const fragmentOf = ({ source }: EditorContext, { start, end }: Stretch): Fragment => ({
  start,
  end,
  exact: source.text.slice(start, end),
});

/** Ids of the spans whose fragments touch an offset, the shortest first. */
export function spansAt({ view, positions }: EditorContext, offset: number): readonly Id[] {
  const here = layoutOf(view.state).blocks[positions.blockAt(offset)] ?? [];
  return here
    .filter(({ span }) => span.fragments.some(({ start, end }) => start <= offset && offset <= end))
    .sort(compareExtents)
    .map(({ id }) => id);
}

export function caretInfo(context: EditorContext): CaretInfo {
  const offset = caretOf(context);
  const selected = selectionOf(context);
  return {
    offset,
    selection: selected && fragmentOf(context, selected),
    spansHere: spansAt(context, offset),
    block: context.positions.blockAt(offset),
  };
}

/** Selects a stretch and brings its end into view; an empty one places the caret. */
export function select({ view, positions }: EditorContext, { start, end }: Stretch): void {
  const selection = TextSelection.create(view.state.doc, positions.toPos(start), positions.toPos(end));
  view.dispatch(view.state.tr.setSelection(selection).scrollIntoView());
}

export const placeCaret = (context: EditorContext, offset: number): void => select(context, { start: offset, end: offset });
