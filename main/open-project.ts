import { basename, join, relative, sep } from 'node:path';
import { builtInScheme } from '../shared/domain/built-in-scheme';
import type { Annotator, Id } from '../shared/domain/schema';
import { safeFileName } from '../shared/formats/safe-file-name';
import { fail, ok, type Result } from '../shared/result';
import type { AppContext } from './app-context';
import { findProjectId } from './check/find-project-id';
import type { ProjectWindow, Unopened } from './project-window';
import { projectPaths } from './store/project-paths';
import { DamagedFile, describe, ProjectStore } from './store/project-store';
import { tellWindow } from './tell-window';

/** An annotator as the first start made them: their own name, nobody else's. */
export const newPerson = (id: Id, name: string): Annotator => ({ id, name, colour: 'accent', role: '', kind: 'person' });

/** Opens the project in `root` in a window, closing the one that was open. Errors: `damaged-file`, `not-a-project`, `cannot-open`. */
export async function openProject(app: AppContext, window: ProjectWindow, root: string): Promise<Result<null>> {
  // It is open already: a second store would write over the first.
  if (window.store && (await app.system.realPath(root)) === (await app.system.realPath(window.store.paths.root))) return ok(null);
  try {
    const store = await ProjectStore.open(app.system, app.seams, root, app.beside);
    return await showProject(app, window, store);
  } catch (error) {
    window.unopened = await unopened(app, root, error);
    return refusal(error);
  }
}

/** Makes a project named `name` in a new folder inside `parent` and opens it. Errors: `not-empty`, `cannot-write`. */
export async function createProject(app: AppContext, window: ProjectWindow, parent: string, name: string): Promise<Result<null>> {
  const root = join(parent, safeFileName(name));
  try {
    if ((await app.system.list(root)).length > 0) return fail('not-empty', { folder: basename(root) });
    const me = newPerson(app.seams.newId(), app.files.settings.annotatorName);
    const project = emptyProject(app, name, me.id);
    const store = await ProjectStore.create(app.system, app.seams, root, project, builtInScheme, me, [], app.beside);
    return await showProject(app, window, store, me.id);
  } catch (error) {
    return refusal(error);
  }
}

export const emptyProject = (app: Pick<AppContext, 'seams'>, name: string, by: Id) => ({
  id: app.seams.newId(),
  name,
  publisher: { name: '', url: '' },
  licence: '',
  language: '',
  settings: {},
  scheme: builtInScheme.version,
  created: { by, at: app.seams.now() },
});

/**
 * Shows an opened project. Who I am in it is remembered per project; in a project new to me I become one more annotator. Errors:
 * `not-saved` when the project that was open has to stay, `damaged-file` when the file that says who I am cannot be read.
 */
export async function showProject(
  app: AppContext,
  window: ProjectWindow,
  store: ProjectStore,
  as: Id | null = null,
): Promise<Result<null>> {
  const known = as ?? app.files.recents.find((entry) => entry.id === store.project.id)?.me ?? null;
  let me = store.annotators.find((annotator) => annotator.id === known)?.id ?? null;
  // Who I am stands in a file that cannot be read: going on as somebody else would hide my annotations from me.
  const mine = store.damaged.find(({ path }) => path.startsWith(`annotators/${known}.`));
  const left = mine
    ? fail('damaged-file', { file: mine.path, reason: `errors:${mine.reason.code}`, ...mine.reason.params })
    : await leaveProject(window);
  if (!left.ok) {
    await store.close();
    window.unopened = mine ? { root: store.paths.root, project: store.project.id, file: mine } : null;
    return left;
  }
  window.unopened = null;
  await store.writers.begin(app.files.settings.annotatorName);
  if (me === null) {
    const person = newPerson(app.seams.newId(), app.files.settings.annotatorName);
    await store.addAnnotator(person);
    me = person.id;
  }
  store.backUpBasics();
  store.listener = tellWindow(window, store, app.seams.now);
  window.store = store;
  window.me = me;
  window.isSample = store.paths.root === app.sampleRoot;
  const { interrupted } = app.run;
  window.article = interrupted?.id === store.project.id ? interrupted.article : null;
  window.owed = app.run.owedTo(store.project.id);
  if (!window.owed) store.readBack.end();
  app.run.works({ id: store.project.id, root: store.paths.root, article: window.article });
  await app.files.remember({ id: store.project.id, name: store.project.name, root: store.paths.root, openedAt: app.seams.now(), me });
  app.refreshMenu(window);
  return ok(null);
}

/** Closes the project of a window. When something is not on disk (`not-saved`) it stays open. */
export async function leaveProject(window: ProjectWindow): Promise<Result<null>> {
  const closed = (await window.store?.close()) ?? ok(null);
  if (closed.ok) {
    window.openSet.close();
    window.store = null;
  } else window.send({ type: 'save-state', failure: closed.error, savedAt: null });
  return closed;
}

/** What a person can look at when a project does not open; null when that is not for damage of a file of it. */
async function unopened(app: AppContext, root: string, error: unknown): Promise<Unopened | null> {
  if (!(error instanceof DamagedFile) || error.reason.code === 'not-a-project') return null;
  const known = app.files.recents.find((recent) => recent.root === root)?.id ?? null;
  const project = (await findProjectId(app.system, projectPaths(root))) ?? known;
  return { root, project, file: { path: relative(root, error.path).replaceAll(sep, '/'), reason: error.reason } };
}

/** Why a project cannot be opened, as an error for people. */
export function refusal(error: unknown): { ok: false; error: { code: string; params?: Readonly<Record<string, string | number>> } } {
  if (error instanceof DamagedFile) {
    if (error.reason.code === 'not-a-project') return { ok: false, error: error.reason };
    return fail('damaged-file', { file: basename(error.path), reason: `errors:${error.reason.code}`, ...error.reason.params });
  }
  return fail('cannot-open', describe(error));
}
