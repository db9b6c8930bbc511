import { describe, expect, it } from 'vitest';
import { tagDraftOf, tagsAfter } from '../../../../renderer/articles/tag-draft';

describe('tags of several articles', () => {
  it('are on all or on some', () => {
    expect([...tagDraftOf([['port', 'city'], ['port']])]).toEqual([
      ['port', true],
      ['city', 'some'],
    ]);
  });

  it('stay as they are where nothing was ticked', () => {
    const draft = tagDraftOf([['port', 'city'], ['port']]);
    expect(tagsAfter(['port', 'city'], draft)).toEqual(['port', 'city']);
    expect(tagsAfter(['port'], draft)).toEqual(['port']);
  });

  it('come and go as they were ticked, in the order in which they came', () => {
    const draft = new Map([...tagDraftOf([['port', 'city'], ['port']]), ['port', false], ['new', true]] as const);
    expect(tagsAfter(['port', 'city'], draft)).toEqual(['city', 'new']);
    expect(tagsAfter([], draft)).toEqual(['new']);
  });
});
