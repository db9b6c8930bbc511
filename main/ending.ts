import type { Cause } from './leave-in-order';

/** How Assay is being ended: who wants it, and whether something could not be written. */
export interface Ending {
  cause: Cause;
  hasLost: boolean;
}
