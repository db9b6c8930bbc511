import { describe, expect, it } from 'vitest';
import { ariaShortcut, commandFor, type KeyPress, keysOf, parseShortcut, writeShortcut } from '../../../../renderer/commands/keys';
import { commandList } from '../../../../shared/commands';

const nothingHeld = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false };
const press = (key: string, code: string, held: Partial<KeyPress> = {}): KeyPress => ({ ...nothingHeld, key, code, ...held });
const ctrl = { ctrlKey: true };
const shift = { shiftKey: true };
const inText = (event: KeyPress, isMac = false, custom = {}) =>
  commandFor(event, commandList, custom, ['text', 'window'], isMac)?.id ?? null;

describe('commandFor', () => {
  it.each([
    ['a digit', press('1', 'Digit1'), 'mark.1'],
    ['a digit of the number pad', press('3', 'Numpad3'), 'mark.3'],
    ['a letter', press('j', 'KeyJ'), 'span.next'],
    ['a letter under Caps Lock', press('J', 'KeyJ'), 'span.next'],
    ['a letter with Shift, which is another shortcut', press('E', 'KeyE', shift), 'select.less'],
    ['a sign', press('.', 'Period'), 'select.sentence'],
    ['a sign that needs Shift on this layout', press('?', 'Slash', shift), 'help.shortcuts'],
    ['plus, with Shift', press('+', 'Equal', shift), 'span.add-fragment'],
    ['plus, on the number pad', press('+', 'NumpadAdd'), 'span.add-fragment'],
    ['a named key with modifiers', press('ArrowRight', 'ArrowRight', { altKey: true, shiftKey: true }), 'span.end-later-character'],
    ['Ctrl and a letter', press('k', 'KeyK', ctrl), 'app.palette'],
    ['the second of two shortcuts', press('y', 'KeyY', ctrl), 'edit.redo'],
    ['Ctrl, Shift and a letter', press('Z', 'KeyZ', { ...ctrl, ...shift }), 'edit.redo'],
    ['Ctrl and plus', press('+', 'Equal', { ...ctrl, ...shift }), 'view.zoom-in'],
    ['a letter with Ctrl that only the plain letter stands for', press('j', 'KeyJ', ctrl), null],
    ['a letter with Alt', press('j', 'KeyJ', { altKey: true }), null],
    ['a letter that means nothing', press('z', 'KeyZ'), null],
  ])('QWERTY: %s', (_name, event, expected) => expect(inText(event)).toBe(expected));

  it.each([
    ['the key of 1, which types &', press('&', 'Digit1'), 'mark.1'],
    ['the key of 2, which types é', press('é', 'Digit2'), 'mark.2'],
    ['the key of 3, which types "', press('"', 'Digit3'), 'mark.3'],
    ['1, which is typed with Shift', press('1', 'Digit1', shift), 'mark.1'],
    ['Ctrl and the key of 1', press('&', 'Digit1', ctrl), 'focus.articles'],
    ['Ctrl and the key of 0', press('à', 'Digit0', ctrl), 'view.zoom-reset'],
    ['Q, which is where A is elsewhere', press('q', 'KeyA'), 'select.quotation'],
    ['A, which is where Q is elsewhere', press('a', 'KeyQ'), null],
    ['W, which is where Z is elsewhere', press('w', 'KeyZ'), 'select.word'],
    ['undo by the Z that the layout types', press('z', 'KeyW', ctrl), 'edit.undo'],
    ['comma, which is where M is elsewhere', press(',', 'KeyM'), 'select.clause'],
    ['semicolon, which is where the comma is elsewhere', press(';', 'Comma'), null],
    ['minus, which is on the key of 6', press('-', 'Digit6'), 'span.remove-fragment'],
  ])('AZERTY: %s', (_name, event, expected) => expect(inText(event)).toBe(expected));

  it.each([
    ['о at the place of J', press('о', 'KeyJ'), 'span.next'],
    ['л at the place of K', press('л', 'KeyK'), 'span.previous'],
    ['Ctrl and л', press('л', 'KeyK', ctrl), 'app.palette'],
    ['Ctrl and я', press('я', 'KeyZ', ctrl), 'edit.undo'],
    ['Ctrl, Shift and Я', press('Я', 'KeyZ', { ...ctrl, ...shift }), 'edit.redo'],
    ['У with Shift at the place of E', press('У', 'KeyE', shift), 'select.less'],
    ['ю at the place of the full stop', press('ю', 'Period'), 'select.sentence'],
    ['б at the place of the comma', press('б', 'Comma'), 'select.clause'],
    ['Ctrl and б: settings', press('б', 'Comma', ctrl), 'app.settings'],
    ['the full stop that the layout types', press('.', 'Slash'), 'select.sentence'],
    ['a digit', press('2', 'Digit2'), 'mark.2'],
    ['the question mark that the layout types', press('?', 'Digit7', shift), 'help.shortcuts'],
    ['х, at a place without a letter', press('х', 'BracketLeft'), null],
  ])('Cyrillic: %s', (_name, event, expected) => expect(inText(event)).toBe(expected));

  it('Czech: the digit row types letters, digits need Shift', () => {
    expect(inText(press('ě', 'Digit2'))).toBe('mark.2');
    expect(inText(press('2', 'Digit2', shift))).toBe('mark.2');
  });

  it('finds nothing for a foreign letter whose place is not told', () => {
    expect(inText(press('ж', ''))).toBe(null);
  });

  it.each(['Dead', 'Process', 'Unidentified'])('lets the key %s pass', (key) => expect(inText(press(key, 'KeyJ'))).toBe(null));

  it('lets a composition pass', () => {
    expect(inText(press('j', 'KeyJ', { isComposing: true }))).toBe(null);
  });

  it('takes Cmd on a Mac, and Ctrl elsewhere', () => {
    const cmd = press('k', 'KeyK', { metaKey: true });
    expect(inText(cmd, true)).toBe('app.palette');
    expect(inText(cmd, false)).toBe(null);
    expect(inText(press('k', 'KeyK', ctrl), true)).toBe(null);
  });

  it('listens to the text only in the text, to the list of articles only there', () => {
    const inScope = (scope: 'text' | 'articles' | 'window') =>
      commandFor(press('Delete', 'Delete'), commandList, {}, [scope, 'window'], false)?.id ?? null;
    expect([inScope('text'), inScope('articles'), inScope('window')]).toEqual(['span.delete', 'article.remove', null]);
  });

  it('takes changed keys in place of the built-in ones, and none at all where they were taken away', () => {
    expect(inText(press('j', 'KeyJ', ctrl), false, { 'app.palette': 'Mod+J' })).toBe('app.palette');
    expect(inText(press('k', 'KeyK', ctrl), false, { 'app.palette': 'Mod+J' })).toBe(null);
    expect(inText(press('k', 'KeyK', ctrl), false, { 'app.palette': '' })).toBe(null);
  });
});

