import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lowestFree } from '../../../../renderer/editor/lanes';
import { positionsOf } from '../../../../renderer/editor/positions';
import { emptyLayout, type Laid, layOut, type SpanLayout } from '../../../../renderer/editor/span-layout';
import type { Span } from '../../../../shared/domain/schema';
import { blocksOf, spanOf } from './texts';

const text = Array.from({ length: 12 }, () => 'ten signs.').join('\n');
const positions = positionsOf(blocksOf(text));
const inOrder = (spans: readonly Span[]): readonly Span[] =>
  [...spans].sort((a, b) => (a.fragments[0]?.start ?? 0) - (b.fragments[0]?.start ?? 0) || (a.id < b.id ? -1 : 1));
const fresh = (spans: readonly Span[]): SpanLayout => layOut(emptyLayout(positions), inOrder(spans), positions);
const lanesOf = ({ blocks }: SpanLayout): Readonly<Record<string, number>> =>
  Object.fromEntries(blocks.flat().map((laid) => [laid.id, laid.lane]));

const stretches = fc
  .tuple(fc.nat(text.length - 2), fc.integer({ min: 1, max: 25 }))
  .map(([start, length]) => [start, Math.min(start + length, text.length)] as const);
const manySpans = fc.array(stretches, { maxLength: 14 }).map((list) => list.map((stretch, index) => spanOf(`s${index}`, [stretch])));

describe('lanes', () => {
  test('the lowest lane that is not taken is free', () => {
    expect(lowestFree([])).toBe(0);
    expect(lowestFree([0, 1, 3])).toBe(2);
    expect(lowestFree([1, 2])).toBe(0);
  });

  test('an inner span lies above the outer one, whichever was marked first', () => {
    const outer = spanOf('outer', [[0, 20]]);
    const inner = spanOf('inner', [[5, 8]]);
    expect(lanesOf(fresh([outer, inner]))).toEqual({ inner: 0, outer: 1 });
    expect(lanesOf(layOut(fresh([inner]), inOrder([outer, inner]), positions))).toEqual({ inner: 0, outer: 1 });
    expect(lanesOf(layOut(fresh([outer]), inOrder([outer, inner]), positions))).toEqual({ inner: 0, outer: 1 });
  });

  test('two inner spans side by side share a lane', () => {
    expect(lanesOf(fresh([spanOf('a', [[0, 20]]), spanOf('b', [[1, 3]]), spanOf('c', [[5, 8]])]))).toEqual({ a: 1, b: 0, c: 0 });
  });

  test('spans that only touch share a lane, coinciding ones do not', () => {
    expect(lanesOf(fresh([spanOf('a', [[0, 5]]), spanOf('b', [[5, 9]])]))).toEqual({ a: 0, b: 0 });
    expect(lanesOf(fresh([spanOf('a', [[0, 5]]), spanOf('b', [[0, 5]])]))).toEqual({ a: 0, b: 1 });
  });

  test('without the inner span the outer one moves up again', () => {
    const outer = spanOf('outer', [[0, 20]]);
    const inner = spanOf('inner', [[5, 8]]);
    expect(lanesOf(layOut(fresh([outer, inner]), [outer], positions))).toEqual({ outer: 0 });
  });

  test('no two overlapping spans share a lane, and every span lies above those around it', () => {
    fc.assert(
      fc.property(manySpans, (spans) => {
        const laid = [...new Set(fresh(spans).blocks.flat())];
        for (const a of laid) {
          for (const b of laid) {
            if (a === b || a.start >= b.end || b.start >= a.end) continue;
            expect(a.lane).not.toBe(b.lane);
            if (a.start <= b.start && b.end <= a.end && a.end - a.start > b.end - b.start) expect(a.lane).toBeGreaterThan(b.lane);
          }
        }
      }),
    );
  });
});

describe('the layout', () => {
  test('made step by step it is the same as made at once', () => {
    fc.assert(
      fc.property(manySpans, manySpans, (before, after) => {
        const kept = before.filter((_, index) => index % 3 !== 0);
        const added = after.map((span) => ({ ...span, id: `n${span.id}` }));
        const next = inOrder([...kept, ...added]);
        const changed = layOut(fresh(before), next, positions);
        expect(lanesOf(changed)).toEqual(lanesOf(fresh(next)));
        expect(changed.blocks.map(idsOf)).toEqual(fresh(next).blocks.map(idsOf));
      }),
    );
  });

  test('a layout that was given away is not changed by the next one', () => {
    fc.assert(
      fc.property(manySpans, stretches, (spans, stretch) => {
        const before = fresh(spans);
        const lanes = lanesOf(before);
        layOut(before, inOrder([...spans, spanOf('new', [stretch])]), positions);
        expect(lanesOf(before)).toEqual(lanes);
      }),
    );
  });

  test('blocks in which nothing changed keep their lists', () => {
    const far = spanOf('far', [[100, 105]]);
    const before = fresh([far]);
    const after = layOut(before, [spanOf('near', [[0, 4]]), far], positions);
    expect(after.blocks[9]).toBe(before.blocks[9]);
    expect(after.blocks[0]).not.toBe(before.blocks[0]);
  });

  test('a span over three blocks is found in each of them', () => {
    const { blocks } = fresh([spanOf('wide', [[5, 25]])]);
    expect(blocks.map((block) => block.length)).toEqual([1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  });
});

const idsOf = (block: readonly Laid[]): readonly string[] => block.map((laid) => laid.id).sort();
