import { useSyncExternalStore } from 'react';
import type { Store } from './create-store';

/** The part of a store that a component shows. `select` must give the same reference for the same state. */
export function useStore<T, Part>(store: Store<T>, select: (state: T) => Part): Part {
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}
