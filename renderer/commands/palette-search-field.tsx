import { Search } from 'lucide-react';
import { type KeyboardEvent, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rowAfterKey } from '../ui/list-keys';
import { PaletteRow } from './palette-row';
import { type FoundEntry, type PaletteEntry, searchPalette } from './palette-search';

interface Props {
  readonly entries: readonly PaletteEntry[];
  readonly onChoose: (entry: PaletteEntry) => void;
}

/** Rows that Page Up and Page Down go over. */
const page = 10;

/** The field and what it finds: the arrows walk through what was found while the field keeps the focus. */
export function PaletteSearch({ entries, onChoose }: Props) {
  const { t } = useTranslation('commands');
  const list = useId();
  const rows = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const [row, setRow] = useState(-1);
  // At once, since Enter may follow the last letter at once and means the first of what fits it.
  const { commands, articles } = useMemo(() => searchPalette(typed, entries), [typed, entries]);
  const found = [...commands, ...articles];
  const choose = (entry: FoundEntry | undefined): void => {
    if (entry && entry.reason === null) onChoose(entry);
  };
  useLayoutEffect(() => {
    if (row >= 0) rows.current?.querySelector(`[data-row="${row}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [row]);
  const onKeyDown = (event: KeyboardEvent): void => {
    // Home and End are the field's.
    const next = /^(Arrow(Up|Down)|Page)/.test(event.key) ? rowAfterKey(event.key, row, found.length, page) : null;
    if (next !== null && found.length > 0) setRow(next);
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) choose(found[row]);
    else return;
    event.preventDefault();
  };
  const section = (name: string, from: number, part: readonly FoundEntry[]) =>
    part.length > 0 && (
      // biome-ignore lint/a11y/useSemanticElements: a part of a list box
      <div role="group" aria-label={name}>
        <div className="menu-title" aria-hidden="true">
          {name}
        </div>
        {part.map((entry, index) => (
          <PaletteRow
            key={`${entry.kind} ${entry.id}`}
            id={`${list}-${from + index}`}
            row={from + index}
            entry={entry}
            isFocused={from + index === row}
            onPoint={setRow}
            onChoose={choose}
          />
        ))}
      </div>
    );
  return (
    <>
      <div className="palette-field">
        <Search size={16} aria-hidden="true" />
        <input
          // biome-ignore lint/a11y/noAutofocus: the palette is opened to be typed in
          autoFocus
          className="palette-input"
          role="combobox"
          aria-expanded
          aria-controls={list}
          aria-autocomplete="list"
          aria-label={t('app.palette')}
          placeholder={t('palette.placeholder')}
          dir="auto"
          spellCheck={false}
          autoComplete="off"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setRow(event.target.value.trim() === '' ? -1 : 0);
          }}
          onKeyDown={onKeyDown}
          {...(row >= 0 && row < found.length && { 'aria-activedescendant': `${list}-${row}` })}
        />
      </div>
      <div ref={rows} id={list} className="palette-list" role="listbox" aria-label={t('palette.found')}>
        {section(t('palette.commands'), 0, commands)}
        {section(t('palette.articles'), commands.length, articles)}
      </div>
      <p className="palette-none" role="status">
        {found.length === 0 && t('palette.nothing')}
      </p>
    </>
  );
}
