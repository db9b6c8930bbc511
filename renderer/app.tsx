import { Palette } from './commands/palette';
import { ShortcutSheet } from './commands/shortcut-sheet';
import { useCommands } from './commands/use-commands';
import { RecoveryPage } from './recovery/recovery-page';
import { AboutDialog } from './settings/about-dialog';
import { SettingsDialog } from './settings/settings-dialog';
import { appCommands } from './shell/app-commands';
import { Errors } from './shell/errors';
import { LiveRegion } from './shell/live-region';
import { Workbench } from './shell/workbench';
import { appState, settings } from './state/preferences';
import { model } from './state/session';
import { useStore } from './state/use-store';
import { NewProjectDialog } from './welcome/new-project-dialog';
import { Welcome } from './welcome/welcome';

/** The one window: the welcome screen, or the workbench of the open project. */
export function App() {
  const isStarted = useStore(appState, (state) => state !== null);
  const hasName = useStore(settings, (state) => state.annotatorName !== '');
  const hasProject = useStore(model, (state) => state !== null);
  useCommands(appCommands);
  if (!isStarted) return null;
  return (
    <>
      {hasProject && hasName ? <Workbench /> : <Welcome />}
      <NewProjectDialog />
      <Palette />
      <ShortcutSheet />
      <SettingsDialog />
      <AboutDialog />
      <RecoveryPage />
      <Errors />
      <LiveRegion />
    </>
  );
}
