import { describe, expect, test } from 'vitest';
import { withEdge, withoutFragment, withStretch } from '../../../../renderer/editor/fragments';
import type { Fragment } from '../../../../shared/domain/schema';

const text = '“The list was read aloud,” Varga said, “and every name answered.”';
const fragment = (exact: string): Fragment => ({ start: text.indexOf(exact), end: text.indexOf(exact) + exact.length, exact });
const quotes = (fragments: readonly Fragment[] | null): readonly string[] | undefined =>
  fragments?.map(({ start, end, exact }) => {
    expect(text.slice(start, end)).toBe(exact);
    return exact;
  });
const list = fragment('The list');
const name = fragment('every name');

describe('fragments', () => {
  test('a stretch elsewhere becomes a fragment of its own, in order', () => {
    expect(quotes(withStretch(text, [name], list))).toEqual(['The list', 'every name']);
  });

  test('a stretch that touches or overlaps becomes one with the fragment', () => {
    expect(quotes(withStretch(text, [list, name], fragment(' was')))).toEqual(['The list was', 'every name']);
    expect(quotes(withStretch(text, [list], fragment('list was read')))).toEqual(['The list was read']);
    expect(quotes(withStretch(text, [list, name], { start: list.end - 1, end: name.start + 1 }))).toHaveLength(1);
  });

  test('the fragment at the caret goes, else the last, never the only one', () => {
    expect(quotes(withoutFragment([list, name], { start: list.start + 2, end: list.start + 2 }))).toEqual(['every name']);
    expect(quotes(withoutFragment([list, name], { start: text.length, end: text.length }))).toEqual(['The list']);
    expect(withoutFragment([list], list)).toBeNull();
  });

  test('the outermost edges move', () => {
    expect(quotes(withEdge(text, [list, name], 'end', name.end + 9))).toEqual(['The list', 'every name answered']);
    expect(quotes(withEdge(text, [list, name], 'start', 0))).toEqual(['“The list', 'every name']);
  });
});
