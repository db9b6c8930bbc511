import { beforeEach, describe, expect, it } from 'vitest';
import { caret } from '../../../../renderer/state/caret';
import { isSpanLeft, meantSpan } from '../../../../renderer/state/meant-span';
import { activeSpan } from '../../../../renderer/state/session';

const at = (offset: number, ...spansHere: string[]): void => caret.set({ offset, spansHere, selection: null, block: 0 });

describe('the span that a key is about', () => {
  beforeEach(() => {
    activeSpan.set(null);
    at(0);
  });

  it('is the shortest at the caret when none is selected, and selects it', () => {
    expect(meantSpan()).toBeNull();
    at(5, 'inner', 'outer');
    expect(meantSpan()).toBe('inner');
    expect(activeSpan.get()).toBe('inner');
  });

  it('is the selected one while the caret is in it, or has not moved since it was chosen from afar', () => {
    at(5, 'inner', 'outer');
    activeSpan.set('outer');
    expect(meantSpan()).toBe('outer');
    activeSpan.set('afar');
    expect(isSpanLeft()).toBe(false);
    expect(meantSpan()).toBe('afar');
  });

  it('is what the caret went on to, and stays the selected one over words that are in no span or are being selected', () => {
    at(5, 'first');
    activeSpan.set('first');
    at(40);
    expect(isSpanLeft()).toBe(true);
    expect(meantSpan()).toBe('first');
    at(60, 'second');
    caret.set({ offset: 60, spansHere: ['second'], selection: { start: 50, end: 60, exact: 'ten signs.' }, block: 0 });
    expect(meantSpan()).toBe('first');
    at(61, 'second');
    expect(meantSpan()).toBe('second');
    expect(isSpanLeft()).toBe(false);
  });
});
