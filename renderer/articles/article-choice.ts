import type { Id } from '../../shared/domain/schema';
import { articleChoice } from '../state/article-choice';
import { createStore } from '../state/create-store';
import { model } from '../state/session';
import { type ArticleView, rememberShown, wholeList } from './shown-articles';

/** How the list of articles is looked at now. */
export const articleView = createStore<ArticleView>(wholeList);

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
