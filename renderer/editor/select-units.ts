import { type Stretch, type UnitName, unitAt, widerUnit } from '../../shared/domain/text-units';
import { caretOf, placeCaret, select, selectionOf } from './caret';
import { announce, type EditorContext } from './editor-context';

/** Selects by units, and remembers how a selection grew so that it can shrink again. */
export interface UnitSelection {
  unit(name: UnitName): void;
  more(): void;
  less(): void;
}

export function unitSelection(context: EditorContext): UnitSelection {
  /** What was selected before each step, and what the last step selected. */
  let grown: readonly Stretch[] = [];
  let last: Stretch | null = null;
  const current = (): Stretch => selectionOf(context) ?? { start: caretOf(context), end: caretOf(context) };
  const isLast = (stretch: Stretch): boolean => last !== null && stretch.start === last.start && stretch.end === last.end;
  const show = (stretch: Stretch): void => {
    select(context, stretch);
    last = stretch;
  };
  return {
    unit: (name) => {
      const found = unitAt(name, context.source, current().start);
      if (found) show(found);
      else announce(context, 'no-unit', { context: name });
    },
    more: () => {
      const before = current();
      if (!isLast(before)) grown = [];
      const wider = widerUnit(context.source, before);
      if (!wider) return;
      grown = [...grown, before];
      show(wider);
    },
    less: () => {
      const before = grown.at(-1);
      if (!before || !isLast(current())) {
        grown = [];
        placeCaret(context, current().start);
        return;
      }
      grown = grown.slice(0, -1);
      if (before.start === before.end) placeCaret(context, before.start);
      else show(before);
      last = before;
    },
  };
}
