import type { CommandScope, NamedCommand } from '../../shared/commands';
import { type KeyPress, keysOf, letterAt, parseShortcut } from './keys';

/** The shortcut that a key press stands for when a person chooses new keys; null for presses that cannot be one. */
export function shortcutOf(press: KeyPress, isMac: boolean): string | null {
  if (press.isComposing || ['Dead', 'Process', 'Unidentified', 'AltGraph', 'Control', 'Shift', 'Alt', 'Meta', ' '].includes(press.key))
    return null;
  if (isMac ? press.ctrlKey : press.metaKey) return null;
  const mod = isMac ? press.metaKey : press.ctrlKey;
  const key = press.key.length > 1 ? press.key : letterAt(press);
  if (key === null || (!mod && !press.altKey && ['Tab', 'Enter', 'Escape', 'CapsLock'].includes(key))) return null;
  // Which signs and digits need Shift is the layout's business.
  const shift = press.shiftKey && (key.length > 1 || /^[A-Z]$/.test(key));
  return [...(mod ? ['Mod'] : []), ...(press.altKey ? ['Alt'] : []), ...(shift ? ['Shift'] : []), key].join('+');
}

/** Shortcuts of the system and of its part of the menu → i18n key under `settings:reserved`. */
const everywhere: Readonly<Record<string, string>> = {
  'Mod+C': 'copy',
  'Mod+X': 'cut',
  'Mod+V': 'paste',
  'Mod+A': 'selectAll',
  'Mod+Q': 'quit',
  'Mod+W': 'close',
};
const onMac: Readonly<Record<string, string>> = { ...everywhere, 'Mod+H': 'hide', 'Mod+M': 'minimise' };
const elsewhere: Readonly<Record<string, string>> = { ...everywhere, 'Alt+F4': 'close', F11: 'fullScreen' };

const sameKeys = (a: string, b: string): boolean => {
  const [one, other] = [parseShortcut(a), parseShortcut(b)];
  return one.key.toLowerCase() === other.key.toLowerCase() && one.mod === other.mod && one.alt === other.alt && one.shift === other.shift;
};

/** Shortcuts of the window are listened to everywhere, those of the text and of the list of articles only there. */
const canMeet = (a: CommandScope, b: CommandScope): boolean => a === b || a === 'window' || b === 'window';

/** The other command that listens to these keys in the same place; null when none does. */
export function clashOf(
  keys: string,
  command: NamedCommand,
  commands: readonly NamedCommand[],
  custom: Readonly<Record<string, string>>,
): NamedCommand | null {
  const others = commands.filter((other) => other.id !== command.id && canMeet(other.scope, command.scope));
  return others.find((other) => keysOf(other, custom).some((taken) => sameKeys(taken, keys))) ?? null;
}

/** The i18n key of what the system does with these keys; null when nothing. */
export const reservedFor = (keys: string, isMac: boolean): string | null =>
  Object.entries(isMac ? onMac : elsewhere).find(([taken]) => sameKeys(taken, keys))?.[1] ?? null;

/** The changed shortcuts after one more change; keys that a command has anyway are not kept. */
export function withKeys(
  custom: Readonly<Record<string, string>>,
  command: NamedCommand,
  keys: string,
  takenFrom: NamedCommand | null,
): Readonly<Record<string, string>> {
  const { [command.id]: _before, ...others } = custom;
  const isOwn = command.keys.length <= 1 && (command.keys[0] ?? '') === keys;
  return { ...others, ...(takenFrom && { [takenFrom.id]: '' }), ...(!isOwn && { [command.id]: keys }) };
}
