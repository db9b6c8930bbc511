import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { segmentsOf } from '../../../../renderer/editor/segments';
import type { Laid } from '../../../../renderer/editor/span-layout';
import { spanOf } from './texts';

const laid = (id: string, ...fragments: readonly (readonly [number, number])[]): Laid => ({
  id,
  start: fragments[0]?.[0] ?? 0,
  end: fragments.at(-1)?.[1] ?? 0,
  lane: 0,
  span: spanOf(id, fragments),
});
const cut = (spans: readonly Laid[], start = 0, end = 100): readonly string[] =>
  segmentsOf(spans, start, end).map((segment) => `${segment.start}-${segment.end} ${segment.covering.map(({ id }) => id).join('')}`);

describe('segments', () => {
  test.each<readonly [string, readonly Laid[], readonly string[]]>([
    ['one span is one segment', [laid('a', [2, 5])], ['2-5 a']],
    ['a nested span cuts the outer one in three', [laid('a', [0, 9]), laid('b', [3, 5])], ['0-3 a', '3-5 ba', '5-9 a']],
    ['crossing spans overlap in the middle', [laid('a', [0, 5]), laid('b', [3, 9])], ['0-3 a', '3-5 ab', '5-9 b']],
    ['coinciding spans are one segment', [laid('a', [1, 4]), laid('b', [1, 4])], ['1-4 ab']],
    ['spans that meet are two segments', [laid('a', [0, 4]), laid('b', [4, 8])], ['0-4 a', '4-8 b']],
    ['the gap of a discontinuous span stays free', [laid('a', [0, 3], [6, 8])], ['0-3 a', '6-8 a']],
    ['without spans there is none', [], []],
  ])('%s', (_name, spans, expected) => expect(cut(spans)).toEqual(expected));

  test('what lies outside the block is left to the other blocks', () => {
    expect(cut([laid('a', [0, 30])], 10, 20)).toEqual(['10-20 a']);
    expect(cut([laid('a', [0, 5], [25, 30])], 10, 20)).toEqual([]);
  });

  test('the shortest span comes first', () => {
    expect(cut([laid('a', [0, 9]), laid('b', [2, 4]), laid('c', [1, 6])])[2]).toBe('2-4 bca');
  });

  test('from four deep on the end of the stretch counts the spans', () => {
    const spans = [laid('a', [0, 20]), laid('b', [2, 18]), laid('c', [4, 16]), laid('d', [6, 14]), laid('e', [8, 10])];
    const counts = segmentsOf(spans, 0, 100).filter((segment) => segment.depth !== null);
    expect(counts.map(({ end, depth }) => [end, depth])).toEqual([[14, 5]]);
    expect(segmentsOf(spans.slice(0, 3), 0, 100).every((segment) => segment.depth === null)).toBe(true);
  });

  test('every place of a block is covered by exactly the spans that hold it', () => {
    const spans = fc.array(fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 20 })), { maxLength: 8 });
    fc.assert(
      fc.property(spans, (list) => {
        const all = list.map(([start, length], index) => laid(`s${index}`, [start, start + length]));
        const segments = segmentsOf(all, 5, 40);
        for (let at = 5; at < 40; at += 1) {
          const segment = segments.filter(({ start, end }) => start <= at && at < end);
          const holding = all.filter(({ start, end }) => start <= at && at < end).map(({ id }) => id);
          expect(segment.length).toBe(holding.length > 0 ? 1 : 0);
          expect(segment[0]?.covering.map(({ id }) => id).sort() ?? []).toEqual(holding.sort());
        }
      }),
    );
  });
});
