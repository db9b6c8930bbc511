import { describe, expect, it } from 'vitest';
import { changeOf, draftOf, patchDraft, readDate, readLanguage, shownAddress } from '../../../../renderer/articles/details-draft';
import { articleWith } from './project';

describe('readDate', () => {
  it.each([
    ['', ''],
    ['2026-03-12', '2026-03-12'],
    [' 2026-03 ', '2026-03'],
    ['2026?', '2026?'],
    ['2025/2026', '2025/2026'],
    ['12 March 2026', '2026-03-12'],
    ['12 марта 2026 г.', '2026-03-12'],
    ['03/04/2026', null],
    ['yesterday', null],
  ])('%s → %s', (typed, expected) => expect(readDate(typed)).toBe(expected));
});

describe('readLanguage', () => {
  it.each([
    ['', ''],
    ['EN', 'en'],
    ['pt-br', 'pt-BR'],
    ['english language', null],
  ])('%s → %s', (typed, expected) => expect(readLanguage(typed)).toBe(expected));
});

describe('shownAddress', () => {
  it('shows a look-alike host in ASCII', () => {
    expect(shownAddress('https://аpple.com/news')).toBe('https://xn--pple-43d.com/news');
  });

  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'not an address', ''])('refuses %s', (href) => {
    expect(shownAddress(href)).toBe(null);
  });
});

describe('changeOf', () => {
  const article = articleWith(1, { byline: 'Mira Toll', attributes: { genre: 'report', basis: ['agency'] } });

  it('holds only what differs', () => {
    expect(changeOf(article, draftOf(article))).toEqual({});
    const draft = draftOf(article);
    expect(changeOf(article, { ...draft, texts: { ...draft.texts, byline: 'M. Toll', language: 'EN' } })).toEqual({ byline: 'M. Toll' });
  });

  it('patches attributes: what was changed, what was added, null for what was taken out', () => {
    const draft = patchDraft(draftOf(article), { genre: 'opinion', basis: null, 'headline-fits': 'yes' });
    expect(changeOf(article, draft)).toEqual({ attributes: { genre: 'opinion', basis: null, 'headline-fits': 'yes' } });
  });

  it.each(['title', 'published', 'language'] as const)('saves nothing while the %s cannot be kept', (key) => {
    const draft = draftOf(article);
    const wrong = { title: ' ', published: 'soon', language: '???' }[key];
    expect(changeOf(article, { ...draft, texts: { ...draft.texts, [key]: wrong } })).toBe(null);
  });
});
