/** An expected reason to end a script: its message is for the person who ran it, and says what to do. */
export class Stop extends Error {}

/** Prints why something ended: a `Stop` in its own words, anything else with its stack. @param {unknown} error */
export const printReason = (error) => console.error(error instanceof Stop ? `\n${error.message}` : error);

/**
 * Runs a script's body and exits with the code it returns; an error is printed and exits with 1.
 *
 * @param {() => Promise<number>} body
 */
export async function runScript(body) {
  try {
    process.exitCode = await body();
  } catch (error) {
    printReason(error);
    process.exitCode = 1;
  }
}
