import { describe, expect, it } from 'vitest';
import { firstByLetter } from '../../../../renderer/ui/first-by-letter';

const options = ['Supported', 'Refuted', 'Not enough', 'Split'].map((name) => ({ id: name.toLowerCase(), name }));
const found = (letter: string, current: string | null): string | undefined => firstByLetter(options, letter, current)?.name;

describe('choosing by the first letter', () => {
  it.each([
    ['r', null, 'Refuted'],
    ['R', null, 'Refuted'],
    ['s', null, 'Supported'],
    ['s', 'supported', 'Split'],
    ['s', 'split', 'Supported'],
    ['n', 'not enough', 'Not enough'],
    ['x', null, undefined],
    [' ', null, undefined],
    ['Enter', null, undefined],
    ['', null, undefined],
  ])('%j after %j finds %j', (letter, current, wanted) => expect(found(letter, current)).toBe(wanted));

  it('knows letters of other scripts', () => {
    expect(firstByLetter([{ id: 'a', name: 'Да' }], 'д', null)?.id).toBe('a');
  });
});
