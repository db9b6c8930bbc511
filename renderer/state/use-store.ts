import { startTransition, useEffect, useState, useSyncExternalStore } from 'react';
import { afterPaint } from './after-paint';
import type { Store } from './create-store';

/** The part of a store that a component shows. `select` must give the same reference for the same state. */
export function useStore<T, Part>(store: Store<T>, select: (state: T) => Part): Part {
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}

/**
 * The same for what stands beside the text: a key that marks or walks is answered in the text first. The panels follow when that is
 * painted, in renders that give way to the next key. `select` depends on the state alone.
 */
export function useStoreLater<T, Part>(store: Store<T>, select: (state: T) => Part): Part {
  const [part, setPart] = useState(() => select(store.get()));
  useEffect(() => {
    const look = (): void => startTransition(() => setPart(() => select(store.get())));
    look();
    return store.subscribe(() => afterPaint(look));
  }, [store]);
  return part;
}
