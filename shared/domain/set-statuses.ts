import type { SetStatus } from './schema';

/** In the order of the work. */
export const setStatuses: readonly SetStatus[] = ['not-started', 'in-progress', 'done'];
