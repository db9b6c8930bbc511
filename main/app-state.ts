import type { AppState } from '../shared/ipc/messages';
import type { AppContext } from './app-context';
import type { ProjectWindow } from './project-window';

const platforms: Readonly<Record<string, AppState['platform']>> = { darwin: 'mac', win32: 'windows' };

export async function appState(app: AppContext, window: ProjectWindow): Promise<AppState> {
  const recents = await Promise.all(
    app.files.recents.map(async ({ id, name, root, openedAt }) => ({
      id,
      name,
      folder: root,
      openedAt,
      isMissing: (await app.system.facts(root).catch(() => null)) === null,
    })),
  );
  return {
    settings: app.files.settings,
    recents,
    project: await window.projectState(),
    crashedStarts: app.run.isSafeStart ? app.run.crashedStarts : null,
    platform: platforms[process.platform] ?? 'linux',
    version: app.version,
    runtime: app.runtime,
  };
}
