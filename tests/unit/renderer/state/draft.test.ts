import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDraft, most, rest } from '../../../../renderer/state/draft';
import { pendingEdits } from '../../../../renderer/state/pending-edits';

let places = 0;

/** A field over one text; only digits fit. */
function field(saved = '', place = `place ${++places}`) {
  const state = { saved, commits: [] as string[] };
  const draft = createDraft(
    place,
    () => state.saved,
    (text) => {
      if (!/^\d*$/.test(text)) return false;
      state.saved = text;
      state.commits.push(text);
      return true;
    },
  );
  return { ...draft, state, place };
}

describe('text that is being typed', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('becomes one change after half a second of rest, however many keys it took', () => {
    const { type, state, typed } = field();
    type('1');
    vi.advanceTimersByTime(rest - 1);
    type('12');
    vi.advanceTimersByTime(rest - 1);
    expect(state.commits).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(state.commits).toEqual(['12']);
    expect(typed.get()).toBeNull();
  });

  it('is never more than a second ahead of what is kept, and goes on being shown as it is typed', () => {
    const { type, state, typed } = field();
    const digits = '1234567890'.repeat(2);
    for (let count = 1; count <= digits.length; count += 1) {
      type(digits.slice(0, count));
      vi.advanceTimersByTime(100);
      expect(typed.get()).toEqual({ text: digits.slice(0, count), isUnfit: false });
    }
    expect(state.commits).toEqual([digits.slice(0, most / 100), digits]);
    vi.advanceTimersByTime(rest);
    expect(state.commits).toHaveLength(2);
    expect(typed.get()).toBeNull();
  });

  it('becomes a change on leaving the field, and no second one after the rest', () => {
    const { type, settle, state } = field();
    type('7');
    settle();
    settle();
    vi.advanceTimersByTime(2 * rest);
    expect(state.commits).toEqual(['7']);
  });

  it('becomes a change before a command and before the window closes', () => {
    const first = field();
    const second = field();
    first.type('1');
    second.type('2');
    pendingEdits.flush();
    expect([...first.state.commits, ...second.state.commits]).toEqual(['1', '2']);
    pendingEdits.flush();
    expect(first.state.commits).toEqual(['1']);
  });

  it('is no change when the text ends as it began', () => {
    const { type, settle, state, typed } = field('4');
    type('42');
    type('4');
    settle();
    expect(state.commits).toEqual([]);
    expect(typed.get()).toBeNull();
  });

  it('that does not fit is kept as typed and not committed, also when the field is shown again', () => {
    const { type, settle, state, typed, place } = field('4');
    type('four');
    settle();
    expect(state).toEqual({ saved: '4', commits: [] });
    expect(typed.get()).toEqual({ text: 'four', isUnfit: true });
    const again = field('4', place);
    expect(again.typed.get()?.text).toBe('four');
    again.type('44');
    again.settle();
    expect(again.state.commits).toEqual(['44']);
    expect(field('44', place).typed.get()).toBeNull();
  });

  it('gives way to a text that came from elsewhere only when nothing is pending', () => {
    const { type, settle, savedChanged, typed } = field('4');
    type('four');
    savedChanged();
    expect(typed.get()).toEqual({ text: 'four', isUnfit: false });
    settle();
    savedChanged();
    expect(typed.get()).toBeNull();
  });
});
