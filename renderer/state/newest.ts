import { type Act, isOpenSet, type Model } from './model';

/** The newest act that can be undone (or redone): of the open set or of the project, whichever is later. */
export function newest(current: Model, stack: 'undo' | 'redo'): Act | null {
  const ofSet = current.open?.history[stack].at(-1);
  const ofProject = withSet(current, stack, current.history[stack].at(-1));
  if (!ofSet || !ofProject) return ofSet ?? ofProject ?? null;
  // What was undone last is redone first; ids of transactions are in the order of time.
  return ofSet.transaction > ofProject.transaction ? ofSet : ofProject;
}

/** An act of the project that also changed the open set, unless the set has moved on since: then it fits no more. */
function withSet(current: Model, stack: 'undo' | 'redo', act: Act | undefined): Act | undefined {
  const touchesSet = act?.targets.some((target) => isOpenSet(current, target));
  if (!touchesSet || current.open?.history[stack].some(({ transaction }) => transaction === act?.transaction)) return act;
  return undefined;
}
