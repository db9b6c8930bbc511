import { describe, expect, test } from 'vitest';
import { type LabelLook, lookOf, type SegmentLook, segmentAttributes } from '../../../../renderer/editor/draw-segments';
import type { Laid } from '../../../../renderer/editor/span-layout';
import { builtInScheme } from '../../../../shared/domain/built-in-scheme';
import { spanOf } from './texts';

const looks: Readonly<Record<string, LabelLook>> = {
  claim: { name: 'Claim', colour: 'claim', lineStyle: 'solid', isQuiet: false },
  number: { name: 'Number', colour: 'number', lineStyle: 'dotted', isQuiet: false },
  cue: { name: 'Cue', colour: 'cue', lineStyle: 'thin', isQuiet: true },
};
const laid = (id: string, label: string, lane: number): Laid => ({ id, start: 0, end: 9, lane, span: spanOf(id, [[0, 9]], label) });
const look: SegmentLook = {
  of: (label) => looks[label] ?? { name: label, colour: 'cue', lineStyle: 'thin', isQuiet: true },
  words: (labels) => labels.join(' + '),
};
const attributes = (covering: readonly Laid[], depth: number | null = null) =>
  segmentAttributes({ start: 0, end: 9, covering, depth }, look);

describe('a segment', () => {
  test('names its spans, their labels, lines and colours, and never a colour itself', () => {
    expect(attributes([laid('n', 'number', 0), laid('c', 'claim', 1)])).toEqual({
      nodeName: 'span',
      class: 'segment lane-0-dotted tint-0 lane-1-solid tint-1',
      style:
        '--colour-0:var(--label-number-line);--tint-0:var(--label-number-tint);--colour-1:var(--label-claim-line);--tint-1:var(--label-claim-tint)',
      role: 'mark',
      'aria-description': 'number + claim',
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

describe('the look of a scheme', () => {
  const names: Readonly<Record<string, string>> = { claim: 'Claim', number: 'Number' };
  const labels = builtInScheme.labels.filter(({ id }) => id in names);
  const asked: string[] = [];
  const made = lookOf(
    { ...builtInScheme, labels },
    (label) => names[label] ?? label,
    (key, options) => {
      asked.push(key);
      return `${options['count']}: ${options['labels']}`;
    },
  );

  test('describes a stretch by the names of its labels, and asks for the words of the same labels once', () => {
    expect(made.words(['number', 'claim'])).toBe('2: Number, Claim');
    expect(made.words(['number', 'claim'])).toBe('2: Number, Claim');
    expect(made.words(['claim', 'gone'])).toBe('2: Claim, gone');
    expect(asked).toEqual(['editor:overlap', 'editor:overlap']);
  });

  test('draws a label that the scheme does not have as a thin quiet line', () => {
    expect(made.of('gone')).toEqual({ name: 'gone', colour: 'cue', lineStyle: 'thin', isQuiet: true });
  });
});
