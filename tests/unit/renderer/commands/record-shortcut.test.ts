import { describe, expect, it } from 'vitest';
import { commandFor, type KeyPress } from '../../../../renderer/commands/keys';
import { clashOf, reservedFor, shortcutOf, withKeys } from '../../../../renderer/commands/record-shortcut';
import { commandList, findCommand, type NamedCommand } from '../../../../shared/commands';

const nothingHeld = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false };
const press = (key: string, code: string, held: Partial<KeyPress> = {}): KeyPress => ({ ...nothingHeld, key, code, ...held });
const ctrl = { ctrlKey: true };
const commandOf = (id: string): NamedCommand => {
  const found = findCommand(id);
  if (!found) throw new Error(id);
  return found;
};

describe('shortcutOf', () => {
  it.each([
    ['a letter', press('g', 'KeyG'), 'G'],
    ['a letter with Shift', press('G', 'KeyG', { shiftKey: true }), 'Shift+G'],
    ['all modifiers', press('g', 'KeyG', { ...ctrl, altKey: true, shiftKey: true }), 'Mod+Alt+Shift+G'],
    ['a sign, whose Shift is the business of the layout', press('!', 'Digit1', { shiftKey: true }), '!'],
    ['plus with Ctrl', press('+', 'Equal', { ...ctrl, shiftKey: true }), 'Mod++'],
    ['a function key', press('F7', 'F7'), 'F7'],
    ['an arrow with Shift', press('ArrowUp', 'ArrowUp', { ...ctrl, shiftKey: true }), 'Mod+Shift+ArrowUp'],
    ['a Cyrillic letter, by its place', press('п', 'KeyG'), 'G'],
    ['a Cyrillic letter where a sign is elsewhere', press('ю', 'Period', ctrl), 'Mod+.'],
    ['a Cyrillic letter at a place without a name', press('х', 'BracketLeft'), null],
    ['a modifier alone', press('Control', 'ControlLeft', ctrl), null],
    ['AltGr', press('AltGraph', 'AltRight'), null],
    ['a dead key', press('Dead', 'BracketLeft'), null],
    ['inside a composition', press('g', 'KeyG', { isComposing: true }), null],
    ['Tab, which walks', press('Tab', 'Tab'), null],
    ['Enter, which chooses', press('Enter', 'Enter'), null],
    ['Enter with Ctrl', press('Enter', 'Enter', ctrl), 'Mod+Enter'],
    ['the space bar', press(' ', 'Space'), null],
    ['the Windows key', press('g', 'KeyG', { metaKey: true }), null],
  ])('%s', (_name, event, expected) => expect(shortcutOf(event, false)).toBe(expected));

  it('takes Cmd on a Mac and leaves Ctrl alone there', () => {
    expect(shortcutOf(press('g', 'KeyG', { metaKey: true }), true)).toBe('Mod+G');
    expect(shortcutOf(press('g', 'KeyG', ctrl), true)).toBe(null);
  });

  it('records what commandFor hears again', () => {
    for (const event of [press('G', 'KeyG', { shiftKey: true }), press('п', 'KeyG', ctrl), press('%', 'Digit5', { shiftKey: true })]) {
      const keys = shortcutOf(event, false) ?? '';
      expect(commandFor(event, commandList, { 'span.next': keys }, ['text', 'window'], false)?.id).toBe('span.next');
    }
  });
});

describe('clashes', () => {
  it('names the command that has the keys already', () => {
    expect(clashOf('Mod+K', commandOf('edit.undo'), commandList, {})?.id).toBe('app.palette');
    expect(clashOf('Mod+Y', commandOf('edit.undo'), commandList, {})?.id).toBe('edit.redo');
  });

  it('sees the window’s keys under the text’s, and not the list of articles’', () => {
    expect(clashOf('?', commandOf('span.next'), commandList, {})?.id).toBe('help.shortcuts');
    expect(clashOf('Delete', commandOf('span.next'), commandList, {})?.id).toBe('span.delete');
    expect(clashOf('J', commandOf('article.remove'), commandList, {})).toBe(null);
  });

  it('looks at changed keys, not at those that they replaced', () => {
    expect(clashOf('Mod+K', commandOf('edit.undo'), commandList, { 'app.palette': 'Mod+J' })).toBe(null);
    expect(clashOf('Mod+J', commandOf('edit.undo'), commandList, { 'app.palette': 'Mod+J' })?.id).toBe('app.palette');
  });

  it('knows what belongs to the system', () => {
    expect([reservedFor('Mod+C', false), reservedFor('Mod+Shift+C', false)]).toEqual(['copy', null]);
    expect([reservedFor('Mod+H', true), reservedFor('Mod+H', false)]).toEqual(['hide', null]);
  });
});

describe('withKeys', () => {
  it('keeps a change, and forgets it when the command has its own keys again', () => {
    const changed = withKeys({}, commandOf('app.palette'), 'Mod+J', null);
    expect(changed).toEqual({ 'app.palette': 'Mod+J' });
    expect(withKeys(changed, commandOf('app.palette'), 'Mod+K', null)).toEqual({});
  });

  it('takes the keys from the command that had them', () => {
    expect(withKeys({}, commandOf('edit.undo'), 'Mod+K', commandOf('app.palette'))).toEqual({ 'edit.undo': 'Mod+K', 'app.palette': '' });
  });

  it('keeps the one key of a command that has two of its own', () => {
    expect(withKeys({}, commandOf('edit.redo'), 'Mod+Y', null)).toEqual({ 'edit.redo': 'Mod+Y' });
  });
});
