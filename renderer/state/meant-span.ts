import type { Id } from '../../shared/domain/schema';
import { caret } from './caret';
import { activeSpan } from './session';

/** Where the caret was when the span was selected: one that was marked or chosen from afar is meant until the caret moves. */
let caretThen: number | null = null;
activeSpan.subscribe(() => {
  caretThen = caret.get()?.offset ?? null;
});

/** Was the caret moved away from the selected span since? Words that are being selected for it do not count. */
export function isSpanLeft(): boolean {
  const now = caret.get();
  const active = activeSpan.get();
  return active !== null && now !== null && now.selection === null && now.offset !== caretThen && !now.spansHere.includes(active);
}

/**
 * The span that a key is about: the selected one, unless the caret went on into others; then the shortest of those, which is selected.
 * Whoever reads on and presses Enter means what is under the caret, and not what has scrolled out of sight. Null: there is none.
 */
export function meantSpan(): Id | null {
  const [here = null] = caret.get()?.spansHere ?? [];
  if (here !== null && (activeSpan.get() === null || isSpanLeft())) activeSpan.set(here);
  return activeSpan.get();
}
