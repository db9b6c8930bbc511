import { lazy, Suspense } from 'react';
import { useCommands } from '../commands/use-commands';
import { useStore } from '../state/use-store';
import { exportState, openExport } from './export-state';

// The list of formats brings the exporters with it, which the window needs only here.
const ExportDialog = lazy(async () => ({ default: (await import('./export-dialog')).ExportDialog }));

/** Getting annotations out: its command, and its dialog while it is open. */
export function Exports() {
  const state = useStore(exportState, (current) => current);
  useCommands({ 'article.export': openExport });
  return <Suspense>{state && <ExportDialog state={state} />}</Suspense>;
}
