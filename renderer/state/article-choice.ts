import type { Id } from '../../shared/domain/schema';
import { createStore } from './create-store';

/** The rows that are chosen in the list of articles, and the one that the arrow keys move. */
export const articleChoice = createStore<{ readonly chosen: ReadonlySet<Id>; readonly focused: Id | null }>({
  chosen: new Set(),
  focused: null,
});
