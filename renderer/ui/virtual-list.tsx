import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, type RefObject, useCallback, useEffect, useId, useMemo, useRef } from 'react';
import { type ListActs, useListKeys } from './use-list-keys';

export interface RowState {
  readonly isFocused: boolean;
  readonly isChosen: boolean;
  readonly isCurrent: boolean;
}

interface Props<Item> extends ListActs<Item> {
  readonly label: string;
  readonly idOf: (item: Item) => string;
  readonly children: (item: Item, state: RowState) => ReactNode;
  /** Class of a row. */
  readonly rowClass: string;
  /** CSS pixels; rows are measured when they are drawn. */
  readonly rowHeight: number;
  /** The row that the keys act on. */
  readonly focused: string | null;
  /** The row whose thing is open elsewhere. */
  readonly current?: string | null;
  /** For `data-scope`: which shortcuts are listened to in the list. */
  readonly scope: string;
  /** Stands below the list when nothing is in it. */
  readonly empty: ReactNode;
  readonly listRef?: RefObject<HTMLDivElement | null>;
}

/** A list box that draws only the rows in view: arrows, Home, End, Page, type-ahead, Space, Enter; the focus stays on the list itself. */
export function VirtualList<Item>(props: Props<Item>) {
  const { label, items, idOf, children, rowClass, rowHeight, focused, chosen, isMultiple = false, current = null, scope, empty } = props;
  const own = useRef<HTMLDivElement>(null);
  const list = props.listRef ?? own;
  const prefix = useId();
  const focusedRow = useMemo(
    () =>
      Math.max(
        0,
        items.findIndex((item) => idOf(item) === focused),
      ),
    [items, idOf, focused],
  );
  // Its identity tells the virtualizer whether all places have to be worked out anew.
  const idAt = useCallback(
    (row: number): string => {
      const item = items[row];
      return item === undefined ? '' : idOf(item);
    },
    [items, idOf],
  );
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => list.current,
    estimateSize: () => rowHeight,
    getItemKey: idAt,
    overscan: 6,
    useFlushSync: false,
    // The row that aria-activedescendant names must be there, wherever the list is scrolled to.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), ...(focusedRow < range.count ? [focusedRow] : [])])],
  });
  /** Asking where to scroll to costs a layout of the page, so only for rows that are not well in view. */
  const bringIntoView = (row: number): void => {
    const { startIndex, endIndex } = rows.range ?? { startIndex: row, endIndex: row };
    if (row <= startIndex || row >= endIndex) rows.scrollToIndex(row);
  };
  const { onKeyDown, onRowPress, onContextMenu } = useListKeys(props, focusedRow, idAt, bringIntoView, list);
  // Only when something else was opened, not when the list is sorted or moved in.
  useEffect(() => {
    if (current !== null && items.length > 0) bringIntoView(focusedRow);
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
