import { useEffect } from 'react';
import { runCommand } from '../commands/run-command';
import { model } from '../state/session';
import { useStore } from '../state/use-store';

/** An article that was opened while nothing had the focus (its project was opened just now) is where the keys go. */
export function useFocusOpened(): void {
  const opened = useStore(model, (state) => state?.open?.id ?? null);
  useEffect(() => {
    if (opened !== null && document.activeElement === document.body) runCommand('focus.text');
  }, [opened]);
}
