import './shortcut-sheet.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CommandGroup, commandList } from '../../shared/commands';
import { appState, settings } from '../state/preferences';
import { model } from '../state/session';
import { useStore } from '../state/use-store';
import { Dialog } from '../ui/dialog';
import { keysOf, writeShortcut } from './keys';
import { hasLabel, useCommandName } from './use-command-name';
import { useCommands } from './use-commands';

const groups: readonly CommandGroup[] = ['annotate', 'select', 'go', 'edit', 'file', 'view', 'help'];

/** Every command with its keys, by group, on one sheet that can be printed. */
export function ShortcutSheet() {
  const { t } = useTranslation('commands');
  const [isOpen, setIsOpen] = useState(false);
  useCommands({ 'help.shortcuts': () => setIsOpen(true) });
  return (
    <Dialog title={t('help.shortcuts')} size="large" isForReading isOpen={isOpen} onClose={() => setIsOpen(false)}>
      <p className="field-description">{t('sheet.scopes')}</p>
      <div className="sheet">
        {groups.map((group) => (
          <SheetGroup key={group} group={group} />
        ))}
      </div>
    </Dialog>
  );
}

function SheetGroup({ group }: { readonly group: CommandGroup }) {
  const { t } = useTranslation('commands');
  const nameOf = useCommandName();
  const custom = useStore(settings, (state) => state.keys);
  const isMac = useStore(appState, (state) => state?.platform === 'mac');
  const scheme = useStore(model, (state) => state?.scheme ?? null);
  const commands = commandList.filter((command) => command.group === group && hasLabel(command.id, scheme));
  // In these groups all keys are for the text, which the sheet says once.
  const saysScope = group !== 'annotate' && group !== 'select';
  return (
    <section className="sheet-group" aria-label={t(`group.${group}`)}>
      <h3 className="sheet-title">{t(`group.${group}`)}</h3>
      <dl className="sheet-list">
        {commands.map((command) => (
          <div key={command.id}>
            <dt>
              {nameOf(command.id)}
              {saysScope && command.scope !== 'window' && <span className="sheet-scope"> {t(`scope.${command.scope}`)}</span>}
            </dt>
            <dd>
              {keysOf(command, custom).map((keys) => (
                <kbd key={keys}>{writeShortcut(keys, isMac)}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
