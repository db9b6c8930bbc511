import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, absolute. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Where scripts keep what they fetch. `npm ci` empties it, so everything in it can be fetched again. */
export const cache = join(root, 'node_modules', '.cache');

/** Where test runners leave their reports, traces and screenshots. */
export const results = join(root, 'test-results');
