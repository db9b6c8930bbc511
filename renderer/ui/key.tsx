import { findCommand } from '../../shared/commands';
import { keysOf, writeShortcut } from '../commands/keys';
import { appState, settings } from '../state/preferences';
import { useStore } from '../state/use-store';

/** The key of a command, written where its action is. Hidden from screen readers, which hear it from `aria-keyshortcuts` and the sheet. */
export function Key({ command }: { readonly command: string }) {
  const custom = useStore(settings, (state) => state.keys);
  const isMac = useStore(appState, (state) => state?.platform === 'mac');
  const found = findCommand(command);
  const keys = found && keysOf(found, custom)[0];
  return keys ? <kbd aria-hidden="true">{writeShortcut(keys, isMac)}</kbd> : null;
}
