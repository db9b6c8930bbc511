import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';

interface Props<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  /** A guess in CSS pixels; cards are measured when they are drawn. */
  readonly height: number;
  readonly children: (item: Item, index: number) => ReactNode;
}

/** A list of cards of any height, of which only those in view are drawn. */
export function VirtualCards<Item>({ label, items, height, children }: Props<Item>) {
  const scroller = useRef<HTMLDivElement>(null);
  const cards = useVirtualizer({ count: items.length, getScrollElement: () => scroller.current, estimateSize: () => height, overscan: 4 });
  return (
    <div className="cards" ref={scroller}>
      <ul className="cards-all" aria-label={label} style={{ height: cards.getTotalSize() }}>
        {cards.getVirtualItems().map(({ index, start, key }) => {
          const item = items[index];
          if (item === undefined) return null;
          return (
            <li
              key={key}
              ref={cards.measureElement}
              data-index={index}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              {children(item, index)}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
