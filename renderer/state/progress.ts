import type { Id } from '../../shared/domain/schema';
import { createStore } from './create-store';

/** How far the long work of a job is, as main last said; null when nothing was said yet. */
export const progress = createStore<{ readonly job: Id; readonly done: number; readonly total: number } | null>(null);
