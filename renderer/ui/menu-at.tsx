import './form.css';
import { Check } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { Header, Menu, MenuItem, MenuSection, Popover, Separator } from 'react-aria-components';
import { useAfterClose } from './use-after-close';

export interface MenuEntry {
  readonly id: string;
  readonly name: string;
  /** Stands at the end, such as a `<Key>`. */
  readonly end?: ReactNode;
  readonly isDisabled?: boolean;
}

/** Entries between two lines. With `chosen`, one of them is the current choice. */
export interface MenuPart {
  readonly id: string;
  readonly title?: string;
  readonly entries: readonly MenuEntry[];
  readonly chosen?: string | null;
}

interface Props {
  readonly label: string;
  /** Where it opens, in the coordinates of the window; null: closed. */
  readonly at: DOMRect | null;
  readonly parts: readonly MenuPart[];
  readonly onClose: () => void;
  /** The menu is gone by then, and the focus back where it was. */
  readonly onChoose: (entry: string) => void;
}

/** A menu that opens at a place: beside the pointer, under a row, at the caret. */
export function MenuAt({ label, at, parts, onClose, onChoose }: Props) {
  const anchor = useRef(document.body);
  const afterClose = useAfterClose(at !== null);
  return (
    <Popover
      className="popover at-place"
      isOpen={at !== null}
      onOpenChange={(isOpen) => isOpen || onClose()}
      triggerRef={anchor}
      getTargetRect={() => at}
      placement="bottom start"
      offset={2}
      aria-label={label}
    >
      <Menu
        aria-label={label}
        className="options"
        autoFocus="first"
        onClose={onClose}
        onAction={(key) => afterClose(() => onChoose(String(key)))}
      >
        {parts.map((part, index) => (
          <MenuPartOf key={part.id} part={part} isFirst={index === 0} />
        ))}
      </Menu>
    </Popover>
  );
}

function MenuPartOf({ part, isFirst }: { readonly part: MenuPart; readonly isFirst: boolean }) {
  const hasChoice = part.chosen !== undefined;
  return (
    <>
      {!isFirst && <Separator className="menu-line" />}
      <MenuSection
        selectionMode={hasChoice ? 'single' : 'none'}
        selectedKeys={typeof part.chosen === 'string' ? [part.chosen] : []}
        {...(part.title === undefined && { 'aria-label': part.entries[0]?.name ?? '' })}
      >
        {part.title !== undefined && <Header className="menu-title">{part.title}</Header>}
        {part.entries.map((entry) => (
          <MenuItem key={entry.id} id={entry.id} className="option" textValue={entry.name} isDisabled={entry.isDisabled ?? false}>
            {hasChoice && <Check size={14} aria-hidden="true" className="option-check" />}
            <span>{entry.name}</span>
            {entry.end}
          </MenuItem>
        ))}
      </MenuSection>
    </>
  );
}
