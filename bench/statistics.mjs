/** @param {readonly number[]} values @param {number} share 0 … 1 @returns {number} NaN for none; nearest rank */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN;
}

/** @param {readonly number[]} values */
export const median = (values) => percentile(values, 0.5);

/** @param {readonly number[]} values */
export const spread = (values) => ({ median: median(values), least: Math.min(...values), most: Math.max(...values) });
