import { monotonicFactory } from 'ulid';
import type { Id, Time } from '../shared/domain/schema';

const ulid = monotonicFactory();

/** The one place where the window gets time and chance. */
export const newId = (): Id => ulid();
export const now = (): Time => new Date().toISOString();
