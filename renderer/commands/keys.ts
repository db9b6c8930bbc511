import type { CommandScope, NamedCommand } from '../../shared/commands';

/** What of a keyboard event decides its shortcut. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly isComposing: boolean;
}

interface Shortcut {
  readonly key: string;
  readonly mod: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
}

/** `Mod+Shift+Z` in its parts; the last part may be `+` itself. */
export function parseShortcut(text: string): Shortcut {
  const parts = text.endsWith('+') ? [...text.slice(0, -1).split('+').filter(Boolean), '+'] : text.split('+');
  const modifiers = new Set(parts.slice(0, -1));
  return { key: parts.at(-1) ?? '', mod: modifiers.has('Mod'), alt: modifiers.has('Alt'), shift: modifiers.has('Shift') };
}

const isDigit = (key: string): boolean => /^\d$/.test(key);
const isLetterOrDigit = (key: string): boolean => /^[a-z0-9]$/i.test(key);
/** A letter of a script that our shortcuts are not written in. */
const isForeignLetter = (key: string): boolean => /^(?!\p{Script=Latin})\p{L}$/u.test(key);
const signPlaces: Readonly<Record<string, string>> = { ',': 'Comma', '.': 'Period', '-': 'Minus', '=': 'Equal' };

/** Where a key is on the layout that shortcuts are written for; null for keys that have no place of their own. */
function placeOf(key: string): string | null {
  if (isDigit(key)) return `Digit${key}`;
  return /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : (signPlaces[key] ?? null);
}

/**
 * The letter, digit or sign that a press stands for in a shortcut; under another script the Latin letter at that place. Null when there
 * is none.
 */
export function letterAt({ key, code }: KeyPress): string | null {
  if (!isForeignLetter(key)) return /^[a-z]$/.test(key) ? key.toUpperCase() : key;
  const place = /^(?:Key|Digit)(.)$/.exec(code)?.[1];
  return place ?? Object.entries(signPlaces).find(([, at]) => at === code)?.[0] ?? null;
}

function hasModifiers(press: KeyPress, { key, mod, alt, shift }: Shortcut, isMac: boolean, byPlace: boolean): boolean {
  if ((isMac ? press.metaKey : press.ctrlKey) !== mod || (isMac ? press.ctrlKey : press.metaKey) || press.altKey !== alt) return false;
  // Which signs and digits need Shift is the layout's business: "?" is one key here and two there, and so is "1".
  if (!byPlace && key.length === 1 && !/^[a-z]$/i.test(key)) return true;
  return press.shiftKey === shift;
}

/** By what the key types; `byPlace` for layouts where letters, digits or signs are elsewhere (Cyrillic, the digit row of AZERTY). */
function fits(press: KeyPress, shortcut: Shortcut, isMac: boolean, byPlace: boolean): boolean {
  if (!byPlace) return hasModifiers(press, shortcut, isMac, false) && press.key.toLowerCase() === shortcut.key.toLowerCase();
  if (isLetterOrDigit(press.key) || press.code !== placeOf(shortcut.key)) return false;
  // A sign that the layout types by another key is only looked for under letters: AZERTY's ";" is no comma.
  if (shortcut.key in signPlaces && !isForeignLetter(press.key)) return false;
  return hasModifiers(press, shortcut, isMac, true);
}

export const keysOf = (command: NamedCommand, custom: Readonly<Record<string, string>>): readonly string[] => {
  const own = custom[command.id];
  return own === undefined ? command.keys : own === '' ? [] : [own];
};

/** The command that a key press means in a scope; null for none, for dead keys and inside a composition. */
export function commandFor(
  press: KeyPress,
  commands: readonly NamedCommand[],
  custom: Readonly<Record<string, string>>,
  scopes: readonly CommandScope[],
  isMac: boolean,
): NamedCommand | null {
  if (press.isComposing || press.key === 'Dead' || press.key === 'Process' || press.key === 'Unidentified') return null;
  const listening = commands.filter((command) => scopes.includes(command.scope));
  for (const byPlace of [false, true]) {
    const found = listening.find((command) => keysOf(command, custom).some((keys) => fits(press, parseShortcut(keys), isMac, byPlace)));
    if (found) return found;
  }
  return null;
}

const macSigns: Readonly<Record<string, string>> = { Mod: '⌘', Alt: '⌥', Shift: '⇧' };
const names: Readonly<Record<string, string>> = {
  Mod: 'Ctrl',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  Delete: 'Del',
};

/** How a shortcut is written where its action is: `Ctrl K`, `⌘K`. */
export function writeShortcut(text: string, isMac: boolean): string {
  const { key, mod, alt, shift } = parseShortcut(text);
  const parts = [...(mod ? ['Mod'] : []), ...(alt ? ['Alt'] : []), ...(shift ? ['Shift'] : []), key];
  return parts.map((part) => (isMac ? macSigns[part] : undefined) ?? names[part] ?? part).join(isMac ? '' : ' ');
}

/** The same for `aria-keyshortcuts`, as WAI-ARIA writes it: `Control+K`, `Meta+K`. */
export const ariaShortcut = (text: string, isMac: boolean): string => {
  const { key, mod, alt, shift } = parseShortcut(text);
  const modifiers = [...(mod ? [isMac ? 'Meta' : 'Control'] : []), ...(alt ? ['Alt'] : []), ...(shift ? ['Shift'] : [])];
  return [...modifiers, key === '+' ? 'Plus' : key].join('+');
};
