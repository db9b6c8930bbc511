import type { Target, Time } from '../shared/domain/schema';
import type { ProjectWindow } from './project-window';
import type { ProjectStore, StoreListener } from './store/project-store';

/** Tells a window what the store does without being asked: what others wrote, and what becomes of saving. */
export const tellWindow = (window: ProjectWindow, store: ProjectStore, now: () => Time): StoreListener => ({
  onReloaded: (targets) => void reloaded(window, store, targets),
  onSyncConflict: (file) => window.send({ type: 'failed', error: { code: 'sync-conflict', params: { file } } }),
  onSaving: () => {
    const failure = store.unsaved;
    if (window.store === store) window.send({ type: 'save-state', failure, savedAt: failure ? null : now() });
  },
});

async function reloaded(window: ProjectWindow, store: ProjectStore, targets: readonly Target[]): Promise<void> {
  const changed = new Set(targets.flatMap((target) => (target.kind === 'article' || target.kind === 'set' ? [target.article] : [])));
  const articles = await Promise.all(
    [...changed].flatMap((id) => store.article(id) ?? []).map((article) => store.summary(article, window.me)),
  );
  const sets = targets.flatMap((target) => (target.kind === 'set' && target.annotator === window.me ? [target.article] : []));
  const { project, annotators } = store;
  if (window.store === store) window.send({ type: 'reloaded', project, annotators, articles, records: store.projectRecords(), sets });
}
