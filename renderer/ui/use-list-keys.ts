import { type KeyboardEvent, type MouseEvent, type RefObject, useLayoutEffect, useRef } from 'react';
import { idsBetween, rowAfterKey, rowByText, type Typed, typeOn } from './list-keys';

/** What a person does with a list, for whoever shows it. */
export interface ListActs<Item> {
  readonly items: readonly Item[];
  /** What type-ahead looks at. */
  readonly textOf: (item: Item) => string;
  readonly onFocus: (id: string) => void;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (ids: ReadonlySet<string>) => void;
  /** More than one row can be chosen: with Ctrl or Cmd, with Shift, with Space. */
  readonly isMultiple?: boolean;
  /** Enter, or a plain press. */
  readonly onOpen: (id: string) => void;
  /** The menu key, Shift+F10 or the second mouse button; the chosen rows are set by then. */
  readonly onMenu?: (at: DOMRect) => void;
}

const nothing: Typed = { text: '', at: Number.NEGATIVE_INFINITY };

/** Keys and presses of a list box whose rows are known by index; the focus is on the list itself. */
export function useListKeys<Item>(
  { items, textOf, onFocus, chosen, onChoose, isMultiple = false, onOpen, onMenu }: ListActs<Item>,
  focusedRow: number,
  idAt: (row: number) => string,
  scrollTo: (row: number) => void,
  list: RefObject<HTMLDivElement | null>,
) {
  const typed = useRef(nothing);
  /** The row where a range begins, while one is being stretched. */
  const anchor = useRef<number | null>(null);
  /** The row that the keys act on: where the last key went, though the list may be drawn for it only later. */
  const at = useRef(focusedRow);
  useLayoutEffect(() => {
    at.current = focusedRow;
  }, [focusedRow]);
  const focus = (row: number): void => {
    at.current = row;
    onFocus(idAt(row));
  };
  const rowElement = (row: number): Element | null => list.current?.querySelector(`[data-index="${row}"]`) ?? null;

  /** Choosing follows the focus, as in a file manager, unless Ctrl or Cmd only looks around. */
  const goTo = (row: number, how: 'choose' | 'extend' | 'look'): void => {
    anchor.current = how === 'extend' ? (anchor.current ?? at.current) : null;
    focus(row);
    scrollTo(row);
    if (!isMultiple || how === 'look') return;
    onChoose(idsBetween(anchor.current ?? row, row, idAt));
  };
  const toggle = (row: number): void => {
    const id = idAt(row);
    anchor.current = null;
    focus(row);
    onChoose(new Set(chosen.has(id) ? [...chosen].filter((other) => other !== id) : [...(isMultiple ? chosen : []), id]));
  };
  const open = (row: number): void => {
    anchor.current = null;
    focus(row);
    onChoose(new Set([idAt(row)]));
    onOpen(idAt(row));
  };
  const openMenu = (row: number, at: DOMRect): void => {
    focus(row);
    if (!chosen.has(idAt(row))) onChoose(new Set([idAt(row)]));
    onMenu?.(at);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (items.length === 0) return;
    const isCommand = event.ctrlKey || event.metaKey || event.altKey;
    const isLooking = isMultiple && (event.ctrlKey || event.metaKey) && !event.altKey && event.key.startsWith('Arrow');
    const row =
      isCommand && !isLooking ? null : rowAfterKey(event.key, at.current, items.length, pageOf(list.current, rowElement(at.current)));
    if (row !== null) goTo(row, event.shiftKey ? 'extend' : isLooking ? 'look' : 'choose');
    else if (event.key === 'Enter' && !isCommand) open(at.current);
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      const element = rowElement(at.current);
      if (!onMenu || !element) return;
      openMenu(at.current, element.getBoundingClientRect());
    } else if (event.key === 'a' && (event.ctrlKey || event.metaKey) && isMultiple) onChoose(idsBetween(0, items.length - 1, idAt));
    else if (event.key === ' ' && typeOn(typed.current, '', event.timeStamp).text === '') toggle(at.current);
    else if (!isCommand && event.key.length === 1) {
      const next = typeOn(typed.current, event.key, event.timeStamp);
      if (!/^[\p{L}\p{N}]/u.test(next.text)) return;
      typed.current = next;
      const found = rowByText(next.text, at.current, items.length, (index) => {
        const item = items[index];
        return item === undefined ? '' : textOf(item);
      });
      if (found !== null) goTo(found, 'choose');
    } else return;
    event.preventDefault();
  };
  const onRowPress = (row: number, event: MouseEvent): void => {
    list.current?.focus();
    if (isMultiple && event.shiftKey) goTo(row, 'extend');
    else if (isMultiple && (event.ctrlKey || event.metaKey)) toggle(row);
    else open(row);
  };
  const onContextMenu = (event: MouseEvent): void => {
    if (!onMenu) return;
    event.preventDefault();
    const row = event.target instanceof Element ? event.target.closest('[data-index]')?.getAttribute('data-index') : null;
    if (row === null || row === undefined) return;
    list.current?.focus();
    openMenu(Number(row), new DOMRect(event.clientX, event.clientY, 0, 0));
  };
  return { onKeyDown, onRowPress, onContextMenu };
}

const pageOf = (list: Element | null, row: Element | null): number =>
  list && row ? Math.floor(list.clientHeight / row.getBoundingClientRect().height) - 1 : 1;
