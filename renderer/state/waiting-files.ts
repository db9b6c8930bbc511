import { createStore } from './create-store';

/** Bare names of files that were named while no project was open; main offers them to the next project. */
export const waitingFiles = createStore<readonly string[]>([]);
