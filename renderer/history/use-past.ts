import { useEffect, useState } from 'react';
import { say } from '../state/announcements';
import { model } from '../state/session';
import { useStore } from '../state/use-store';
import { type Past, readPast, type Scope, subjectOf } from './past';

/** The history of what stands in the window, read anew when that changes; null until something is known. What goes wrong is said. */
export function usePast(scope: Scope): Past | null {
  const present = useStore(model, (state) => subjectOf(state, scope)?.present ?? null);
  const [past, setPast] = useState<Past | null>(null);
  useEffect(() => {
    const reading = new AbortController();
    const tell = (next: Past): void => {
      if (!reading.signal.aborted && next.present === present) setPast(next);
    };
    void readPast(scope, tell, reading.signal).then((read) => read.ok || reading.signal.aborted || say.error(read.error));
    return () => reading.abort();
  }, [scope, present]);
  return past?.kind === scope ? past : null;
}
