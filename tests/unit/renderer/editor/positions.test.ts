import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildDocument } from '../../../../renderer/editor/build-document';
import { positionsOf } from '../../../../renderer/editor/positions';
import { articleTexts, blocksOf, revisionOf } from './texts';

const documentOf = (text: string) =>
  buildDocument({ revision: revisionOf(text), kindOf: () => 'paragraph', furniture: [], unfolded: new Set(), foldWords: () => '' });

describe('positions', () => {
  test('every offset goes to its position and back', () => {
    fc.assert(
      fc.property(articleTexts, (text) => {
        const positions = positionsOf(blocksOf(text));
        for (let offset = 0; offset <= text.length; offset += 1) {
          const before = text.slice(0, offset).split('\n').length - 1;
          expect(positions.toPos(offset)).toBe(offset + before + 1);
          expect(positions.toOffset(positions.toPos(offset))).toBe(offset);
        }
      }),
    );
  });

  test('the document holds between two positions what the text holds between their offsets', () => {
    fc.assert(
      fc.property(articleTexts, fc.nat(), fc.nat(), (text, a, b) => {
        const positions = positionsOf(blocksOf(text));
        const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        expect(documentOf(text).textBetween(positions.toPos(start), positions.toPos(end), '\n')).toBe(text.slice(start, end));
      }),
    );
  });

  test('every position of the document has an offset, and they never go back', () => {
    fc.assert(
      fc.property(articleTexts, (text) => {
        const positions = positionsOf(blocksOf(text));
        let last = 0;
        for (let pos = 0; pos <= documentOf(text).content.size; pos += 1) {
          const offset = positions.toOffset(pos);
          expect(offset).toBeGreaterThanOrEqual(last);
          expect(offset).toBeLessThanOrEqual(text.length);
          last = offset;
        }
      }),
    );
  });

  test('a block is found by any offset in it and by the newline after it', () => {
    const positions = positionsOf(blocksOf('ab\n\ncd'));
    expect([0, 1, 2, 3, 4, 5, 6].map(positions.blockAt)).toEqual([0, 0, 0, 1, 2, 2, 2]);
    expect([0, 1, 2].map(positions.beforeBlock)).toEqual([0, 4, 6]);
  });
});
