/** A figure counts only when what it measures really happened. @param {boolean} happened @param {string} what */
export function check(happened, what) {
  if (!happened) throw new Error(`The benchmark measured something else: ${what}`);
}
