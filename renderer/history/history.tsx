import { lazy, Suspense, useState } from 'react';
import { useCommands } from '../commands/use-commands';
import { activeSpan } from '../state/session';
import type { Asked } from './history-dialog';

const HistoryDialog = lazy(async () => ({ default: (await import('./history-dialog')).HistoryDialog }));

/** What was done so far: its commands, and its dialog while it is open. */
export function History() {
  const [asked, setAsked] = useState<Asked | null>(null);
  useCommands({
    'edit.history': () => setAsked({ span: activeSpan.get(), isOnlySpan: false }),
    'span.history': () => setAsked({ span: activeSpan.get(), isOnlySpan: true }),
  });
  return <Suspense>{asked && <HistoryDialog asked={asked} onClose={() => setAsked(null)} />}</Suspense>;
}
