import type { Article, SetStatus } from '../../shared/domain/schema';
import type { ArticleListSettings } from '../../shared/domain/settings';
import type { ArticleSummary } from '../../shared/ipc/messages';

export type Sorting = ArticleListSettings['sorting'];

/** How the list of articles is looked at. */
export interface ArticleView extends ArticleListSettings {
  /** Every word of it must be in the title, the byline, the outlet or a tag. */
  readonly find: string;
}

export const wholeList: ArticleView = { find: '', sorting: 'imported', status: null, tag: null };

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
/** What is being worked on comes first. */
const statusOrder: readonly SetStatus[] = ['in-progress', 'not-started', 'done'];

const comparisons: Readonly<Record<Exclude<Sorting, 'imported'>, (a: ArticleSummary, b: ArticleSummary) => number>> = {
  title: (a, b) => collator.compare(a.article.title, b.article.title),
  // EDTF dates sort as text; articles without a date come last.
  date: (a, b) => (a.article.published < b.article.published ? 1 : a.article.published > b.article.published ? -1 : 0),
  status: (a, b) => statusOrder.indexOf(a.status) - statusOrder.indexOf(b.status),
};

const searched = new WeakMap<Article, string>();
/** What an article is found by, in lower case; made once, since every letter that is typed looks at it. */
function textOf(article: Article): string {
  const known = searched.get(article);
  if (known !== undefined) return known;
  const text = [article.title, article.byline, article.publisher, ...article.tags].join('\n').toLocaleLowerCase();
  searched.set(article, text);
  return text;
}

/** The articles that the list shows, in its order; removed ones are never shown. */
export function shownArticles(articles: readonly ArticleSummary[], view: ArticleView): readonly ArticleSummary[] {
  const words = view.find.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const fits = ({ article, status }: ArticleSummary): boolean => {
    if (article.removed !== null || (view.status !== null && status !== view.status)) return false;
    if (view.tag !== null && !article.tags.includes(view.tag)) return false;
    return words.length === 0 || words.every((word) => textOf(article).includes(word));
  };
  const shown = articles.filter(fits);
  return view.sorting === 'imported' ? shown : shown.sort(comparisons[view.sorting]);
}

/** Marking a span changes the counts of an article, and nothing that decides whether and where it is shown. */
const isShownAlike = (a: ArticleSummary, b: ArticleSummary | undefined): boolean => a.article === b?.article && a.status === b.status;

/** `shownArticles` that keeps its last order while nothing that decides it changed: with thousands of articles, sorting takes a frame. */
export function rememberShown(): typeof shownArticles {
  let last: { readonly articles: readonly ArticleSummary[]; readonly view: ArticleView; readonly rows: readonly number[] } | null = null;
  return (articles, view) => {
    const isAlike =
      last?.view === view &&
      last.articles.length === articles.length &&
      last.articles.every((each, row) => isShownAlike(each, articles[row]));
    if (!last || !isAlike) {
      const places = new Map(articles.map((each, row) => [each, row]));
      last = { articles, view, rows: shownArticles(articles, view).map((each) => places.get(each) ?? 0) };
    }
    return last.rows.flatMap((row) => articles[row] ?? []);
  };
}

/** All tags of the articles that are there, each once, in alphabetical order. */
export const tagsOf = (articles: readonly ArticleSummary[]): readonly string[] =>
  [...new Set(articles.flatMap(({ article }) => (article.removed === null ? article.tags : [])))].sort(collator.compare);
