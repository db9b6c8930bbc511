import { builtInScheme } from '../shared/domain/built-in-scheme';
import type { Result } from '../shared/result';
import type { AppContext } from './app-context';
import { emptyProject, newPerson, openProject, showProject } from './open-project';
import type { ProjectWindow } from './project-window';
import { ProjectStore } from './store/project-store';

/** Opens the bundled sample project, making it at the first time and when it is to be reset. */
export async function openSample(app: AppContext, window: ProjectWindow, isReset: boolean): Promise<Result<null>> {
  const root = app.sampleRoot;
  if (isReset) {
    if (window.isSample) {
      await window.store?.close();
      window.store = null;
    }
    await app.system.remove(root);
  }
  if ((await app.system.facts(root)) !== null) return openProject(app, window, root);
  const me = newPerson(app.seams.newId(), app.files.settings.annotatorName);
  const store = await ProjectStore.create(app.system, app.seams, root, emptyProject(app, 'Sample', me.id), builtInScheme, me);
  return showProject(app, window, store, me.id);
}
