import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { applyAll, type TargetKind, type TargetState } from '../../../../../shared/domain/apply';
import { builtInScheme } from '../../../../../shared/domain/built-in-scheme';
import { type Command, commandSchema, setCommandSchema } from '../../../../../shared/domain/schema';
import { checkArticle, checkSet } from '../../../../../shared/domain/validate';
import { type Random, randomOf } from './random';
import {
  countingMakers,
  type Makers,
  randomAnnotatorCommand,
  randomArticleCommand,
  randomProjectCommand,
  randomSetCommand,
} from './random-commands';
import { emptySet, plainAnnotator, plainArticle, plainProject, sampleText } from './states';

type Make<Kind extends TargetKind> = {
  readonly start: (makers: Makers) => TargetState[Kind];
  readonly command: (random: Random, makers: Makers, state: TargetState[Kind]) => Command;
  readonly isSound: (state: TargetState[Kind]) => boolean;
};

const kinds: { readonly [Kind in TargetKind]: Make<Kind> } = {
  set: {
    start: emptySet,
    command: (random, makers, set) => randomSetCommand(random, makers, set, sampleText),
    isSound: (set) => checkSet(set, sampleText, builtInScheme).ok,
  },
  article: {
    start: plainArticle,
    command: (random, makers, article) => randomArticleCommand(random, makers, article, 4),
    isSound: (article) => checkArticle(article).ok,
  },
  project: { start: plainProject, command: randomProjectCommand, isSound: () => true },
  annotator: { start: plainAnnotator, command: randomAnnotatorCommand, isSound: () => true },
};

// Thousands of runs, on a machine that may be busy with other things.
vi.setConfig({ testTimeout: 60_000 });

const runs = { numRuns: 5000 };
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** After some commands on a target of this kind, one more list of commands goes forward and back. */
function checkKind<Kind extends TargetKind>(kind: Kind): void {
  const { start, command, isSound } = kinds[kind];
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const random = randomOf(seed);
      const makers = countingMakers();
      let state = start(makers);
      for (let step = random.below(8); step > 0; step -= 1) {
        const next = applyAll(kind, state, [command(random, makers, state)]);
        if (!next.ok) throw new Error(next.error.code);
        state = next.value.state;
      }
      const before = asJson(state);
      const forward: Command[] = [];
      let reached = state;
      for (let step = 1 + random.below(3); step > 0; step -= 1) {
        const more = command(random, makers, reached);
        const next = applyAll(kind, reached, [more]);
        if (!next.ok) throw new Error(next.error.code);
        forward.push(more);
        reached = next.value.state;
      }
      const applied = applyAll(kind, state, forward);
      if (!applied.ok) throw new Error(applied.error.code);
      const undone = applyAll(kind, applied.value.state, applied.value.inverse);
      if (!undone.ok) throw new Error(undone.error.code);
      const redone = applyAll(kind, undone.value.state, undone.value.inverse);
      if (!redone.ok) throw new Error(redone.error.code);
      return (
        isDeepStrictEqual(applied.value.state, reached) &&
        isDeepStrictEqual(undone.value.state, state) &&
        isDeepStrictEqual(redone.value.state, reached) &&
        isDeepStrictEqual(asJson(state), before) &&
        isSound(reached)
      );
    }),
    runs,
  );
}

describe('commands', () => {
  it.each(['set', 'article', 'project', 'annotator'] as const)(
    'on a %s: inverse after forward gives the same state, redo the other',
    (kind) => {
      checkKind(kind);
    },
  );

  it('and their inverses are commands that a journal takes', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = randomOf(seed);
        const makers = countingMakers();
        let set = emptySet(makers);
        for (let step = 0; step < 6; step += 1) {
          const command = randomSetCommand(random, makers, set, sampleText);
          const applied = applyAll('set', set, [command]);
          if (!applied.ok) throw new Error(applied.error.code);
          for (const each of [command, ...applied.value.inverse]) setCommandSchema.parse(asJson(each));
          set = applied.value.state;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are taken all or none', () => {
    const makers = countingMakers();
    const set = emptySet(makers);
    const note: Command = { type: 'set.change', change: { note: 'changed' } };
    const missing: Command = {
      type: 'span.change',
      span: makers.newId(),
      change: { updated: set.spans[0]?.updated ?? { by: set.annotator, at: makers.now() } },
    };
    expect(applyAll('set', set, [note, missing])).toMatchObject({ ok: false, error: { code: 'no-such-span' } });
    expect(set.note).toBe('');
  });

  it.each([
    ['set', { type: 'project.change', change: {} }],
    ['article', { type: 'set.change', change: {} }],
    ['project', { type: 'annotator.change', change: {} }],
    ['annotator', { type: 'article.change', change: {} }],
  ] as const)('of another target do not fit a %s', (kind, command) => {
    const makers = countingMakers();
    expect(applyAll(kind, kinds[kind].start(makers), [commandSchema.parse(command)])).toMatchObject({
      ok: false,
      error: { code: 'wrong-target' },
    });
  });
});
