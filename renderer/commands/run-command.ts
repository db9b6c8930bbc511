import { createStore } from '../state/create-store';
import { pendingEdits } from '../state/pending-edits';

type Action = () => void;

/** What the commands do at the moment, by id; features put theirs in while they are on screen. */
const actions = createStore<ReadonlyMap<string, readonly Action[]>>(new Map());

/** Gives commands their actions; returns the function that takes them away. The one given last counts. */
export function provideCommands(provided: Readonly<Record<string, Action>>): () => void {
  const change = (each: (list: readonly Action[], action: Action) => readonly Action[]): void =>
    actions.update((current) => {
      const next = new Map(current);
      for (const [id, action] of Object.entries(provided)) next.set(id, each(next.get(id) ?? [], action));
      return next;
    });
  change((list, action) => [...list, action]);
  return () => change((list, action) => list.filter((entry) => entry !== action));
}

export const canRun = (id: string): boolean => (actions.get().get(id)?.length ?? 0) > 0;

/** What is still being typed becomes a change first. False when nothing on screen does that now. */
export function runCommand(id: string): boolean {
  pendingEdits.flush();
  const action = actions.get().get(id)?.at(-1);
  action?.();
  return action !== undefined;
}
