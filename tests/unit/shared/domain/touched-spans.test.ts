import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actKinds } from '../../../../shared/domain/act-kinds';
import { applyAll } from '../../../../shared/domain/apply';
import { itemDifference } from '../../../../shared/domain/item-difference';
import type { AnnotationSet, Command, JournalRecord } from '../../../../shared/domain/schema';
import { touchedSpans } from '../../../../shared/domain/touched-spans';
import { randomOf } from './apply/random';
import { countingMakers, person, randomSetCommand } from './apply/random-commands';
import { emptySet, sampleText } from './apply/states';

describe('the spans that a record touched', () => {
  it('are those that differ between the states around it, in the words of their time', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(25), (seed, length) => {
        const random = randomOf(seed);
        const makers = countingMakers();
        const states: AnnotationSet[] = [emptySet(makers)];
        const records: JournalRecord[] = [];
        for (let seq = 1; seq <= length; seq += 1) {
          let state = states[seq - 1] as AnnotationSet; // the one before was pushed
          const forward: Command[] = [];
          const inverse: Command[] = [];
          for (let count = 1 + random.below(3); count > 0; count -= 1) {
            const command = randomSetCommand(random, makers, state, sampleText);
            const applied = applyAll('set', state, [command]);
            if (!applied.ok) throw new Error(applied.error.code);
            forward.push(command);
            inverse.unshift(...applied.value.inverse);
            state = applied.value.state;
          }
          states.push(state);
          const shared = { transaction: makers.newId(), targets: [{ kind: 'project' } as const], by: person, at: makers.now() };
          records.push({ seq, ...shared, name: { key: 'mark', params: {} }, forward, inverse });
        }
        const present = states[length];
        if (!present) throw new Error('there is a last state');
        const touched = touchedSpans(present, records.toReversed()).toReversed();
        for (const [index, found] of touched.entries()) {
          const [before, after] = [states[index]?.spans ?? [], states[index + 1]?.spans ?? []];
          const { added, removed, changed } = itemDifference(before, after);
          const of = (how: string) => found.filter((each) => each.how === how);
          const shown = (spans: readonly { id: string; label: string; fragments: unknown }[]) =>
            spans.map(({ id, label, fragments }) => ({ id, label, fragments })).sort((a, b) => (a.id < b.id ? -1 : 1));
          const stayed = new Set(after.map(({ id }) => id));
          const had = new Set(before.map(({ id }) => id));
          // A span that came and went within one act is in neither state.
          expect(shown(of('added').filter(({ id }) => stayed.has(id)))).toEqual(shown(added));
          expect(shown(of('removed').filter(({ id }) => had.has(id))).map(({ id }) => id)).toEqual(shown(removed).map(({ id }) => id));
          const ids = new Set(of('changed').map(({ id }) => id));
          expect(changed.filter(([, { id }]) => !ids.has(id))).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the kinds of acts', () => {
  const act = (transaction: string, undoes?: string, key = 'mark') => ({
    transaction,
    name: { key, params: {} },
    ...(undoes !== undefined && { undoes }),
  });

  it('tell an undo from a redo and from an undo of that, and a restore from its undo', () => {
    const records = [
      act('a'),
      act('b', 'a'),
      act('c', 'b'),
      act('d', 'c'),
      act('e', undefined, 'restore'),
      act('f', 'e', 'restore'),
      act('g', 'f', 'restore'),
    ];
    expect(actKinds(records.toReversed()).toReversed()).toEqual(['act', 'undo', 'redo', 'undo', 'restore', 'undo', 'redo']);
    expect(actKinds([act('z', 'lost')])).toEqual(['undo']);
    expect(actKinds([])).toEqual([]);
  });
});
