import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every file below a folder, as absolute paths. @param {string} folder */
export const filesIn = (folder) =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

/** @param {readonly string[]} files @param {string} ending */
const read = (files, ending) => readFileSync(files.find((file) => file.endsWith(ending)) ?? '', 'utf8');

/**
 * Reads a JSON Lines export as its readers do: each quote must be what its offsets (in code points) say.
 *
 * @param {readonly string[]} files
 * @returns {string[]} the quotes with their labels
 */
export function readJsonLines(files) {
  return read(files, '.jsonl')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .flatMap(({ text, spans }) => {
      const points = [...text];
      return spans.map((/** @type {{ label: string, quote: string, fragments: { start: number, end: number }[] }} */ span) => {
        const slice = span.fragments.map(({ start, end }) => points.slice(start, end).join('')).join(' ');
        if (slice !== span.quote) throw new Error(`The export says “${span.quote}”, but its offsets say “${slice}”.`);
        return `${span.label} “${span.quote}”`;
      });
    });
}

/** @param {readonly string[]} files @returns {string[]} the column names of the sheet of spans */
export const columnsOf = (files) => read(files, 'spans.csv').split(/\r?\n/, 1)[0]?.replace('\ufeff', '').split(',') ?? [];
