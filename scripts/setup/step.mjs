import { performance } from 'node:perf_hooks';

/**
 * Does one thing and prints one line about it: what, how it ended, and the seconds it took. On the standard error, since the standard
 * output belongs to what the person asked for.
 *
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 * @param {(result: T) => string} [ending] how it ended, in a word or two; "done" when left out
 * @returns {Promise<T>}
 */
export async function step(what, work, ending = () => 'done') {
  const start = performance.now();
  const seconds = () => `${((performance.now() - start) / 1000).toFixed(1)} s`;
  process.stderr.write(`${what} … `);
  try {
    const result = await work();
    console.error(`${ending(result)}, ${seconds()}`);
    return result;
  } catch (error) {
    console.error(`failed after ${seconds()}`);
    throw error;
  }
}