describe('shortcuts as text', () => {
  it.each([
    ['+', { key: '+', mod: false, alt: false, shift: false }],
    ['Mod++', { key: '+', mod: true, alt: false, shift: false }],
    ['Mod+Shift+Z', { key: 'Z', mod: true, alt: false, shift: true }],
    ['Alt+Shift+ArrowUp', { key: 'ArrowUp', mod: false, alt: true, shift: true }],
  ])('reads %s', (text, expected) => expect(parseShortcut(text)).toEqual(expected));

  it('is written as the platform writes it', () => {
    expect(writeShortcut('Mod+Shift+Z', false)).toBe('Ctrl Shift Z');
    expect(writeShortcut('Mod+Shift+Z', true)).toBe('⌘⇧Z');
    expect(writeShortcut('Alt+ArrowRight', false)).toBe('Alt →');
    expect(ariaShortcut('Mod+Shift+Z', false)).toBe('Control+Shift+Z');
    expect(ariaShortcut('Mod++', true)).toBe('Meta+Plus');
  });

  it('gives the own keys of a command when none were chosen', () => {
    const command = { id: 'x', group: 'edit', scope: 'text', keys: ['A', 'B'] } as const;
    expect(keysOf(command, {})).toEqual(['A', 'B']);
    expect(keysOf(command, { x: 'C' })).toEqual(['C']);
    expect(keysOf(command, { x: '' })).toEqual([]);
  });
});
