import { describe, expect, it } from 'vitest';
import { type ArticleView, rememberShown, shownArticles, tagsOf, wholeList } from '../../../../renderer/articles/shown-articles';
import { stamp, summaryWith } from './project';

const articles = [
  summaryWith(1, { title: 'Ferry exchange', byline: 'Mira Toll', published: '2026-03-12', tags: ['port'] }, { status: 'done' }),
  summaryWith(2, { title: 'city budget 10', publisher: 'Harbour Wire', published: '2026-04', tags: ['money', 'city'] }),
  summaryWith(3, { title: 'City budget 9', published: '', tags: ['money'] }, { status: 'in-progress' }),
  summaryWith(4, { title: 'Очередь в порту', published: '2025-12-31' }),
  summaryWith(5, { title: 'Gone', removed: stamp }),
];
const titles = (view: Partial<ArticleView>) => shownArticles(articles, { ...wholeList, ...view }).map(({ article }) => article.title);

describe('shownArticles', () => {
  it('shows everything but what was removed, in the order of import', () => {
    expect(titles({})).toEqual(['Ferry exchange', 'city budget 10', 'City budget 9', 'Очередь в порту']);
  });

  it.each([
    ['a word of the title', 'ferry', ['Ferry exchange']],
    ['several words in any order', 'budget CITY', ['city budget 10', 'City budget 9']],
    ['the byline', 'toll', ['Ferry exchange']],
    ['the outlet', 'wire', ['city budget 10']],
    ['a tag', 'port', ['Ferry exchange']],
    ['Cyrillic', 'порту', ['Очередь в порту']],
    ['words of different places', 'city wire', ['city budget 10']],
    ['nothing', 'zebra', []],
  ])('finds by %s', (_name, find, expected) => expect(titles({ find })).toEqual(expected));

  it('sorts titles as people do: capitals do not matter, numbers count', () => {
    expect(titles({ sorting: 'title' }).slice(0, 3)).toEqual(['City budget 9', 'city budget 10', 'Ferry exchange']);
  });

  it('sorts by date, the newest first and the undated last', () => {
    expect(titles({ sorting: 'date' })).toEqual(['city budget 10', 'Ferry exchange', 'Очередь в порту', 'City budget 9']);
  });

  it('sorts by status, what is being worked on first, and keeps the order of import within', () => {
    expect(titles({ sorting: 'status' })).toEqual(['City budget 9', 'city budget 10', 'Очередь в порту', 'Ferry exchange']);
  });

  it('filters by status and tag together', () => {
    expect(titles({ tag: 'money' })).toEqual(['city budget 10', 'City budget 9']);
    expect(titles({ tag: 'money', status: 'in-progress' })).toEqual(['City budget 9']);
  });
});

describe('rememberShown', () => {
  it('gives new counts in the old order', () => {
    const shown = rememberShown();
    const view: ArticleView = { ...wholeList, sorting: 'title' };
    const before = shown(articles, view);
    const marked = articles.with(0, { ...(articles[0] ?? summaryWith(1)), counts: { claim: 7 } });
    const after = shown(marked, view);
    expect(after.map(({ article }) => article.id)).toEqual(before.map(({ article }) => article.id));
    expect(after.find(({ article }) => article === articles[0]?.article)?.counts).toEqual({ claim: 7 });
  });

  it('sees a new title, a new status, another view and a removed article', () => {
    const shown = rememberShown();
    const view: ArticleView = { ...wholeList, sorting: 'title' };
    const first = (list: typeof articles, how = view): string | undefined => shown(list, how)[0]?.article.title;
    expect(first(articles)).toBe('City budget 9');
    expect(first(articles.with(0, summaryWith(1, { title: 'Aardvark' })))).toBe('Aardvark');
    expect(first(articles)).toBe('City budget 9');
    expect(first(articles, { ...wholeList, status: 'done' })).toBe('Ferry exchange');
    expect(shown(articles.slice(0, 2), { ...wholeList, status: 'done' })).toHaveLength(1);
  });

  it('looks at no title again when a span was marked', () => {
    let looks = 0;
    const watched = articles.map((summary) => ({
      ...summary,
      article: Object.defineProperty({ ...summary.article }, 'title', {
        get: () => {
          looks += 1;
          return summary.article.title;
        },
      }),
    }));
    const shown = rememberShown();
    const view: ArticleView = { ...wholeList, sorting: 'title' };
    shown(watched, view);
    expect(looks).toBeGreaterThan(0);
    looks = 0;
    shown(
      watched.map((summary) => ({ ...summary, counts: { claim: 1 } })),
      view,
    );
    expect(looks).toBe(0);
  });
});

describe('tagsOf', () => {
  it('gives every tag once, in alphabetical order', () => {
    expect(tagsOf(articles)).toEqual(['city', 'money', 'port']);
  });
});
