import type { AssayError } from '../../shared/result';
import { createStore } from './create-store';

export interface Announcement {
  /** Counts up, so that the same words twice are heard twice. */
  readonly number: number;
  readonly words: string;
}

let count = 0;

/** What a screen reader is told politely, and what the status bar shows for a moment. */
export const announcements = createStore<Announcement>({ number: 0, words: '' });
/** Errors stay on screen until they are dismissed. */
export const shownErrors = createStore<readonly { readonly number: number; readonly error: AssayError }[]>([]);

export const say = {
  words: (words: string): void => announcements.set({ number: ++count, words }),
  /** One that is on screen already is said again, and stands there once. */
  error: (error: AssayError): void =>
    shownErrors.update((errors) => [
      ...errors.filter((shown) => JSON.stringify(shown.error) !== JSON.stringify(error)),
      { number: ++count, error },
    ]),
  dismiss: (number: number): void => shownErrors.update((errors) => errors.filter((entry) => entry.number !== number)),
};
