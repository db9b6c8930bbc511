import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { type CommandGroup, commandList, type NamedCommand } from '../../shared/commands';
import { writeShortcut } from '../commands/keys';
import { withKeys } from '../commands/record-shortcut';
import { hasLabel, useCommandName } from '../commands/use-command-name';
import { say } from '../state/announcements';
import { appState, changeSettings, settings } from '../state/preferences';
import { model } from '../state/session';
import { useStore } from '../state/use-store';
import { TextField } from '../ui/text-field';
import { KeyRow } from './key-row';

const groups: readonly CommandGroup[] = ['file', 'edit', 'annotate', 'select', 'view', 'go', 'help'];

/** Every command with its keys, which can be changed by pressing others. */
export function KeySettings() {
  const { t } = useTranslation('settings');
  const nameOf = useCommandName();
  const custom = useStore(settings, (state) => state.keys);
  const isMac = useStore(appState, (state) => state?.platform === 'mac');
  const scheme = useStore(model, (state) => state?.scheme ?? null);
  const [find, setFind] = useState('');
  const [recording, setRecording] = useState<string | null>(null);
  const words = find.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const isShown = ({ id }: NamedCommand): boolean =>
    hasLabel(id, scheme) && words.every((word) => nameOf(id).toLocaleLowerCase().includes(word));
  const keep = (command: NamedCommand, keys: Readonly<Record<string, string>>): void => {
    setRecording(null);
    void changeSettings({ keys });
    const now = keys[command.id] ?? command.keys[0] ?? '';
    say.words(t('keysChanged', { command: nameOf(command.id), keys: now === '' ? t('noKeys') : writeShortcut(now, isMac) }));
  };
  const reset = (command: NamedCommand): void => {
    const { [command.id]: _own, ...others } = custom;
    keep(command, others);
  };
  const resetAll = (): void => {
    void changeSettings({ keys: {} });
    say.words(t('allReset'));
  };
  return (
    <>
      <TextField label={t('findCommand')} value={find} onChange={setFind} />
      {groups.map((group) => {
        const commands = commandList.filter((command) => command.group === group && isShown(command));
        if (commands.length === 0) return null;
        return (
          <section key={group} aria-label={t(`commands:group.${group}`)}>
            <h3 className="settings-heading">{t(`commands:group.${group}`)}</h3>
            <ul className="key-list">
              {commands.map((command) => (
                <KeyRow
                  key={command.id}
                  command={command}
                  isRecording={recording === command.id}
                  onRecord={(isRecording) => setRecording(isRecording ? command.id : null)}
                  onChoose={(keys, takenFrom) => keep(command, withKeys(custom, command, keys, takenFrom))}
                  onReset={() => reset(command)}
                />
              ))}
            </ul>
          </section>
        );
      })}
      {/* Never disabled: it would lose the focus by its own press, and Escape would not be heard. */}
      <Button className="button settings-reset" onPress={resetAll}>
        {t('resetAll')}
      </Button>
    </>
  );
}
