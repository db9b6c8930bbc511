/** @param {readonly number[]} values @param {number} share 0 … 1 @returns {number} NaN for none; nearest rank */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN;
}

/** @param {readonly number[]} values */
export const median = (values) => percentile(values, 0.5);

/** @param {readonly number[]} values */
export const spread = (values) => ({ median: median(values), least: Math.min(...values), most: Math.max(...values) });

/** How busy the machine is: milliseconds that the same work in one thread takes now. Compare with the least of all runs. */
export function measureMachine() {
  const begun = performance.now();
  let sum = 0;
  for (let index = 0; index < 3e7; index += 1) sum += Math.sqrt(index);
  if (sum < 0) throw new Error('never');
  return performance.now() - begun;
}
