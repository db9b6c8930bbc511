import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { applyAll, type TargetKind, type TargetState } from '../../../../shared/domain/apply';
import { commandsBetween } from '../../../../shared/domain/commands-between';
import { type Command, commandSchema, type JournalRecord, type Span } from '../../../../shared/domain/schema';
import { timelineOf } from '../../../../shared/domain/timeline';
import { type Random, randomOf } from './apply/random';
import {
  countingMakers,
  type Makers,
  person,
  randomAnnotatorCommand,
  randomArticleCommand,
  randomProjectCommand,
  randomSetCommand,
} from './apply/random-commands';
import { emptySet, plainAnnotator, plainArticle, plainProject, sampleText } from './apply/states';

vi.setConfig({ testTimeout: 60_000 });

type Make<Kind extends TargetKind> = {
  readonly start: (makers: Makers) => TargetState[Kind];
  readonly command: (random: Random, makers: Makers, state: TargetState[Kind]) => Command;
};

const kinds: { readonly [Kind in TargetKind]: Make<Kind> } = {
  set: { start: emptySet, command: (random, makers, set) => randomSetCommand(random, makers, set, sampleText) },
  article: { start: plainArticle, command: (random, makers, article) => randomArticleCommand(random, makers, article, 4) },
  project: { start: plainProject, command: randomProjectCommand },
  annotator: { start: plainAnnotator, command: randomAnnotatorCommand },
};
const names = ['set', 'article', 'project', 'annotator'] as const;

/** States after 0, 1, 2 … records, with the records that lead from each to the next. */
function pastOf<Kind extends TargetKind>(kind: Kind, seed: number, length: number) {
  const { start, command } = kinds[kind];
  const random = randomOf(seed);
  const makers = countingMakers();
  const states: TargetState[Kind][] = [start(makers)];
  const records: JournalRecord[] = [];
  for (let seq = 1; seq <= length; seq += 1) {
    const state = states[seq - 1] as TargetState[Kind]; // the one before was pushed
    const forward = [command(random, makers, state)];
    const applied = applyAll(kind, state, forward);
    if (!applied.ok) throw new Error(applied.error.code);
    states.push(applied.value.state);
    const { inverse } = applied.value;
    const shared = { transaction: makers.newId(), targets: [{ kind: 'project' } as const], by: person, at: makers.now() };
    records.push({ seq, ...shared, name: { key: 'mark', params: {} }, forward, inverse });
  }
  return { random, makers, states, records };
}

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('the commands between two states', () => {
  it.each(names)('of a %s make the one of the other exactly, whichever lies back', (kind) => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(20), (seed, length) => {
        const { random, states } = pastOf(kind, seed, length);
        const [from, to] = [random.pick(states), random.pick(states)];
        if (!from || !to) throw new Error('there is a first state');
        const commands = commandsBetween(kind, from, to);
        for (const each of commands) commandSchema.parse(asJson(each));
        const applied = applyAll(kind, from, commands);
        if (!applied.ok) throw new Error(applied.error.code);
        const undone = applyAll(kind, applied.value.state, applied.value.inverse);
        if (!undone.ok) throw new Error(undone.error.code);
        return (
          isDeepStrictEqual(applied.value.state, to) &&
          isDeepStrictEqual(undone.value.state, from) &&
          isDeepStrictEqual(from, to) === (commands.length === 0)
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('are few: a span that was changed twenty times is one change', () => {
    const makers = countingMakers();
    const empty = emptySet(makers);
    const stamp = { by: person, at: makers.now() };
    const span: Span = {
      ...{ id: makers.newId(), label: 'claim', fragments: [{ start: 0, end: 7, exact: 'Harbour' }], attributes: { verdict: 'false' } },
      ...{ note: '', confidence: null, origin: { kind: 'manual', detail: '' }, created: stamp, updated: stamp },
    };
    const to = { ...empty, spans: [span] };
    const from = { ...empty, spans: [{ ...span, attributes: { verdict: 'true', checkable: 'yes' }, note: 'changed' }] };
    expect(commandsBetween('set', from, to)).toEqual([
      {
        type: 'span.change',
        span: span.id,
        change: { note: '', attributes: { verdict: 'false', checkable: null }, updated: stamp },
      },
    ]);
  });

  it('put in again what came from somewhere else, and the relations that hang on it', () => {
    const makers = countingMakers();
    const { states } = pastOf('set', 7, 30);
    const to = states.findLast((state) => state.relations.length > 1);
    if (!to) throw new Error('some state has relations');
    const stranger = { by: makers.newId(), at: makers.now() };
    const from = { ...to, spans: to.spans.map((span) => ({ ...span, created: stranger })) };
    const applied = applyAll('set', from, commandsBetween('set', from, to));
    expect(applied).toMatchObject({ ok: true, value: { state: to } });
  });
});

describe('a timeline', () => {
  it.each(names)('of a %s gives the state after each record, asked for in any order', (kind) => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(200), (seed, length) => {
        const { random, states, records } = pastOf(kind, seed, length);
        const present = states[length];
        if (!present) throw new Error('there is a last state');
        const timeline = timelineOf(kind, present, length, [...records].reverse());
        const asked = Array.from({ length: 20 }, () => random.below(length + 1));
        return [...asked, 0, length, ...asked].every((seq) => isDeepStrictEqual(timeline.at(seq), states[seq]));
      }),
      { numRuns: 200 },
    );
  });

  it('ends where a record is missing, and goes on to where it is', () => {
    const { states, records } = pastOf('set', 3, 100);
    const present = states[100];
    if (!present) throw new Error('there is a last state');
    const broken = records.filter(({ seq }) => seq !== 40).reverse();
    const timeline = timelineOf('set', present, 100, broken);
    expect(timeline.at(40)).toEqual(states[40]);
    expect(timeline.at(39)).toBeNull();
    expect(timeline.at(0)).toBeNull();
    expect(timeline.at(41)).toEqual(states[41]);
    expect(timeline.at(101)).toBeNull();
    expect(timelineOf('set', present, 100, []).at(99)).toBeNull();
  });
});
