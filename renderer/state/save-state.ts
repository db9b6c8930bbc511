import type { Time } from '../../shared/domain/schema';
import type { AssayError } from '../../shared/result';
import { createStore } from './create-store';

export interface SaveState {
  /** Transactions that main has not answered. */
  readonly underWay: number;
  readonly savedAt: Time | null;
  /** Sticky until everything is on disk. */
  readonly failure: AssayError | null;
}

const nothing: SaveState = { underWay: 0, savedAt: null, failure: null };
const store = createStore<SaveState>(nothing);
const answered = (state: SaveState): SaveState => ({ ...state, underWay: Math.max(0, state.underWay - 1) });

/** What the status bar says about the disk. "Saved" only when main has flushed everything that was sent. */
export const saveState = {
  store,
  reset: () => store.set(nothing),
  sent: () => store.update((state) => ({ ...state, underWay: state.underWay + 1 })),
  /** `failure`: what keeps other transactions from the disk. */
  saved: (savedAt: Time, failure: AssayError | null) => store.update((state) => ({ ...answered(state), savedAt, failure })),
  failed: (failure: AssayError) => store.update((state) => ({ ...answered(state), failure })),
  refused: () => store.update(answered),
  told: (failure: AssayError | null, savedAt: Time | null) =>
    store.update((state) => ({ ...state, failure, savedAt: savedAt ?? state.savedAt })),
};
