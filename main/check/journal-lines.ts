import type { JournalRecord } from '../../shared/domain/schema';
import { decodeRecord, isUnfinished } from '../store/journal';

/** What the bytes of a journal hold, line by line; nothing stops at a line that is damaged. */
export interface JournalLines {
  /** In the order of the file, with their lines, counted from 1. */
  readonly records: readonly { readonly line: number; readonly record: JournalRecord }[];
  /** Lines that are damaged. */
  readonly bad: readonly number[];
  /** A last line that was never finished. */
  readonly torn: number | null;
}

const newline = 10;

export function journalLines(bytes: Buffer): JournalLines {
  const records: { line: number; record: JournalRecord }[] = [];
  const bad: number[] = [];
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const end = bytes.indexOf(newline, start);
    const record = end < 0 ? null : decodeRecord(bytes.toString('utf8', start, end));
    if (record) records.push({ line, record });
    else if (isUnfinished(bytes.subarray(start))) return { records, bad, torn: line };
    else bad.push(line);
    if (end < 0) break;
    start = end + 1;
  }
  return { records, bad, torn: null };
}
