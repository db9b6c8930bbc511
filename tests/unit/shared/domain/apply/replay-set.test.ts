import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { applySet } from '../../../../../shared/domain/apply/apply-set';
import { replaySet } from '../../../../../shared/domain/apply/replay-set';
import type { AnnotationSet, SetCommand } from '../../../../../shared/domain/schema';
import type { Result } from '../../../../../shared/result';
import { randomOf } from './random';
import { countingMakers, randomSetCommand } from './random-commands';
import { emptySet, sampleText } from './states';

vi.setConfig({ testTimeout: 60_000 });

const clone = (set: AnnotationSet): AnnotationSet => JSON.parse(JSON.stringify(set));

/** One after the other; `fresh` gives every command a list that no index is known of. */
function oneByOne(set: AnnotationSet, commands: readonly SetCommand[], fresh: boolean): Result<AnnotationSet> {
  let state = set;
  for (const command of commands) {
    const applied = applySet(fresh ? clone(state) : state, command);
    if (!applied.ok) return applied;
    state = applied.value.state;
  }
  return { ok: true, value: state };
}

/** A set of so many spans, and commands that fit it one after the other but for some that come a second time. */
function work(seed: number, spans: number, count: number): { set: AnnotationSet; commands: readonly SetCommand[] } {
  const random = randomOf(seed);
  const makers = countingMakers();
  let set: AnnotationSet = emptySet(makers);
  while (set.spans.length < spans) {
    const command = randomSetCommand(random, makers, emptySet(makers), sampleText);
    const applied = command.type === 'items.add' ? applySet(set, command) : null;
    if (applied?.ok) set = applied.value.state;
  }
  const commands: SetCommand[] = [];
  let state = set;
  for (let step = 0; step < count; step += 1) {
    const isStale = commands.length > 0 && random.chance(0.02);
    // Of many spans only a few go at once, so that there stay many.
    const few = { ...state, spans: state.spans.slice(0, 30) };
    const command = isStale ? (random.pick(commands) as SetCommand) : randomSetCommand(random, makers, few, sampleText);
    if (spans > 0 && command.type === 'set.carry') continue;
    commands.push(command);
    const applied = applySet(state, command);
    if (!applied.ok) break;
    state = applied.value.state;
  }
  return { set, commands };
}

describe('replaying many commands at once', () => {
  it('gives what they give one after the other, errors too', () => {
    let refused = 0;
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { set, commands } = work(seed, 0, 25);
        const expected = oneByOne(set, commands, false);
        if (!expected.ok) refused += 1;
        expect(replaySet(set, commands)).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
    expect(refused).toBeGreaterThan(50);
  });

  it('does so on a large set, where the spans are found by an index', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { set, commands } = work(seed, 2100, 40);
        const expected = oneByOne(set, commands, true);
        expect(oneByOne(set, commands, false)).toEqual(expected);
        expect(replaySet(set, commands)).toEqual(expected);
      }),
      { numRuns: 5 },
    );
  });

  it('leaves a list in which an id stands twice as it is', () => {
    const { set } = work(1, 5, 0);
    const [first] = set.spans;
    const twice = { ...set, spans: first ? [first, ...set.spans] : [] };
    const [change]: SetCommand[] = [{ type: 'set.change', change: { note: 'x' } }];
    expect(replaySet(twice, change ? [change] : [])).toEqual({ ok: true, value: { ...twice, note: 'x' } });
  });
});
