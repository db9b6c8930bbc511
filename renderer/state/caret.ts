import type { Fragment, Id } from '../../shared/domain/schema';
import { createStore } from './create-store';

export interface Caret {
  /** UTF-16 code units of the canonical text. */
  readonly offset: number;
  readonly selection: Fragment | null;
  /** Spans around the caret, the shortest first. */
  readonly spansHere: readonly Id[];
  /** Index of the block. */
  readonly block: number;
}

export const caret = createStore<Caret | null>(null);
