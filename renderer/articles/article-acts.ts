import type { AttributesPatch, BlockKind, Change, Id, SetStatus, Transaction } from '../../shared/domain/schema';
import type { ArticleSummary } from '../../shared/ipc/messages';
import { now } from '../seams';
import { newest } from '../state/newest';
import { refused } from '../state/recovery';
import { closeArticle, dispatch, model, openArticle } from '../state/session';
import { shownNow } from './article-choice';

export interface ArticleChange {
  readonly title?: string;
  readonly byline?: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly url?: string;
  readonly language?: string;
  readonly note?: string;
  readonly tags?: readonly string[];
  readonly attributes?: AttributesPatch;
}

const named = (key: string): Transaction['name'] => ({ key, params: {} });

export const findArticle = (id: Id): ArticleSummary | undefined => model.get()?.articles.find(({ article }) => article.id === id);

/** Opens an article; what goes wrong is said. */
export async function open(id: Id): Promise<void> {
  const opened = await openArticle(id);
  if (!opened.ok) refused(opened.error);
}

/** The next or previous article as the list shows them, as far as there is one. */
export function openNeighbour(step: 1 | -1): void {
  const articles = shownNow();
  const row = articles.findIndex(({ article }) => article.id === model.get()?.open?.id);
  const next = articles[row < 0 ? 0 : row + step];
  if (next) void open(next.article.id);
}

const changeArticle = (id: Id, key: string, change: ArticleChange): boolean =>
  dispatch(named(key), [{ target: { kind: 'article', article: id }, commands: [{ type: 'article.change', change }] }]).ok;

export const renameArticle = (id: Id, title: string): boolean => changeArticle(id, 'rename-article', { title });
export const changeDetails = (id: Id, change: ArticleChange): boolean => changeArticle(id, 'change-details', change);

/** Changes the tags of articles; those that keep theirs are left alone. */
export function changeTags(ids: readonly Id[], after: (tags: readonly string[]) => readonly string[]): void {
  const changes = ids.flatMap((id): Change[] => {
    const before = findArticle(id)?.article.tags ?? [];
    const tags = after(before);
    if (tags.length === before.length && tags.every((tag, index) => tag === before[index])) return [];
    return [{ target: { kind: 'article', article: id }, commands: [{ type: 'article.change', change: { tags } }] }];
  });
  if (changes.length > 0) dispatch(named('change-tags'), changes);
}

/** The status of my own sets on these articles. */
export function changeStatus(ids: readonly Id[], status: SetStatus): boolean {
  const me = model.get()?.me;
  if (me === undefined) return false;
  const changes = ids
    .filter((id) => findArticle(id)?.status !== status)
    .map(
      (article): Change => ({ target: { kind: 'set', article, annotator: me }, commands: [{ type: 'set.change', change: { status } }] }),
    );
  return changes.length === 0 || dispatch(named('change-status'), changes).ok;
}

/** Removes articles and opens the nearest one that stays, if the open one was among them. The id of the transaction that did it, or null. */
export function removeArticles(ids: readonly Id[]): Id | null {
  const state = model.get();
  if (!state || ids.length === 0) return null;
  const shown = shownNow().map(({ article }) => article.id);
  const row = state.open ? shown.indexOf(state.open.id) : -1;
  const going = new Set(ids);
  const stays = (id: Id): boolean => !going.has(id);
  const next = shown.slice(row + 1).find(stays) ?? shown.slice(0, Math.max(0, row)).findLast(stays);
  const removed = { by: state.me, at: now() };
  const changes = ids.map(
    (article): Change => ({ target: { kind: 'article', article }, commands: [{ type: 'article.change', change: { removed } }] }),
  );
  if (!dispatch(named('remove-articles'), changes).ok) return null;
  const after = model.get();
  if (state.open && !stays(state.open.id)) {
    closeArticle();
    if (next !== undefined) void open(next);
  }
  return (after && newest(after, 'undo'))?.transaction ?? null;
}

/** Changes what blocks of the open article are, by index; those that were imported as that kind lose their change. */
export function changeBlockKinds(blocks: readonly number[], kind: BlockKind): boolean {
  const open = model.get()?.open;
  if (!open) return false;
  const { id: revision, blocks: imported } = open.revision;
  const kinds = Object.fromEntries(blocks.map((block) => [block, imported[block]?.kind === kind ? null : kind]));
  return dispatch(named('change-block'), [
    { target: { kind: 'article', article: open.id }, commands: [{ type: 'article.block-kinds', revision, kinds }] },
  ]).ok;
}
