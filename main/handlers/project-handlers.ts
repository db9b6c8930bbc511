import { join } from 'node:path';
import { dialog } from 'electron';
import { safeFileName } from '../../shared/formats/safe-file-name';
import type { ProjectState } from '../../shared/ipc/messages';
import { fail, ok, type Result } from '../../shared/result';
import type { AppContext, RequestContext } from '../app-context';
import { appState } from '../app-state';
import type { Handlers } from '../dispatch';
import { createProject, leaveProject, openProject } from '../open-project';
import type { ProjectWindow } from '../project-window';
import { openSample } from '../sample-project';
import { describe } from '../store/project-store';
import { offerFiles } from './imports';

type Group =
  | 'projects.create'
  | 'projects.open'
  | 'projects.open-recent'
  | 'projects.forget'
  | 'projects.open-sample'
  | 'projects.close'
  | 'projects.save-copy'
  | 'projects.told-recovered';

/** Asks for one folder; null when the person cancelled. */
export async function askForFolder(
  app: AppContext,
  window: ProjectWindow,
  dialogName: string,
  params: Record<string, string> = {},
): Promise<string | null> {
  const words = app.words();
  const { canceled, filePaths } = await dialog.showOpenDialog(window.browser, {
    title: words.t(`menu:dialog.${dialogName}.title`, params),
    buttonLabel: words.t(`menu:dialog.${dialogName}.button`),
    properties: ['openDirectory', 'createDirectory'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

async function shown(app: AppContext, window: ProjectWindow, opened: Result<null>): Promise<Result<ProjectState>> {
  if (!opened.ok) return opened;
  const state = await window.projectState();
  if (!state) return fail('no-project');
  // The project is shown first; reading files may take long.
  setImmediate(() => void offerFiles(app, window, []));
  return ok(state);
}

export const projectHandlers: Handlers<RequestContext, Group> = {
  'projects.create': async ({ name }, { app, window }) => {
    const parent = await askForFolder(app, window, 'create', { name });
    return parent === null ? ok(null) : shown(app, window, await createProject(app, window, parent, name));
  },

  'projects.open': async (_input, { app, window }) => {
    const root = await askForFolder(app, window, 'open');
    return root === null ? ok(null) : shown(app, window, await openProject(app, window, root));
  },

  'projects.open-recent': async ({ project }, { app, window }) => {
    const recent = app.files.recents.find((entry) => entry.id === project);
    if (!recent) return fail('gone-token');
    return shown(app, window, await openProject(app, window, recent.root));
  },

  'projects.forget': async ({ project }, { app, window }) => {
    await app.files.forget(project);
    return ok(await appState(app, window));
  },

  'projects.open-sample': async ({ isReset }, { app, window }) => shown(app, window, await openSample(app, window, isReset)),

  'projects.close': async (_input, { app, window }) => {
    const left = await leaveProject(window);
    if (left.ok) {
      app.run.works(null);
      app.refreshMenu(window);
    }
    return left;
  },

  'projects.save-copy': async ({ of }, { app, window }) => {
    const { store } = window;
    if (!store) return fail('no-project');
    const parent = await askForFolder(app, window, 'copy');
    if (parent === null) return ok(null);
    const stamp = app.seams.now().slice(0, 19).replace(/[:T]/g, '-');
    const root = join(parent, safeFileName(`${store.project.name} ${stamp}`));
    try {
      await store.saveCopy(root, of === 'now' ? [] : store.readBack.targets);
    } catch (error) {
      return fail('cannot-write', describe(error));
    }
    return ok({ token: window.tokenFor(join(root, 'project.json')) });
  },

  'projects.told-recovered': async (_input, { app, window }) => {
    window.owed = null;
    window.store?.readBack.end();
    if (window.store) app.run.told(window.store.project.id);
    return ok(null);
  },
};
