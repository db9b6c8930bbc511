import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, type ReactNode, type RefObject, useEffect, useId, useRef } from 'react';
import { idsBetween, rowAfterKey, rowByText, type Typed, typeOn } from './list-keys';

export interface RowState {
  readonly isFocused: boolean;
  readonly isChosen: boolean;
  readonly isCurrent: boolean;
}

interface Props<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  readonly idOf: (item: Item) => string;
  /** What type-ahead looks at. */
  readonly textOf: (item: Item) => string;
  readonly children: (item: Item, state: RowState) => ReactNode;
  /** Class of a row. */
  readonly rowClass: string;
  /** CSS pixels; rows are measured when they are drawn. */
  readonly rowHeight: number;
  /** The row that the keys act on. */
  readonly focused: string | null;
  readonly onFocus: (id: string) => void;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (ids: ReadonlySet<string>) => void;
  /** More than one row can be chosen: with Ctrl or Cmd, with Shift, with Space. */
  readonly isMultiple?: boolean;
  /** The row whose thing is open elsewhere. */
  readonly current?: string | null;
  /** Enter, or a plain press. */
  readonly onOpen: (id: string) => void;
  /** The menu key, Shift+F10 or the second mouse button; the chosen rows are set by then. */
  readonly onMenu?: (at: DOMRect) => void;
  /** For `data-scope`: which shortcuts are listened to in the list. */
  readonly scope: string;
  /** Stands below the list when nothing is in it. */
  readonly empty: ReactNode;
  readonly listRef?: RefObject<HTMLDivElement | null>;
}

const nothing: Typed = { text: '', at: Number.NEGATIVE_INFINITY };

/** A list box that draws only the rows in view: arrows, Home, End, Page, type-ahead, Space, Enter; the focus stays on the list itself. */
export function VirtualList<Item>(props: Props<Item>) {
  const { label, items, idOf, children, rowClass, rowHeight, focused, chosen, isMultiple = false, current = null, scope, empty } = props;
  const own = useRef<HTMLDivElement>(null);
  const list = props.listRef ?? own;
  const prefix = useId();
  const focusedRow = Math.max(
    0,
    items.findIndex((item) => idOf(item) === focused),
  );
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => list.current,
    estimateSize: () => rowHeight,
    getItemKey: (row) => idAt(row),
    overscan: 6,
    // The row that aria-activedescendant names must be there, wherever the list is scrolled to.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), ...(focusedRow < range.count ? [focusedRow] : [])])],
  });
  const idAt = (row: number): string => {
    const item = items[row];
    return item === undefined ? '' : idOf(item);
  };
  const { onKeyDown, onRowPress, onContextMenu } = useListKeys(props, focusedRow, idAt, (row) => rows.scrollToIndex(row), list);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when something else was opened, not when the list is sorted or moved in
  useEffect(() => {
    if (current !== null && items.length > 0) rows.scrollToIndex(focusedRow);
  }, [current]);
  const isEmpty = items.length === 0;
  return (
    <>
      <div
        ref={list}
        className="virtual-list"
        role="listbox"
        tabIndex={0}
        aria-label={label}
        aria-multiselectable={isMultiple}
        data-scope={scope}
        onKeyDown={onKeyDown}
        onContextMenu={onContextMenu}
        {...(!isEmpty && { 'aria-activedescendant': `${prefix}-${idAt(focusedRow)}` })}
      >
        {!isEmpty && (
          <div className="virtual-rows" role="presentation" style={{ height: rows.getTotalSize() }}>
            {rows.getVirtualItems().map(({ index, start, key }) => {
              const item = items[index];
              if (item === undefined) return null;
              const id = idOf(item);
              const state: RowState = { isFocused: index === focusedRow, isChosen: chosen.has(id), isCurrent: id === current };
              return (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the focus and hears the keys for its rows
                <div
                  key={key}
                  id={`${prefix}-${id}`}
                  ref={rows.measureElement}
                  data-index={index}
                  className={rowClass}
                  role="option"
                  tabIndex={-1}
                  aria-selected={state.isChosen}
                  aria-setsize={items.length}
                  aria-posinset={index + 1}
                  {...(state.isCurrent && { 'aria-current': true })}
                  {...(state.isFocused && { 'data-focused': true })}
                  style={{ transform: `translateY(${start}px)` }}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={(event) => onRowPress(index, event)}
                >
                  {children(item, state)}
                </div>
              );
            })}
          </div>
        )}
      </div>
      {isEmpty && <div className="empty">{empty}</div>}
    </>
  );
}

function useListKeys<Item>(
  { items, textOf, onFocus, chosen, onChoose, isMultiple = false, onOpen, onMenu }: Props<Item>,
  focusedRow: number,
  idAt: (row: number) => string,
  scrollTo: (row: number) => void,
  list: RefObject<HTMLDivElement | null>,
) {
  const typed = useRef(nothing);
  /** The row where a range begins, while one is being stretched. */
  const anchor = useRef<number | null>(null);
  const rowElement = (row: number): Element | null => list.current?.querySelector(`[data-index="${row}"]`) ?? null;

  const goTo = (row: number, how: { readonly extends: boolean }): void => {
    anchor.current = how.extends ? (anchor.current ?? focusedRow) : null;
    onFocus(idAt(row));
    scrollTo(row);
    if (anchor.current !== null && isMultiple) onChoose(idsBetween(anchor.current, row, idAt));
  };
  const toggle = (row: number): void => {
    const id = idAt(row);
    anchor.current = null;
    onFocus(id);
    onChoose(new Set(chosen.has(id) ? [...chosen].filter((other) => other !== id) : [...(isMultiple ? chosen : []), id]));
  };
  const open = (row: number): void => {
    anchor.current = null;
    onFocus(idAt(row));
    onChoose(new Set([idAt(row)]));
    onOpen(idAt(row));
  };
  const openMenu = (row: number, at: DOMRect): void => {
    onFocus(idAt(row));
    if (!chosen.has(idAt(row))) onChoose(new Set([idAt(row)]));
    onMenu?.(at);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (items.length === 0) return;
    const isCommand = event.ctrlKey || event.metaKey || event.altKey;
    const row = isCommand ? null : rowAfterKey(event.key, focusedRow, items.length, pageOf(list.current, rowElement(focusedRow)));
    if (row !== null) goTo(row, { extends: event.shiftKey });
    else if (event.key === 'Enter' && !isCommand) open(focusedRow);
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      const element = rowElement(focusedRow);
      if (!onMenu || !element) return;
      openMenu(focusedRow, element.getBoundingClientRect());
    } else if (event.key === 'a' && (event.ctrlKey || event.metaKey) && isMultiple) onChoose(idsBetween(0, items.length - 1, idAt));
    else if (event.key === ' ' && typeOn(typed.current, '', event.timeStamp).text === '') toggle(focusedRow);
    else if (!isCommand && event.key.length === 1) {
      const next = typeOn(typed.current, event.key, event.timeStamp);
      if (!/^[\p{L}\p{N}]/u.test(next.text)) return;
      typed.current = next;
      const found = rowByText(next.text, focusedRow, items.length, (index) => {
        const item = items[index];
        return item === undefined ? '' : textOf(item);
      });
      if (found !== null) goTo(found, { extends: false });
    } else return;
    event.preventDefault();
  };
  const onRowPress = (row: number, event: MouseEvent): void => {
    list.current?.focus();
    if (isMultiple && event.shiftKey) goTo(row, { extends: true });
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
