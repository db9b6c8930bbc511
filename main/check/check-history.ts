import { basename } from 'node:path';
import type { JournalRecord, Target } from '../../shared/domain/schema';
import { journalLines } from '../store/journal-lines';
import type { Findings } from './finding';
import type { ProjectReader } from './project-reader';

/** Whose file of older records this is; null for a name that is none of ours. */
export const historyOwner = (name: string): string | null => /^(.+)-\d{8,}\.jsonl$/.exec(name)?.[1] ?? null;

/**
 * The older records of a target, in the order of their numbers and each once: a crash between writing them and cutting the journal
 * leaves some of them in both. `names`: the files in its history folder. A gap is only a note, since nothing but undo is missing.
 */
export async function readHistory(
  reader: ProjectReader,
  target: Target,
  names: readonly string[],
  live: readonly JournalRecord[],
  findings: Findings,
): Promise<readonly JournalRecord[]> {
  const { snapshot, historyFolder } = reader.paths.target(target);
  const owner = basename(snapshot, '.json');
  const all: JournalRecord[] = [];
  for (const name of names.filter((each) => historyOwner(each) === owner).sort()) {
    const path = `${historyFolder}/${name}`;
    const place = reader.placeOf(path);
    const bytes = await reader.bytes(path, findings);
    const { records, bad, torn } = journalLines(bytes ?? Buffer.alloc(0));
    // These files are written whole: a line that is not finished is damage here.
    for (const line of torn === null ? bad : [...bad, torn]) findings.addError({ code: 'bad-history-line' }, place, line);
    for (const { line, record } of records) {
      const last = all.at(-1)?.seq ?? record.seq - 1;
      if (record.seq > last + 1) findings.add(gap(place, line, last, record.seq));
      if (record.seq > last) all.push(record);
    }
  }
  const [last, first] = [all.at(-1)?.seq, live[0]?.seq];
  if (last !== undefined && first !== undefined && first > last + 1) findings.add(gap(reader.placeOf(historyFolder), null, last, first));
  return all;
}

const gap = (path: string, line: number | null, seq: number, next: number) =>
  ({ code: 'history-gap', params: { seq, next, owner: path }, kind: 'older', path, line }) as const;
