import { targetKey } from '../../shared/domain/apply';
import { isKept } from '../../shared/kept-error';
import { fail, ok } from '../../shared/result';
import type { RequestContext } from '../app-context';
import type { Handlers } from '../dispatch';
import { readingError } from '../store/project-store';

type Group =
  | 'articles.open'
  | 'articles.revision'
  | 'articles.take-over'
  | 'targets.resolve'
  | 'transactions.commit'
  | 'transactions.inverse'
  | 'history.read'
  | 'transactions.retry';

export const transactionHandlers: Handlers<RequestContext, Group> = {
  'articles.open': async ({ article }, { app, window }) => {
    const { store, me, openSet } = window;
    if (!store) return fail('no-project');
    const current = store.article(article);
    if (!current) return fail('no-such-target', { target: article });
    const begun = performance.now();
    // What the window sent before it asked is in the answer.
    await store.taken();
    try {
      const { set, writer } = await openSet.show(store, article, me);
      const revision = await store.revision(article, set.state.revision);
      const { text, seq, records } = await set.reading();
      window.article = article;
      app.run.reads(article);
      return ok({ writer, revision, set: { snapshot: text, seq, records }, readingTook: performance.now() - begun });
    } catch (error) {
      return readingError(error);
    }
  },

  'articles.revision': async ({ article, revision }, { window: { store } }) => {
    if (!store?.article(article)?.revisions.includes(revision)) return fail('no-such-revision', { id: revision });
    return ok({ text: (await store.revision(article, revision)).text });
  },

  'transactions.commit': async ({ transaction }, { app, window }) => {
    const { store, me } = window;
    if (!store) return fail('no-project');
    // The window speaks for its own annotator only, and changes nobody else's sets.
    const isOwn = transaction.changes.every(({ target }) => target.kind !== 'set' || target.annotator === me);
    if (transaction.by !== me || !isOwn) return fail('stranger');
    const committed = await store.commit(transaction);
    const savedAt = app.seams.now();
    if (!committed.ok) {
      if (isKept(committed.error)) window.send({ type: 'save-state', failure: committed.error, savedAt: null });
      return committed;
    }
    app.run.settled();
    return ok({ transaction: transaction.id, savedAt, failure: store.unsaved });
  },

  'transactions.inverse': async ({ transaction }, { window: { store } }) => {
    if (!store) return fail('no-project');
    const changes = await store.inverseOf(transaction);
    return changes ? ok({ changes }) : fail('no-such-target', { target: transaction });
  },

  'history.read': async ({ target, before }, { window: { store, me } }) => {
    if (!store) return fail('no-project');
    if (target.kind === 'set' && target.annotator !== me) return fail('stranger');
    await store.taken();
    try {
      const page = await store.history(target, before);
      return page ? ok(page) : fail('no-such-target', { target: targetKey(target) });
    } catch (error) {
      return readingError(error);
    }
  },

  'articles.take-over': async (_input, { window: { store, openSet } }) => {
    if (!store) return fail('no-project');
    try {
      return ok({ isMine: await openSet.takeOver() });
    } catch (error) {
      return readingError(error);
    }
  },

  'targets.resolve': async ({ target, keeps }, { window: { store } }) =>
    store ? store.writers.resolve(target, keeps) : fail('no-project'),

  'transactions.retry': async (_input, { app, window }) => {
    if (!window.store) return fail('no-project');
    await window.store.queue.retry().catch(() => undefined);
    const failure = window.store.unsaved;
    window.send({ type: 'save-state', failure, savedAt: failure ? null : app.seams.now() });
    return failure ? { ok: false, error: failure } : ok(null);
  },
};
