import { FileText } from 'lucide-react';
import { Key } from '../ui/key';
import type { FoundEntry } from './palette-search';

interface Props {
  readonly id: string;
  readonly row: number;
  readonly entry: FoundEntry;
  readonly isFocused: boolean;
  readonly onPoint: (row: number) => void;
  readonly onChoose: (entry: FoundEntry) => void;
}

/** Something that was found: its name, where it stands or why it can do nothing now, its keys. */
export function PaletteRow({ id, row, entry, isFocused, onPoint, onChoose }: Props) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and hears the keys for its rows
    <div
      id={id}
      data-row={row}
      data-key={`${entry.kind} ${entry.id}`}
      className="option"
      role="option"
      tabIndex={-1}
      aria-selected={isFocused}
      aria-disabled={entry.reason !== null}
      {...(isFocused && { 'data-focused': true })}
      {...(entry.reason !== null && { 'data-disabled': true })}
      onMouseDown={(event) => event.preventDefault()}
      onMouseMove={() => onPoint(row)}
      onClick={() => onChoose(entry)}
    >
      {entry.kind === 'article' && <FileText size={14} aria-hidden="true" className="palette-icon" />}
      <bdi className="palette-name">
        {entry.pieces.map(({ text, isMarked }, index) => (isMarked ? <mark key={`${index} ${text}`}>{text}</mark> : text))}
      </bdi>
      <span className="palette-context">{entry.reason ?? entry.context}</span>
      {entry.kind === 'command' && <Key command={entry.id} />}
    </div>
  );
}
