import { RotateCcw } from 'lucide-react';
import { useRef } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { NamedCommand } from '../../shared/commands';
import { keysOf, writeShortcut } from '../commands/keys';
import { useCommandName } from '../commands/use-command-name';
import { appState, settings } from '../state/preferences';
import { useStore } from '../state/use-store';
import { KeyRecorder } from './key-recorder';

interface Props {
  readonly command: NamedCommand;
  readonly isRecording: boolean;
  readonly onRecord: (isRecording: boolean) => void;
  /** `takenFrom`: the command that loses these keys. Empty keys: none any more. */
  readonly onChoose: (keys: string, takenFrom: NamedCommand | null) => void;
  readonly onReset: () => void;
}

/** A command, its keys, and the ways to change them. */
export function KeyRow({ command, isRecording, onRecord, onChoose, onReset }: Props) {
  const { t } = useTranslation('settings');
  const name = useCommandName()(command.id);
  const custom = useStore(settings, (state) => state.keys);
  const isMac = useStore(appState, (state) => state?.platform === 'mac');
  const wasRecording = useRef(false);
  const button = useRef<HTMLButtonElement>(null);
  const keys = keysOf(command, custom).map((each) => writeShortcut(each, isMac));
  const isChanged = command.id in custom;
  return (
    <li className="key-row">
      <span className="key-name">
        {name}
        {isChanged && <span className="key-changed"> {t('isChanged')}</span>}
      </span>
      {isRecording ? (
        <KeyRecorder command={command} onChoose={onChoose} onCancel={() => onRecord(false)} />
      ) : (
        <>
          <Button
            // The recorder, which had the focus, gives it back.
            autoFocus={wasRecording.current}
            ref={button}
            className="button key-button"
            onPress={() => {
              wasRecording.current = true;
              onRecord(true);
            }}
          >
            <span className="visually-hidden">{t('change', { command: name })}: </span>
            {keys.length === 0 ? t('noKeys') : keys.map((each) => <kbd key={each}>{each}</kbd>)}
          </Button>
          {isChanged && (
            <Button
              className="icon-button"
              aria-label={t('resetOne', { command: name })}
              onPress={() => {
                button.current?.focus();
                onReset();
              }}
            >
              <RotateCcw size={14} aria-hidden="true" />
            </Button>
          )}
        </>
      )}
    </li>
  );
}
