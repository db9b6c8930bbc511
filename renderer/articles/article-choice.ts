import type { Id } from '../../shared/domain/schema';
import { articleChoice } from '../state/article-choice';
import { createStore } from '../state/create-store';
import { changeSettings, settings } from '../state/preferences';
import { model } from '../state/session';
import { type ArticleView, rememberShown, wholeList } from './shown-articles';

/** How the list of articles is looked at now. */
export const articleView = createStore<ArticleView>(wholeList);

/** So many projects keep their sorting and filters. */
const mostRemembered = 100;

/** Sorts and filters the list, and remembers it for this project. */
export function lookAt(change: Partial<ArticleView>): void {
  articleView.update((view) => ({ ...view, ...change }));
  const project = model.get()?.project.id;
  if (project === undefined) return;
  const { sorting, status, tag } = articleView.get();
  const { [project]: _before, ...others } = settings.get().articleLists;
  const isWhole = sorting === wholeList.sorting && status === wholeList.status && tag === wholeList.tag;
  const kept = Object.entries(others).slice(1 - mostRemembered);
  void changeSettings({ articleLists: Object.fromEntries([...kept, ...(isWhole ? [] : [[project, { sorting, status, tag }]])]) });
}

/** A project is shown as it was looked at last, with nothing in the search field. */
export const lookAsBefore = (project: Id | null): void =>
  articleView.set({ ...wholeList, ...(project !== null && settings.get().articleLists[project]) });

const shown = rememberShown();
/** The articles that the list shows now, in its order. */
export const shownNow = (): ReturnType<typeof shown> => shown(model.get()?.articles ?? [], articleView.get());

/** The articles that a command is about: what is chosen in the list while that has the focus, else the open one. */
export function articlesMeant(): readonly Id[] {
  if (document.activeElement?.closest('[data-scope="articles"]')) {
    const { chosen, focused } = articleChoice.get();
    const ids = shownNow().flatMap(({ article }) => (chosen.has(article.id) ? [article.id] : []));
    return ids.length > 0 || focused === null ? ids : [focused];
  }
  const open = model.get()?.open?.id;
  return open === undefined ? [] : [open];
}
