import { describe, expect, it } from 'vitest';
import { idsBetween, rowAfterKey, rowByText, typeOn } from '../../../../renderer/ui/list-keys';

describe('rowAfterKey', () => {
  it.each([
    ['ArrowDown', 3, 4],
    ['ArrowDown', 9, 9],
    ['ArrowUp', 0, 0],
    ['PageDown', 3, 7],
    ['PageUp', 3, 0],
    ['Home', 5, 0],
    ['End', 5, 9],
    ['x', 5, null],
  ])('%s from row %i of ten: %s', (key, from, expected) => expect(rowAfterKey(key, from, 10, 4)).toBe(expected));
});

describe('type-ahead', () => {
  const rows = ['Ferry', 'City', 'Film', 'Fire', 'city two'];
  const find = (typed: string, from: number) => rowByText(typed, from, rows.length, (row) => rows[row] ?? '');

  it('adds up what is typed quickly and begins anew after a rest', () => {
    const first = typeOn({ text: '', at: Number.NEGATIVE_INFINITY }, 'f', 1000);
    expect(typeOn(first, 'i', 1200)).toEqual({ text: 'fi', at: 1200 });
    expect(typeOn(first, 'i', 2000)).toEqual({ text: 'i', at: 2000 });
  });

  it('goes to the next row that begins with a letter, around the end', () => {
    expect(find('f', 0)).toBe(2);
    expect(find('f', 3)).toBe(0);
    expect(find('c', 4)).toBe(1);
  });

  it('walks on when a letter is typed again', () => expect(find('ff', 2)).toBe(3));
  it('stays on a row that still fits longer text', () => expect(find('fi', 2)).toBe(2));
  it('finds nothing when no row begins so', () => expect(find('z', 0)).toBe(null));
});

describe('idsBetween', () => {
  it('is the same in both directions', () => {
    const idAt = (row: number): string => `row ${row}`;
    expect([...idsBetween(1, 3, idAt)]).toEqual(['row 1', 'row 2', 'row 3']);
    expect([...idsBetween(3, 1, idAt)]).toEqual(['row 1', 'row 2', 'row 3']);
  });
});
