import { describe, expect, test } from 'vitest';
import { buildDocument } from '../../../../renderer/editor/build-document';
import { furnitureRuns } from '../../../../renderer/editor/furniture';
import { blockAttributes } from '../../../../renderer/editor/schema';
import type { BlockKind } from '../../../../shared/domain/schema';
import { revisionOf } from './texts';

const text = 'Title\nHello bold world\n\nShare this\n\nSign up\nEnd\nCookies';
const kinds: readonly BlockKind[] = [
  'heading',
  'paragraph',
  'blank',
  'boilerplate',
  'boilerplate',
  'boilerplate',
  'paragraph',
  'boilerplate',
];
const revision = revisionOf(text);
const kindOf = (index: number): BlockKind => kinds[index] ?? 'paragraph';
const furniture = furnitureRuns(revision, kindOf);
const build = (unfolded: readonly number[] = []) =>
  buildDocument({
    revision,
    kindOf,
    furniture,
    unfolded: new Set(unfolded),
    foldWords: ({ lines }, isFolded) => `${lines}${isFolded ? ' folded' : ''}`,
  });
const folds = (unfolded: readonly number[] = []): readonly (string | null)[] => {
  const found: (string | null)[] = [];
  build(unfolded).forEach((node) => {
    found.push(blockAttributes(node).fold);
  });
  return found;
};

describe('the document', () => {
  test('consecutive lines of page furniture are one run, counted by those with text', () => {
    expect(furniture).toEqual([
      { first: 3, after: 6, visible: 3, lines: 2 },
      { first: 7, after: 8, visible: 7, lines: 1 },
    ]);
  });

  test('a run of nothing but blank lines is none', () => {
    expect(furnitureRuns(revisionOf('a\n\n '), (index) => (index === 0 ? 'paragraph' : 'boilerplate'))).toEqual([]);
  });

  test('folded, one line of a run is seen; unfolded, all are', () => {
    expect(folds()).toEqual([null, null, null, 'line', 'hidden', 'hidden', null, 'line']);
    expect(folds([3])).toEqual([null, null, null, 'open', null, null, null, 'line']);
  });

  test('folding changes no text and no position', () => {
    expect(build([3]).textContent).toBe(build().textContent);
    expect(build([3]).content.size).toBe(build().content.size);
  });

  test('lines of one group go on without a gap', () => {
    const wrapped = revisionOf('one\ntwo\nthree');
    const blocks = wrapped.blocks.map((block, index) => ({ ...block, ...(index < 2 ? { group: 1 } : {}) }));
    const made = buildDocument({
      revision: { ...wrapped, blocks },
      kindOf: () => 'paragraph',
      furniture: [],
      unfolded: new Set(),
      foldWords: () => '',
    });
    expect([0, 1, 2].map((index) => blockAttributes(made.child(index)).isContinued)).toEqual([false, true, false]);
  });

  test('inline marks reach over lines and over each other', () => {
    const marked = revisionOf('Hello bold\nworld', {
      marks: [
        { kind: 'strong', start: 6, end: 13 },
        { kind: 'link', start: 8, end: 10, href: 'https://example.org/' },
      ],
    });
    const made = buildDocument({ revision: marked, kindOf: () => 'paragraph', furniture: [], unfolded: new Set(), foldWords: () => '' });
    const pieces: string[] = [];
    made.descendants((node) => {
      if (node.isText) pieces.push(`${node.text}:${node.marks.map((mark) => mark.type.name).join('+')}`);
    });
    expect(pieces).toEqual(['Hello :', 'bo:strong', 'ld:strong+link', 'wo:strong', 'rld:']);
  });
});
