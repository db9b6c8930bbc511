import { describe, expect, test } from 'vitest';
import { type LabelLook, segmentAttributes } from '../../../../renderer/editor/draw-segments';
import type { Laid } from '../../../../renderer/editor/span-layout';
import { spanOf } from './texts';

const looks: Readonly<Record<string, LabelLook>> = {
  claim: { name: 'Claim', colour: 'claim', lineStyle: 'solid', isQuiet: false },
  number: { name: 'Number', colour: 'number', lineStyle: 'dotted', isQuiet: false },
  cue: { name: 'Cue', colour: 'cue', lineStyle: 'thin', isQuiet: true },
};
const laid = (id: string, label: string, lane: number): Laid => ({ id, start: 0, end: 9, lane, span: spanOf(id, [[0, 9]], label) });
const attributes = (covering: readonly Laid[], depth: number | null = null) =>
  segmentAttributes(
    { start: 0, end: 9, covering, depth },
    (label) => looks[label] ?? { name: label, colour: 'cue', lineStyle: 'thin', isQuiet: true },
    (labels) => labels.join(' + '),
  );

describe('a segment', () => {
  test('names its spans, their labels, lines and colours, and never a colour itself', () => {
    expect(attributes([laid('n', 'number', 0), laid('c', 'claim', 1)])).toEqual({
      nodeName: 'span',
      class: 'segment lane-0-dotted tint-0 lane-1-solid tint-1',
      style:
        '--colour-0:var(--label-number-line);--tint-0:var(--label-number-tint);--colour-1:var(--label-claim-line);--tint-1:var(--label-claim-tint)',
      role: 'mark',
      'aria-description': 'Number + Claim',
      'data-spans': 'n c',
    });
  });

  test('of a quiet label has a line and no tint', () => {
    expect(attributes([laid('q', 'cue', 0)]).class).toBe('segment lane-0-thin');
  });

  test('has no more than two tints, so that the text keeps its contrast', () => {
    const classes = attributes([0, 1, 2].map((lane) => laid(`c${lane}`, 'claim', lane))).class;
    expect(classes).toBe('segment lane-0-solid tint-0 lane-1-solid tint-1 lane-2-solid');
  });

  test('shows a span of a deeper lane in the lowest one where that is free, else only in the count', () => {
    expect(attributes([laid('deep', 'claim', 6)]).class).toBe('segment lane-3-solid tint-3');
    const five = attributes(
      [0, 1, 2, 3, 4].map((lane) => laid(`c${lane}`, 'claim', lane)),
      5,
    );
    expect(five.class?.match(/lane-/g)).toHaveLength(4);
    expect(five['data-depth']).toBe('5');
    expect(five['data-spans']?.split(' ')).toHaveLength(5);
  });
});
