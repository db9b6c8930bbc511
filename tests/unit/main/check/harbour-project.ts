import { commit, me, newId, newSpan, open, openNew, setChange, transaction } from '../store/fixtures';

/** Where things are in the project that is damaged, relative to its folder. */
export interface Places {
  readonly root: string;
  readonly first: string;
  readonly second: string;
  readonly revision: string;
  readonly article: string;
  readonly articleJournal: string;
  readonly set: string;
  readonly journal: string;
  readonly annotator: string;
}

/**
 * Two articles; on the first a set of two spans and a relation, folded into its snapshot, with four changes in its journal that are
 * newer; on the second nothing.
 */
export async function harbourProject(): Promise<Places> {
  const { root, store, articles } = await openNew(2);
  const [first = '', second = ''] = articles.map(({ id }) => id);
  const [a, b] = [newSpan(1), newSpan(2)];
  const tie = { id: newId(), type: 'supports', from: a.id, to: b.id, attributes: {}, note: '', created: a.created, updated: a.updated };
  await commit(store, transaction([setChange(first, { type: 'items.add', spans: [a, b], relations: [tie] })]));
  const titled = { target: { kind: 'article', article: first }, commands: [{ type: 'article.change', change: { title: 'A' } }] } as const;
  await commit(store, transaction([titled]));
  await store.close();
  const later = await open(root);
  for (const note of ['1', '2', '3']) await commit(later, transaction([setChange(first, { type: 'set.change', change: { note } })]));
  await commit(later, transaction([setChange(first, { type: 'items.add', spans: [newSpan(3)], relations: [] })]));
  const folder = `articles/${first}`;
  return {
    root,
    first,
    second,
    revision: `${folder}/revisions/${articles[0]?.revision}.json`,
    article: `${folder}/article.json`,
    articleJournal: `${folder}/article.jsonl`,
    set: `${folder}/sets/${me.id}.json`,
    journal: `${folder}/sets/${me.id}.jsonl`,
    annotator: `annotators/${me.id}.json`,
  };
}
