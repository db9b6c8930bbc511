import { defaultSettings } from '../../shared/domain/default-settings';
import type { Settings } from '../../shared/domain/settings';
import type { AppState } from '../../shared/ipc/messages';
import { request } from '../workbench';
import { say } from './announcements';
import { createStore } from './create-store';

/** What main said of the program at the start; `project` in it is only the first one. */
export const appState = createStore<AppState | null>(null);
export const settings = createStore<Settings>(defaultSettings);

/** Shown at once; main keeps it. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  settings.update((current) => ({ ...current, ...change }));
  const answer = await request('app.change-settings', { change });
  if (!answer.ok) say.error(answer.error);
}

/** Sizes that were just dragged; a layout that did not change is not written. */
export function changePanes(change: Partial<Settings['panes']>): void {
  const { panes } = settings.get();
  const next = { ...panes, ...change };
  if (next.left !== panes.left || next.right !== panes.right || next.fields !== panes.fields) void changeSettings({ panes: next });
}
