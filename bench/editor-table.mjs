/** Name of a row, its key, and its budget in each column: a number, or a function of the run's own yardsticks. */
const rows = [
  ['open: click → painted, ms', 'open', { '2k': 150, '20k': 300, '200k': 1000 }],
  ['  read and check in main', 'read', {}],
  ['  transfer', 'transfer', {}],
  ['  parse', 'parse', {}],
  ['  mount', 'mount', {}],
  ['  paint', 'paint', {}],
  ['  bare ProseMirror, text and spans in memory → painted', 'bareOpen', {}],
  ['mark: synchronous work, ms (median)', 'markWork', { '2k': 2, '20k': 3, '200k': 4 }],
  ['mark: synchronous work, ms (p95)', 'markWorkP95', {}],
  ['mark: key → paint, ms (p95)', 'markP95', { '2k': 40, '20k': 40, '200k': 48 }],
  ['  the same in bare ProseMirror', 'bareMarkP95', {}],
  ['mark with a disk that takes 50 ms more: work, ms (median)', 'slowDisk50Work', { '2k': 2, '20k': 3, '200k': 4 }],
  ['mark with a disk that takes 50 ms more: key → paint, ms (p95)', 'slowDisk50P95', { '2k': 40, '20k': 40, '200k': 48 }],
  ['mark with a disk that takes 2 s more: work, ms (median)', 'slowDisk2000Work', { '2k': 2, '20k': 3, '200k': 4 }],
  ['mark with a disk that takes 2 s more: key → paint, ms (p95)', 'slowDisk2000P95', { '2k': 40, '20k': 40, '200k': 48 }],
  ['select: synchronous work, ms (median)', 'selectWork', { '2k': 1, '20k': 1, '200k': 2 }],
  ['select: key → paint, ms (p95)', 'selectP95', {}],
  ['hover: synchronous work, ms (median)', 'hoverWork', { '2k': 1, '20k': 1, '200k': 2 }],
  ['caret: key → paint, ms (p95)', 'caretP95', { '2k': 24, '20k': 24, '200k': 40 }],
  ['  the same in bare ProseMirror', 'bareCaretP95', {}],
  ['scroll: frames over 33 ms in 300 wheel events', 'longFrames', {}],
  ['  the same in bare ProseMirror', 'bareLongFrames', {}],
  ['heap above the app with no article, MB', 'heapMB', { '2k': 10, '20k': 20, '200k': 50 }],
];

const number = (value) => (Number.isFinite(value) ? value.toFixed(value < 10 ? 1 : 0) : '–');
const range = ({ median, least, most }) => `${number(median)} (${number(least)}–${number(most)})`;
const verdict = (value, budget) => `${value <= budget ? '✓' : '✗'} ≤ ${number(budget)}`;

/** @param {{ runs: number, cores: number, machine: object, results: object, start: object }} found */
export function printTable({ runs, cores, machine, results, start }) {
  const sizes = Object.keys(results);
  console.log(`Median of ${runs} runs (least–most), ${cores} cores. ✓ or ✗: the median against its budget.`);
  console.log(`How quiet the machine was: the same loop took ${range(machine)} ms.\n`);
  console.log(['', ...sizes].join(' | '));
  for (const [name, key, budgets] of rows) {
    const cells = sizes.map((size) => {
      const value = results[size][key];
      const allowed = key === 'longFrames' ? results[size].bareLongFrames.median + (size === '200k' ? 3 : 1) : budgets[size];
      return allowed === undefined ? range(value) : `${range(value)} ${verdict(value.median, allowed)}`;
    });
    console.log([name, ...cells].join(' | '));
  }
  console.log(`\ncold start → sample on screen: ${range(start.assay)} ms; an empty Electron window: ${range(start.empty)} ms`);
  console.log(`ratio ${start.ratio.toFixed(2)} ${verdict(start.ratio, 1.5)}`);
}
