import { findCommand } from '../../shared/commands';
import { ariaShortcut, keysOf, writeShortcut } from '../commands/keys';
import { appState, settings } from '../state/preferences';
import { useStore } from '../state/use-store';

function useFirstKeys(command: string): { readonly keys: string | undefined; readonly isMac: boolean } {
  const custom = useStore(settings, (state) => state.keys);
  const isMac = useStore(appState, (state) => state?.platform === 'mac');
  const found = findCommand(command);
  return { keys: found && keysOf(found, custom)[0], isMac };
}

/** The key of a command, written where its action is. Hidden from screen readers, which hear it from `aria-keyshortcuts` and the sheet. */
export function Key({ command }: { readonly command: string }) {
  const { keys, isMac } = useFirstKeys(command);
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a kbd element cannot be focused
  return keys ? <kbd aria-hidden="true">{writeShortcut(keys, isMac)}</kbd> : null;
}

/** The same for `aria-keyshortcuts`; undefined when the command has no key. */
export function useAriaKeys(command: string): string | undefined {
  const { keys, isMac } = useFirstKeys(command);
  return keys && ariaShortcut(keys, isMac);
}
