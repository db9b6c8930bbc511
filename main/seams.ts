import { monotonicFactory } from 'ulid';
import type { Id, Time } from '../shared/domain/schema';

/** The one place where main gets time and chance; tests pass their own. */
export interface Seams {
  now(): Time;
  newId(): Id;
}

const ulid = monotonicFactory();

export const realSeams: Seams = {
  now: () => new Date().toISOString(),
  newId: () => ulid(),
};
