import { describe, expect, it } from 'vitest';
import { progressOf } from '../../../../renderer/articles/article-row';
import { summaryWith } from './project';

describe('progressOf', () => {
  it.each([
    ['nothing when not started', { status: 'not-started', counts: { claim: 4 }, unchecked: 0 }, 0],
    ['the checked share of the claims', { status: 'in-progress', counts: { claim: 4 }, unchecked: 1 }, 0.75],
    ['nothing while there are no claims', { status: 'in-progress', counts: { number: 2 }, unchecked: 0 }, 0],
    ['everything when done, whatever is unchecked', { status: 'done', counts: { claim: 4 }, unchecked: 4 }, 1],
  ] as const)('is %s', (_name, state, expected) => expect(progressOf(summaryWith(1, {}, state))).toBe(expected));
});
