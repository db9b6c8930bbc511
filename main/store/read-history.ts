import { basename, join } from 'node:path';
import { targetKey } from '../../shared/domain/apply';
import type { JournalRecord, Target } from '../../shared/domain/schema';
import type { HistoryPage } from '../../shared/ipc/messages';
import type { AssayError } from '../../shared/result';
import { describe } from './damaged-file';
import { decodeRecord } from './journal';
import type { ProjectFolder } from './project-folder';

/** Records in one page, at most. */
const pageLength = 500;
/** Characters in one page; a single record may have more. */
const pageSize = 4_000_000;

/** How `encodeRecord` begins a line; tells which lines need no closer look. */
const beginning = /^\{"seq":(\d+),/;

/**
 * The page of a target's history before the record with this number; null: the newest. `live` are its records in memory, oldest first;
 * older ones are in files of `history/`, read only here. What cannot be read is named, and the rest goes on.
 */
export async function readHistory(
  folder: ProjectFolder,
  target: Target,
  live: readonly JournalRecord[],
  before: number | null,
): Promise<Omit<HistoryPage, 'seq'>> {
  const limit = before ?? Number.POSITIVE_INFINITY;
  const first = live[0]?.seq ?? Number.POSITIVE_INFINITY;
  const inMemory = live.filter(({ seq }) => seq < limit);
  if (inMemory.length > 0) {
    const records = inMemory.slice(-pageLength).reverse();
    const last = records.at(-1)?.seq ?? first;
    return { records, before: last > first || (await newestFile(folder, target, first)) ? last : null, damaged: [] };
  }
  const file = await newestFile(folder, target, Math.min(limit, first));
  if (!file) return { records: [], before: null, damaged: [] };
  const read = await readFile(folder, target, file.path, Math.min(limit, first));
  const last = Math.min(read.records.at(-1)?.seq ?? file.first, read.isWhole ? file.first : Number.POSITIVE_INFINITY);
  const goesOn = !read.isWhole || (await newestFile(folder, target, file.first)) !== null;
  return {
    records: read.records,
    before: goesOn ? last : null,
    damaged: read.reason ? [{ path: folder.placeOf(file.path), reason: read.reason }] : [],
  };
}

interface HistoryFile {
  readonly path: string;
  /** Number of its first record, by its name. */
  readonly first: number;
}

/** The file with the newest records of those before a number. Another program's conflict copies have other names. */
async function newestFile({ system, paths }: ProjectFolder, target: Target, before: number): Promise<HistoryFile | null> {
  const { historyFolder, history } = paths.target(target);
  let newest: HistoryFile | null = null;
  for (const name of await system.list(historyFolder)) {
    const first = Number(/-(\d+)\.jsonl$/.exec(name)?.[1]);
    if (!(first < before) || name !== basename(history(first))) continue;
    if (newest === null || first > newest.first) newest = { path: join(historyFolder, name), first };
  }
  return newest;
}

interface Read {
  /** Newest first. */
  readonly records: readonly JournalRecord[];
  /** False: the file has more. */
  readonly isWhole: boolean;
  readonly reason: AssayError | null;
}

async function readFile({ system }: ProjectFolder, target: Target, path: string, before: number): Promise<Read> {
  const records: JournalRecord[] = [];
  let reason: AssayError | null = null;
  try {
    const lines = (await system.readFile(path)).toString('utf8').split('\n');
    if (lines.at(-1) === '') lines.pop();
    let size = 0;
    let limit = before;
    for (const [index, line] of [...lines.entries()].reverse()) {
      const written = beginning.exec(line)?.[1];
      if (written !== undefined && Number(written) >= limit && records.length === 0) continue;
      if (records.length === pageLength || (size > 0 && size + line.length > pageSize)) return { records, isWhole: false, reason };
      const record = decodeRecord(line);
      if (record === null || record.seq >= limit || !isOf(record, target)) {
        reason = { code: 'bad-journal-line', params: { line: index + 1 } };
        continue;
      }
      records.push(record);
      size += line.length;
      limit = record.seq;
    }
  } catch (error) {
    reason = { code: 'unreadable-file', params: { ...describe(error) } };
  }
  return { records, isWhole: true, reason };
}

const isOf = ({ targets }: JournalRecord, target: Target): boolean => {
  const key = targetKey(target);
  return targets.some((each) => targetKey(each) === key);
};
