import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offsetIndex } from '../../../../shared/domain/offsets';
import { describePlace, type Place, resolveSelector } from '../../../../shared/domain/selector';

const word = fc.constantFrom(
  'he said',
  'the talks',
  '😀',
  '👩‍👩‍👧',
  '🇺🇦🇺🇦',
  'e\u0301\u0323',
  'їжак',
  'שלום',
  '\u00a0',
  '\n',
  '\r\n',
  '. ',
  ' ',
  'ग्‍र',
);
const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(''));
const textAndPlace = text.chain((whole) =>
  fc.tuple(fc.constant(whole), fc.nat(whole.length), fc.nat(whole.length)).map(([, one, other]) => ({
    text: whole,
    place: { start: Math.min(one, other), end: Math.max(one, other) },
  })),
);

const described = (whole: string, place: Place) => {
  const selector = describePlace(whole, place);
  if (selector === null) throw new Error(`nothing to describe at ${place.start}`);
  return selector;
};

const quote = (exact: string, prefix = '', suffix = '') => ({ type: 'TextQuoteSelector', exact, prefix, suffix }) as const;
const position = (start: number, end: number) => ({ type: 'TextPositionSelector', start, end }) as const;

describe('describing a place', () => {
  it('counts in code points and quotes with 32 code points around', () => {
    const whole = `${'a'.repeat(40)} 😀 said ${'b'.repeat(40)}`;
    const start = whole.indexOf('said');
    expect(described(whole, { start, end: start + 4 })).toEqual({
      position: position(43, 47),
      quote: quote('said', `${'a'.repeat(29)} 😀 `, ` ${'b'.repeat(31)}`),
    });
  });

  it('stops at the ends of the text', () => {
    expect(described('said', { start: 0, end: 4 }).quote).toEqual(quote('said'));
  });

  it('never cuts a family, a flag or an accent in half', () => {
    const whole = `👩‍👩‍👧${'x'.repeat(29)}HERE${'y'.repeat(31)}🇺🇦`;
    const start = whole.indexOf('HERE');
    const { prefix, suffix } = described(whole, { start, end: start + 4 }).quote;
    expect(prefix).toBe('x'.repeat(29));
    expect(suffix).toBe('y'.repeat(31));
  });

  it.each([
    ['an empty stretch', 'abc', 1, 1],
    ['half a character', 'a😀b', 1, 2],
    ['a stretch outside', 'abc', 2, 9],
    ['a stretch that runs backwards', 'abc', 2, 1],
  ])('describes nothing for %s', (_what, whole, start, end) => {
    expect(describePlace(whole, { start, end })).toBeNull();
  });

  it('gives context that is in the text, of at most 32 code points, cut between characters as people see them', () => {
    const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
    fc.assert(
      fc.property(textAndPlace, ({ text: whole, place }) => {
        const selector = describePlace(whole, place);
        const index = offsetIndex(whole);
        fc.pre(selector !== null);
        if (selector === null) return;
        const { exact, prefix, suffix } = selector.quote;
        expect(exact).toBe([...whole].slice(selector.position.start, selector.position.end).join(''));
        expect(whole.slice(place.start - prefix.length, place.end + suffix.length)).toBe(prefix + exact + suffix);
        expect([...prefix].length).toBeLessThanOrEqual(32);
        expect([...suffix].length).toBeLessThanOrEqual(32);
        const boundaries = new Set([...graphemes.segment(whole)].map((segment) => segment.index).concat(whole.length));
        if (prefix !== '') expect(boundaries).toContain(place.start - prefix.length);
        if (suffix !== '') expect(boundaries).toContain(place.end + suffix.length);
        expect(index.toUtf16(selector.position.start)).toBe(place.start);
      }),
      { numRuns: 1000 },
    );
  });

  it('takes as much context as 32 code points allow', () => {
    fc.assert(
      fc.property(textAndPlace, ({ text: whole, place }) => {
        const selector = describePlace(whole, place);
        fc.pre(selector !== null);
        if (selector === null) return;
        // No character of the word list is longer than seven code points.
        const before = [...whole.slice(0, place.start)].length;
        expect([...selector.quote.prefix].length).toBeGreaterThan(Math.min(before, 32) - 7);
      }),
    );
  });
});

