import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { applyAll } from '../../../../shared/domain/apply';
import { type HistoryEntry, historyOf, recentFrom, recordHistory } from '../../../../shared/domain/history';
import type { AnnotationSet, Command } from '../../../../shared/domain/schema';
import { type Random, randomOf } from './apply/random';
import { countingMakers, type Makers, randomSetCommand } from './apply/random-commands';
import { emptySet, sampleText } from './apply/states';

// Thousands of runs, on a machine that may be busy with other things.
vi.setConfig({ testTimeout: 60_000 });

interface Step extends HistoryEntry {
  readonly inverse: readonly Command[];
}

/** A person who does, undoes and redoes: the state and the records, and beside it a plain model: all states, and which one is shown. */
function live(
  random: Random,
  makers: Makers,
  steps: number,
): readonly { readonly state: AnnotationSet; readonly shown: AnnotationSet; readonly records: readonly Step[] }[] {
  let state = emptySet(makers);
  let records: readonly Step[] = [];
  let states = [state];
  let shown = 0;
  const seen = [];
  const act = (commands: readonly Command[], undoes?: string): void => {
    const applied = applyAll('set', state, commands);
    if (!applied.ok) throw new Error(applied.error.code);
    state = applied.value.state;
    records = [...records, { transaction: makers.newId(), inverse: applied.value.inverse, ...(undoes !== undefined && { undoes }) }];
  };
  for (let step = 0; step < steps; step += 1) {
    const choice = random.below(10);
    const { undo, redo } = historyOf(records);
    const [last, next] = [undo.at(-1), redo.at(-1)];
    if (choice < 4 && last) {
      act(last.inverse, last.transaction);
      shown -= 1;
    } else if (choice < 7 && next) {
      act(next.inverse, next.transaction);
      shown += 1;
    } else {
      act([randomSetCommand(random, makers, state, sampleText)]);
      states = [...states.slice(0, shown + 1), state];
      shown += 1;
    }
    const model = states[shown];
    if (model) seen.push({ state, shown: model, records });
  }
  return seen;
}

describe('history', () => {
  it('is two stacks: what was done is undone and redone in order, and doing something new ends what could be redone', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) =>
        live(randomOf(seed), countingMakers(), 25).every(({ state, shown }) => isDeepStrictEqual(state, shown)),
      ),
      { numRuns: 400 },
    );
  });

  it('can be undone and redone as often as the model says', () => {
    let [done, undone] = [0, 0];
    const random = randomOf(7);
    const makers = countingMakers();
    let history = historyOf<HistoryEntry>([]);
    for (let step = 0; step < 2000; step += 1) {
      const choice = random.below(3);
      const stack = choice === 0 ? history.undo : history.redo;
      const undoes = choice < 2 ? stack.at(-1)?.transaction : undefined;
      if (choice < 2 && undoes === undefined) continue;
      history = recordHistory(history, { transaction: makers.newId(), ...(undoes !== undefined && { undoes }) });
      if (choice === 0) [done, undone] = [done - 1, undone + 1];
      else if (choice === 1) [done, undone] = [done + 1, undone - 1];
      else [done, undone] = [done + 1, 0];
      expect([history.undo.length, history.redo.length]).toEqual([done, undone]);
    }
  });

  it('of the newest records is the newest part of the whole history', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 30 }), (seed, count) => {
        const records = live(randomOf(seed), countingMakers(), 40).at(-1)?.records ?? [];
        const start = recentFrom(records, count);
        const kept = records.slice(start);
        const whole = historyOf(records);
        const isKept = (step: Step): boolean => kept.includes(step);
        const expected = { undo: whole.undo.filter(isKept), redo: whole.redo.filter(isKept) };
        return records.length - start >= Math.min(count, records.length) && isDeepStrictEqual(historyOf(kept), expected);
      }),
      { numRuns: 1500 },
    );
  });

  it('cut between an undo and its redo would take the redo for an undo, so it is cut earlier', () => {
    const records: readonly HistoryEntry[] = [
      { transaction: 'a' },
      { transaction: 'b' },
      { transaction: 'undo b', undoes: 'b' },
      { transaction: 'redo b', undoes: 'undo b' },
    ];
    expect(recentFrom(records, 1)).toBe(2);
    expect(historyOf(records.slice(2)).undo.map(({ transaction }) => transaction)).toEqual(['redo b']);
  });
});
