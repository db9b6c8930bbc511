import { describe, expect, it } from 'vitest';
import { parseShortcut } from '../../../renderer/commands/keys';
import { clashOf, reservedFor } from '../../../renderer/commands/record-shortcut';
import { commandList } from '../../../shared/commands';
import { english } from '../../../shared/i18n/en';

const words: Readonly<Record<string, string>> = english.commands;

describe('the list of commands', () => {
  it('holds every id once', () => {
    const ids = commandList.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('has words for every command, group, need and scope', () => {
    const keys = commandList.flatMap(({ id, group, needs }) => [id, `group.${group}`, ...(needs ? [`needs.${needs}`] : [])]);
    expect(keys.filter((key) => !words[key])).toEqual([]);
  });

  it('gives no key to two commands that listen in the same place', () => {
    const clashes = commandList.flatMap((command) =>
      command.keys.flatMap((keys) => {
        const other = clashOf(keys, command, commandList, {});
        return other ? [`${keys}: ${command.id} and ${other.id}`] : [];
      }),
    );
    expect(clashes).toEqual([]);
  });

  it.each([true, false])('leaves the system its own keys (Mac: %s)', (isMac) => {
    const taken = commandList.flatMap(({ id, keys }) =>
      keys.filter((each) => reservedFor(each, isMac) !== null).map((each) => `${id}: ${each}`),
    );
    expect(taken).toEqual([]);
  });

  it('writes letters as capitals and modifiers in one order', () => {
    for (const keys of commandList.flatMap((command) => command.keys)) {
      const { key, mod, alt, shift } = parseShortcut(keys);
      expect([...(mod ? ['Mod'] : []), ...(alt ? ['Alt'] : []), ...(shift ? ['Shift'] : []), key].join('+')).toBe(keys);
      if (/^[a-z]$/i.test(key)) expect(key).toBe(key.toUpperCase());
    }
  });

  it('gives plain keys only to the text, the lists, and "?", Escape and function keys', () => {
    const plain = commandList.flatMap(({ id, scope, keys }) =>
      scope === 'window' ? keys.filter((each) => !/^(Mod|Alt)\+|^F\d+$|^(\?|Escape)$/.test(each)).map((each) => `${id}: ${each}`) : [],
    );
    expect(plain).toEqual([]);
  });
});
