import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  changeBlockKinds,
  changeDetails,
  changeStatus,
  changeTags,
  findArticle,
  open,
  openNeighbour,
  removeArticles,
  renameArticle,
} from '../../../../renderer/articles/article-acts';
import { articleView } from '../../../../renderer/articles/article-choice';
import { wholeList } from '../../../../renderer/articles/shown-articles';
import { newest } from '../../../../renderer/state/newest';
import { model, showProject, travel } from '../../../../renderer/state/session';
import { fakeMain, hash, id, projectOf, summaryWith } from './project';

const [one, two, three] = [id(1001), id(1002), id(1003)];
const articles = [summaryWith(1, { tags: ['port'] }), summaryWith(2), summaryWith(3, { tags: ['port', 'city'] })];
let main = fakeMain();
const there = () =>
  model
    .get()
    ?.articles.filter(({ article }) => article.removed === null)
    .map(({ article }) => article.id);

beforeEach(async () => {
  main = fakeMain();
  vi.stubGlobal('window', { api: main.api });
  articleView.set(wholeList);
  showProject(projectOf(articles));
  await open(one);
});

describe('what is done to articles', () => {
  it('renames, and undo gives the old title back', async () => {
    expect(renameArticle(two, 'New')).toBe(true);
    expect(findArticle(two)?.article.title).toBe('New');
    await travel('undo');
    expect(findArticle(two)?.article.title).toBe('Article 2');
  });

  it('changes several tags in one transaction and leaves articles alone that keep theirs', () => {
    changeTags([one, two, three], (tags) => [...new Set([...tags, 'port'])]);
    expect([one, two, three].map((each) => findArticle(each)?.article.tags)).toEqual([['port'], ['port'], ['port', 'city']]);
    expect(main.committed).toMatchObject([{ name: { key: 'change-tags' }, changes: [{ target: { article: two } }] }]);
  });

  it('writes nothing when no tag changes', () => {
    changeTags([one, two], (tags) => tags);
    expect(main.committed).toEqual([]);
  });

  it('changes the status of articles that are not open, shows it, and can take it back', async () => {
    expect(changeStatus([two, three], 'done')).toBe(true);
    expect([one, two, three].map((each) => findArticle(each)?.status)).toEqual(['not-started', 'done', 'done']);
    const state = model.get();
    expect(state && newest(state, 'undo')?.name.key).toBe('change-status');
  });

  it('saves details as one change', () => {
    changeDetails(one, { byline: 'Mira', attributes: { genre: 'report' } });
    expect(findArticle(one)?.article).toMatchObject({ byline: 'Mira', attributes: { genre: 'report' } });
    expect(main.committed).toHaveLength(1);
  });

  it('changes kinds of blocks, and forgets a change back to the imported kind', () => {
    changeBlockKinds([0, 1], 'quotation');
    expect(findArticle(one)?.article.blockKinds).toEqual({ [hash]: { 0: 'quotation', 1: 'quotation' } });
    changeBlockKinds([0], 'heading');
    expect(findArticle(one)?.article.blockKinds).toEqual({ [hash]: { 1: 'quotation' } });
  });
});

describe('removeArticles', () => {
  it('opens the next article when the open one goes, and undo brings it back', async () => {
    expect(removeArticles([one])).toBe(model.get()?.history.undo.at(-1)?.transaction);
    expect(there()).toEqual([two, three]);
    await vi.waitFor(() => expect(model.get()?.open?.id).toBe(two));
    await travel('undo');
    expect(there()).toEqual([one, two, three]);
  });

  it('opens the one before when the last goes', async () => {
    await open(three);
    removeArticles([three]);
    await vi.waitFor(() => expect(model.get()?.open?.id).toBe(two));
  });

  it('leaves the open article open when others go, several at once with one undo', async () => {
    removeArticles([two, three]);
    expect(model.get()?.open?.id).toBe(one);
    expect(main.committed).toHaveLength(1);
    await travel('undo');
    expect(there()).toEqual([one, two, three]);
  });

  it('leaves nothing open when all go', () => {
    removeArticles([one, two, three]);
    expect(model.get()?.open).toBe(null);
    expect(there()).toEqual([]);
  });
});

describe('openNeighbour', () => {
  it('walks in the order that the list shows, and stops at its ends', async () => {
    articleView.set({ ...wholeList, find: 'port' });
    openNeighbour(1);
    await vi.waitFor(() => expect(model.get()?.open?.id).toBe(three));
    openNeighbour(1);
    await Promise.resolve();
    expect(model.get()?.open?.id).toBe(three);
    openNeighbour(-1);
    await vi.waitFor(() => expect(model.get()?.open?.id).toBe(one));
  });
});
