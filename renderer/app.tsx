import { Errors } from './shell/errors';
import { LiveRegion } from './shell/live-region';
import { Workbench } from './shell/workbench';
import { appState, settings } from './state/preferences';
import { model } from './state/session';
import { useStore } from './state/use-store';
import { Welcome } from './welcome/welcome';

/** The one window: the welcome screen, or the workbench of the open project. */
export function App() {
  const isStarted = useStore(appState, (state) => state !== null);
  const hasName = useStore(settings, (state) => state.annotatorName !== '');
  const hasProject = useStore(model, (state) => state !== null);
  if (!isStarted) return null;
  return (
    <>
      {hasProject && hasName ? <Workbench /> : <Welcome />}
      <Errors />
      <LiveRegion />
    </>
  );
}
