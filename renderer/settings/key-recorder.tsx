import { type KeyboardEvent, useId, useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { commandList, type NamedCommand } from '../../shared/commands';
import { writeShortcut } from '../commands/keys';
import { clashOf, reservedFor, shortcutOf } from '../commands/record-shortcut';
import { useCommandName } from '../commands/use-command-name';
import { appState, settings } from '../state/preferences';
import { useStore } from '../state/use-store';

interface Props {
  readonly command: NamedCommand;
  readonly onChoose: (keys: string, takenFrom: NamedCommand | null) => void;
  readonly onCancel: () => void;
}

/** Listens for new keys. Keys that something else has are named and asked about. */
export function KeyRecorder({ command, onChoose, onCancel }: Props) {
  const { t } = useTranslation('settings');
  const nameOf = useCommandName();
  const custom = useStore(settings, (state) => state.keys);
  const isMac = useStore(appState, (state) => state?.platform === 'mac');
  const [pressed, setPressed] = useState<string | null>(null);
  const hint = useId();
  const system = pressed === null ? null : reservedFor(pressed, isMac);
  const clash = pressed === null || system !== null ? null : clashOf(pressed, command, commandList, custom);
  const keys = pressed === null ? '' : writeShortcut(pressed, isMac);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') {
      onCancel();
      return;
    }
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    if (isPlain && (event.key === 'Delete' || event.key === 'Backspace')) {
      onChoose('', null);
      return;
    }
    const wanted = shortcutOf(event.nativeEvent, isMac);
    if (wanted === null) return;
    setPressed(wanted);
    if (reservedFor(wanted, isMac) === null && clashOf(wanted, command, commandList, custom) === null) onChoose(wanted, null);
  };
  return (
    <div className="key-recorder">
      <input
        // biome-ignore lint/a11y/noAutofocus: the person has just asked to press keys
        autoFocus
        readOnly
        className="input"
        value={pressed === null ? t('press') : keys}
        aria-label={t('change', { command: nameOf(command.id) })}
        aria-describedby={hint}
        onKeyDown={onKeyDown}
      />
      <div id={hint} className="key-hint" role="status">
        {system !== null && <span className="field-error">{t('takenBySystem', { keys, command: t(`reserved.${system}`) })}</span>}
        {clash !== null && <span className="field-error">{t('taken', { keys, command: nameOf(clash.id) })}</span>}
        {system === null && clash === null && <span className="field-description">{t('pressHint')}</span>}
      </div>
      <div className="key-acts">
        {clash !== null && (
          <Button className="button" onPress={() => onChoose(pressed ?? '', clash)}>
            {t('takeAway')}
          </Button>
        )}
        <Button className="button" onPress={onCancel}>
          {t('common:cancel')}
        </Button>
      </div>
    </div>
  );
}
