import { createStore, type Store } from './create-store';
import { pendingEdits } from './pending-edits';

/** How long a person stops typing, in milliseconds, before the text becomes a change. */
export const rest = 500;
/** Who goes on typing is never further ahead of what is kept, in milliseconds. */
export const most = 1000;

/** Texts that did not fit, as they were typed, by the place where they were; for as long as the window is open. */
const unfit = new Map<string, string>();

export interface Typed {
  readonly text: string;
  /** It does not fit, and is not kept. False while it is still being typed. */
  readonly isUnfit: boolean;
}

/** Text that is being typed in one place. */
export interface Draft {
  /** What is shown instead of the saved text; null: nothing. */
  readonly typed: Store<Typed | null>;
  type(text: string): void;
  /** Commits what is pending. */
  settle(): void;
  /** The saved text became another one: it is shown, unless something is being typed. */
  savedChanged(): void;
}

/**
 * Text is given to `commit` after half a second of rest, every second while typing goes on, when it is settled (on leaving the field),
 * before a command and before the window closes; each time it is one change. `commit` answers false for a text that does not fit: it goes on being shown, also when
 * another draft of the same `place` is made later.
 */
export function createDraft(place: string, saved: () => string, commit: (text: string) => boolean): Draft {
  const before = unfit.get(place);
  const typed = createStore<Typed | null>(before === undefined ? null : { text: before, isUnfit: true });
  let pending: { text: string; timer: ReturnType<typeof setTimeout>; remove(): void } | null = null;
  /** Begun with the first key that is not kept. */
  let ahead: ReturnType<typeof setTimeout> | null = null;
  /** What was kept while typing went on. */
  let kept: string | null = null;

  // It goes on being shown as it is typed: what is kept may have lost a space at its end.
  const keep = (): void => {
    ahead = null;
    if (pending && pending.text !== saved() && commit(pending.text)) kept = pending.text;
  };

  const settle = (): void => {
    if (!pending) return;
    const { text, timer, remove } = pending;
    clearTimeout(timer);
    if (ahead !== null) clearTimeout(ahead);
    remove();
    pending = null;
    ahead = null;
    const isTaken = text === saved() || text === kept || commit(text);
    kept = null;
    if (isTaken) unfit.delete(place);
    else unfit.set(place, text);
    typed.set(isTaken ? null : { text, isUnfit: true });
  };

  return {
    typed,
    settle,
    type: (text) => {
      if (pending) clearTimeout(pending.timer);
      pending = { text, timer: setTimeout(settle, rest), remove: pending?.remove ?? pendingEdits.add(settle) };
      ahead ??= setTimeout(keep, most);
      typed.set({ text, isUnfit: false });
    },
    savedChanged: () => {
      if (pending) return;
      unfit.delete(place);
      typed.set(null);
    },
  };
}
