import { describe, expect, it } from 'vitest';
import type { ProjectStore } from '../../../../main/store/project-store';
import type { Change, Id, Transaction } from '../../../../shared/domain/schema';
import { contract } from '../../../../shared/ipc/contract';
import { randomOf } from '../../shared/domain/apply/random';
import { randomArticleCommand, randomProjectCommand, randomSetCommand } from '../../shared/domain/apply/random-commands';
import { sampleText } from '../../shared/domain/apply/states';
import { mutate } from '../../shared/ipc/mutate';
import { me, mySet, open, openNew, seams, setChange, transaction } from './fixtures';

const holds = async (store: ProjectStore, article: Id) => ({
  project: store.project,
  articles: await Promise.all((await store.summaries(me.id)).map((summary) => summary.article)),
  set: await mySet(store, article),
  damaged: store.damaged,
});

describe('800 transactions that a broken window sends (S12)', () => {
  it('are refused with a typed error, or are kept and can be opened again', async () => {
    const { root, store: made, articles } = await openNew();
    const [article] = articles;
    if (!article) throw new Error('there is one article');
    const random = randomOf(11);
    const counts = { malformed: 0, refused: 0, taken: 0 };
    let store = made;
    for (let round = 1; round <= 800; round += 1) {
      const set = await mySet(store, article.id);
      const current = store.article(article.id) ?? article;
      const changes: readonly Change[] = [
        setChange(article.id, randomSetCommand(random, seams, set, sampleText)),
        { target: { kind: 'article', article: article.id }, commands: [randomArticleCommand(random, seams, current, 4)] },
        { target: { kind: 'project' }, commands: [randomProjectCommand(random, seams, store.project)] },
      ];
      let given: unknown = transaction(changes.filter((_, index) => index === 0 || random.chance(0.2)));
      for (let times = random.below(3); times > 0; times -= 1) given = mutate(random, given);
      const checked = contract['transactions.commit'].input.safeParse({ transaction: given });
      if (!checked.success) counts.malformed += 1;
      else {
        const done = await store.commit(checked.data.transaction as Transaction);
        counts[done.ok ? 'taken' : 'refused'] += 1;
        if (!done.ok) expect(done.error.code).toMatch(/^[a-z-]+$/);
        if (!done.ok) expect(done.error.code).not.toBe('not-saved');
      }
      if (round % 100 === 0) {
        const shown = await holds(store, article.id);
        if (random.chance(0.5)) await store.close();
        store = await open(root);
        expect(await holds(store, article.id)).toEqual(shown);
        expect(shown.damaged).toEqual([]);
      }
    }
    expect(Math.min(counts.malformed, counts.refused, counts.taken)).toBeGreaterThan(2);
    expect(Object.hasOwn(Object.prototype, 'isAdmin')).toBe(false);
  });
});
