import { describe, expect, test } from 'vitest';
import { linesOf, outlinePath } from '../../../../renderer/editor/outline-path';

const box = (left: number, right: number, top: number, bottom = top + 20) => ({ left, right, top, bottom });

describe('outlines', () => {
  test('pieces of one line become one box, empty ones none', () => {
    expect(linesOf([box(0, 40, 0), box(40, 60, 1), box(60, 60, 0), box(0, 30, 34)])).toEqual([box(0, 60, 0, 21), box(0, 30, 34)]);
  });

  test('a line is a rounded rectangle', () => {
    expect(outlinePath([box(0, 100, 0)], 0)).toBe('M100 0Q100 0 100 0L100 20Q100 20 100 20L0 20Q0 20 0 20L0 0Q0 0 0 0Z');
  });

  test('lines over each other are one shape, with a step where they differ', () => {
    const path = outlinePath([box(50, 100, 0), box(0, 100, 34), box(0, 20, 68)], 4);
    expect(path.match(/M/g)).toHaveLength(1);
    expect(path.match(/Q/g)).toHaveLength(8);
  });

  test('lines that do not lie over each other are shapes of their own', () => {
    expect(outlinePath([box(80, 100, 0), box(0, 20, 34)], 4).match(/M/g)).toHaveLength(2);
  });
});
