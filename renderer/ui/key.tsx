import { findCommand } from '../../shared/commands';
import { ariaShortcut, keysOf, writeShortcut } from '../commands/keys';
import { appState, settings } from '../state/preferences';
import { useStore } from '../state/use-store';

function useFirstKeys(command: string, write: (keys: string, isMac: boolean) => string): string | undefined {
  const custom = useStore(settings, (state) => state.keys);
  const isMac = useStore(appState, (state) => state?.platform === 'mac');
  const found = findCommand(command);
  const keys = found && keysOf(found, custom)[0];
  return keys && write(keys, isMac);
}

/** The key of a command, written where its action is. Hidden from screen readers, which hear it from `aria-keyshortcuts` and the sheet. */
export function Key({ command }: { readonly command: string }) {
  const keys = useWrittenKeys(command);
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a kbd element cannot be focused
  return keys ? <kbd aria-hidden="true">{keys}</kbd> : null;
}

/** The same as text, for sentences; undefined when the command has no key. */
export const useWrittenKeys = (command: string): string | undefined => useFirstKeys(command, writeShortcut);

/** The same for `aria-keyshortcuts`. */
export const useAriaKeys = (command: string): string | undefined => useFirstKeys(command, ariaShortcut);