describe('finding a place again', () => {
  const twice = 'Two were hurt, police said. Later ten were hurt, police said.';

  it('finds every described place in the same text', () => {
    fc.assert(
      fc.property(textAndPlace, ({ text: whole, place }) => {
        const selector = describePlace(whole, place);
        fc.pre(selector !== null);
        if (selector === null) return;
        expect(resolveSelector(whole, selector)).toEqual({ kind: 'exact', place });
        const withoutPosition = resolveSelector(whole, { position: null, quote: selector.quote });
        expect(withoutPosition.kind === 'ambiguous' ? withoutPosition.places : [withoutPosition]).toContainEqual(
          withoutPosition.kind === 'ambiguous' ? place : { kind: 'exact', place },
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('takes the only place of a quote', () => {
    expect(resolveSelector(twice, { position: null, quote: quote('Later') })).toEqual({ kind: 'exact', place: { start: 28, end: 33 } });
  });

  it('lets the context decide between two', () => {
    expect(resolveSelector(twice, { position: null, quote: quote('were hurt', 'ten ') })).toEqual({
      kind: 'exact',
      place: { start: 38, end: 47 },
    });
  });

  it('trusts the context where the position points at the same words elsewhere', () => {
    expect(resolveSelector(twice, { position: position(4, 13), quote: quote('were hurt', 'ten ') })).toMatchObject({
      place: { start: 38 },
    });
  });

  it('lets the position decide where the context does not', () => {
    expect(resolveSelector(twice, { position: position(49, 60), quote: quote('police said', ', ') })).toMatchObject({
      kind: 'exact',
      place: { start: 49 },
    });
  });

  it('says ambiguous where nothing decides', () => {
    const places = [
      { start: 15, end: 26 },
      { start: 49, end: 60 },
    ];
    expect(resolveSelector(twice, { position: null, quote: quote('police said') })).toEqual({ kind: 'ambiguous', places });
    expect(resolveSelector(twice, { position: position(3, 14), quote: quote('police said') })).toEqual({ kind: 'ambiguous', places });
  });

  it('does not take the only place of a quote whose context and position say otherwise', () => {
    expect(resolveSelector(twice, { position: position(3, 8), quote: quote('Later', 'Much ') })).toEqual({
      kind: 'ambiguous',
      places: [{ start: 28, end: 33 }],
    });
    expect(resolveSelector(twice, { position: position(28, 33), quote: quote('Later', 'Much ') })).toMatchObject({ kind: 'exact' });
  });

  it('says lost where the words are gone, even when the position is still there', () => {
    expect(resolveSelector(twice, { position: position(0, 3), quote: quote('Six') })).toEqual({ kind: 'lost' });
    expect(resolveSelector(twice, { position: null, quote: quote('') })).toEqual({ kind: 'lost' });
    expect(resolveSelector(twice, { position: null, quote: null })).toEqual({ kind: 'lost' });
    expect(resolveSelector(twice, { position: position(0, 900), quote: null })).toEqual({ kind: 'lost' });
  });

  it('believes a position that comes without a quote', () => {
    expect(resolveSelector('😀 said', { position: position(2, 6), quote: null })).toEqual({ kind: 'exact', place: { start: 3, end: 7 } });
  });

  it('counts overlapping places, and none inside a character', () => {
    expect(resolveSelector('aaa', { position: null, quote: quote('aa') })).toMatchObject({
      kind: 'ambiguous',
      places: [{ start: 0 }, { start: 1 }],
    });
    expect(resolveSelector('x😀', { position: null, quote: quote('\ude00') })).toEqual({ kind: 'lost' });
  });
});
