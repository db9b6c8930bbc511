import { type ExportFailure, type ExportTotals, offRecordLosses } from '../../shared/formats/exporter';
import type { AssayError } from '../../shared/result';
import type { Damaged } from '../store/project-folder';

export const sumOf = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((total, count) => total + count, 0);

/** What an export left out. What the off-record rule kept back comes first. */
export const lossesOf = ({ losses }: Pick<ExportTotals, 'losses'>): readonly { readonly code: string; readonly count: number }[] => {
  const isOffRecord = (code: string): boolean => offRecordLosses.some((loss) => loss === code);
  const codes = [...offRecordLosses, ...Object.keys(losses).filter((code) => !isOffRecord(code))];
  const counts: Readonly<Record<string, number>> = losses;
  return codes.flatMap((code) => (counts[code] === undefined ? [] : [{ code, count: counts[code] }]));
};

/** What is not in an export, as errors for people. */
export const problemsOf = ({ failures }: Pick<ExportTotals, 'failures'>, damaged: readonly Damaged[]): readonly AssayError[] => [
  ...failures.map(problemOf),
  ...damaged.map(damageOf),
];

const problemOf = ({ code, title, quote, at }: ExportFailure): AssayError => ({
  code: 'export-article-left-out',
  params: { title, quote: quote.slice(0, 200), at, reason: `errors:export-${code}` },
});

const damageOf = ({ path, reason }: Damaged): AssayError => ({
  code: 'export-damaged-file',
  params: { ...reason.params, file: path, reason: `errors:${reason.code}` },
});
