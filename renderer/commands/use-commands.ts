import { useEffect, useRef } from 'react';
import { provideCommands } from './run-command';

/** Gives commands their actions while the component is on screen. The ids must stay the same; the actions may change. */
export function useCommands(provided: Readonly<Record<string, () => void>>): void {
  const latest = useRef(provided);
  latest.current = provided;
  const ids = Object.keys(provided).join(' ');
  useEffect(() => provideCommands(Object.fromEntries(ids.split(' ').map((id) => [id, () => latest.current[id]?.()]))), [ids]);
}
