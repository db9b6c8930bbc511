import { FileText, Search } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Autocomplete, Collection, Header, Input, ListBox, ListBoxItem, ListBoxSection, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Key, useAriaKeys } from '../ui/key';
import { type FoundEntry, type PaletteEntry, searchPalette } from './palette-search';

interface Props {
  readonly entries: readonly PaletteEntry[];
  readonly onChoose: (entry: PaletteEntry) => void;
}

const keyOf = ({ kind, id }: PaletteEntry): string => `${kind} ${id}`;

/** The field and what it finds: the arrows walk through what was found while the field keeps the focus. */
export function PaletteSearch({ entries, onChoose }: Props) {
  const { t } = useTranslation('commands');
  const [typed, setTyped] = useState('');
  // At once, since Enter may follow the last letter at once and means the first of what fits it.
  const { commands, articles } = useMemo(() => searchPalette(typed, entries), [typed, entries]);
  const sections = [
    { id: 'commands', name: t('palette.commands'), found: commands },
    { id: 'articles', name: t('palette.articles'), found: articles },
  ].filter(({ found }) => found.length > 0);
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <TextField className="palette-field" aria-label={t('app.palette')} autoFocus>
        <Search size={16} aria-hidden="true" />
        <Input className="palette-input" role="combobox" aria-expanded placeholder={t('palette.placeholder')} dir="auto" />
      </TextField>
      <ListBox
        className="palette-list"
        aria-label={t('palette.found')}
        items={sections}
        onAction={(key) => {
          const chosen = [...commands, ...articles].find((entry) => keyOf(entry) === key);
          if (chosen) onChoose(chosen);
        }}
        renderEmptyState={() => <p className="empty">{t('palette.nothing')}</p>}
      >
        {(section) => (
          <ListBoxSection id={section.id}>
            <Header className="menu-title">{section.name}</Header>
            <Collection items={section.found.map((entry) => ({ id: keyOf(entry), entry }))}>
              {({ id, entry }) => (
                <ListBoxItem id={id} className="option" textValue={entry.name} isDisabled={entry.reason !== null}>
                  <Row entry={entry} />
                </ListBoxItem>
              )}
            </Collection>
          </ListBoxSection>
        )}
      </ListBox>
    </Autocomplete>
  );
}

function Row({ entry }: { readonly entry: FoundEntry }) {
  const keys = useAriaKeys(entry.id);
  return (
    <>
      {entry.kind === 'article' && <FileText size={14} aria-hidden="true" className="palette-icon" />}
      <bdi className="palette-name">
        {entry.pieces.map(({ text, isMarked }, index) => (isMarked ? <mark key={`${index} ${text}`}>{text}</mark> : text))}
      </bdi>
      <span className="palette-context">{entry.reason ?? entry.context}</span>
      {entry.kind === 'command' && keys !== undefined && <Key command={entry.id} />}
    </>
  );
}
