import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Words → spans, as in the columns of the budget. */
export const columns = { '2k': 100, '20k': 2000, '200k': 20000 };

/** @typedef {{ id: string, start: number, end: number, label: string }} WorkSpan UTF-16 offsets, end exclusive */
/** @typedef {{ size: string, text: string, spans: WorkSpan[], adds: WorkSpan[] }} Work */

/**
 * The work of one column, the same on every machine.
 *
 * @param {string} folder where the generator writes
 * @param {keyof typeof columns} size
 * @returns {Work}
 */
export function readWork(folder, size) {
  const read = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  return { size, text: read(`doc-${size}.json`).text, spans: read(`ann-${size}-${columns[size]}.json`), adds: read(`adds-${size}.json`) };
}

/** @param {string} folder */
export function generateWork(folder) {
  execFileSync(process.execPath, [fileURLToPath(new URL('generate.mjs', import.meta.url)), folder], { stdio: 'ignore' });
}
