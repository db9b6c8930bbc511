import { isDeepStrictEqual } from 'node:util';
import { applyAll, type TargetKind, type TargetState } from '../../shared/domain/apply';
import type { JournalRecord, Target } from '../../shared/domain/schema';
import type { Envelope } from '../store/envelope';
import { type JournalLines, journalLines } from '../store/journal-lines';
import type { TargetFormat } from '../store/project-files';
import type { Findings } from './finding';
import type { ProjectReader } from './project-reader';

/** What the files of a target hold. */
export interface ReadTarget<State> {
  /** Null: missing or not whole. */
  readonly snapshot: { readonly envelope: Envelope; readonly data: State } | null;
  readonly journal: JournalLines;
  /** The snapshot and those records after it that follow without a gap and fit; null without a snapshot. */
  readonly state: State | null;
  /** Of the newest record in `state`. */
  readonly seq: number;
}

/** Reads snapshot and journal of a target and reports what is wrong with either and between them; null when it has no files. */
export function readTarget<Kind extends TargetKind>(
  reader: ProjectReader,
  format: TargetFormat<Kind>,
  target: Target,
  into: Findings,
): Promise<ReadTarget<TargetState[Kind]> | null> {
  const paths = reader.paths.target(target);
  return reader.steadily([paths.snapshot, paths.journal], into, async (findings) => {
    const hasSnapshot = await reader.isThere(paths.snapshot);
    if (!hasSnapshot && !(await reader.isThere(paths.journal))) return null;
    const snapshot = await readSnapshot(reader, format, target, findings);
    const bytes = await reader.bytes(paths.journal, findings);
    const journal = journalLines(bytes ?? Buffer.alloc(0));
    const place = reader.placeOf(paths.journal);
    // An empty journal without a snapshot is no target at all.
    if (!hasSnapshot && bytes?.length === 0) return null;
    if (!hasSnapshot) findings.addError({ code: 'missing-file' }, reader.placeOf(paths.snapshot));
    for (const line of journal.bad) findings.addError({ code: 'bad-journal-line' }, place, line);
    if (journal.torn !== null) findings.add({ code: 'torn-journal-line', kind: 'unfinished', path: place, line: journal.torn });
    if (snapshot === null) return { snapshot, journal, state: null, seq: 0 };
    return { snapshot, journal, ...follow(format.kind, snapshot.data, snapshot.envelope.seq, journal, place, findings) };
  });
}

async function readSnapshot<Kind extends TargetKind>(
  reader: ProjectReader,
  format: TargetFormat<Kind>,
  target: Target,
  findings: Findings,
): Promise<ReadTarget<TargetState[Kind]>['snapshot']> {
  const { snapshot } = reader.paths.target(target);
  // Whose file it is stands in the data, too, and is compared there.
  const file = await reader.file(snapshot, format, null, findings);
  if (file === null) return null;
  const { id } = file.data;
  if (file.envelope.id === id && format.isOf(file.data, target)) return file;
  findings.addError({ code: 'wrong-place', params: { id } }, reader.placeOf(snapshot));
  return null;
}

/** Goes through a journal as opening does, and on where opening would stop. */
function follow<Kind extends TargetKind>(
  kind: Kind,
  snapshot: TargetState[Kind],
  snapshotSeq: number,
  { records, bad }: JournalLines,
  place: string,
  findings: Findings,
): { readonly state: TargetState[Kind]; readonly seq: number } {
  let state = snapshot;
  let seq = snapshotSeq;
  let last = Math.min(snapshotSeq, (records[0]?.record.seq ?? snapshotSeq + 1) - 1);
  const transactions = new Set<string>();
  for (const { line, record } of records) {
    // What a damaged line leaves out is said already.
    if (record.seq !== last + 1 && bad.length === 0)
      findings.addError({ code: 'journal-gap', params: { seq: last, next: record.seq } }, place, line);
    if (transactions.has(record.transaction)) findings.addError({ code: 'repeated-transaction' }, place, line);
    transactions.add(record.transaction);
    last = record.seq;
    if (record.seq !== seq + 1) continue;
    const applied = applyAll(kind, state, record.forward);
    if (!applied.ok) {
      findings.add({ code: 'journal-misfit', params: { seq: record.seq }, kind: 'misfit', path: place, line });
      break;
    }
    state = applied.value.state;
    seq = record.seq;
  }
  if (last < snapshotSeq && bad.length === 0)
    findings.addError({ code: 'journal-behind', params: { seq: last, snapshot: snapshotSeq } }, place);
  const before = records.map(({ record }) => record).filter((record) => record.seq <= snapshotSeq);
  if (!comesFrom(kind, snapshot, snapshotSeq, before)) {
    findings.add({ code: 'snapshot-differs', kind: 'misfit', path: place.replace(/l$/, ''), line: null });
  }
  return { state, seq };
}

/**
 * Whether a snapshot is what the records before it lead to: they are taken back one after the other, as far as they follow without a
 * gap, and made again.
 */
function comesFrom<Kind extends TargetKind>(
  kind: Kind,
  snapshot: TargetState[Kind],
  snapshotSeq: number,
  records: readonly JournalRecord[],
): boolean {
  const run = lastRun(records, snapshotSeq);
  let state = snapshot;
  for (const { inverse } of [...run].reverse()) {
    const undone = applyAll(kind, state, inverse);
    if (!undone.ok) return false;
    state = undone.value.state;
  }
  for (const { forward } of run) {
    const done = applyAll(kind, state, forward);
    if (!done.ok) return false;
    state = done.value.state;
  }
  return isDeepStrictEqual(state, snapshot);
}

/** The records that end with `seq` and follow one another without a gap. */
function lastRun(records: readonly JournalRecord[], seq: number): readonly JournalRecord[] {
  const end = records.findLastIndex((record) => record.seq === seq);
  let start = end;
  while (start > 0 && records[start - 1]?.seq === (records[start]?.seq ?? 0) - 1) start -= 1;
  return end < 0 ? [] : records.slice(start, end + 1);
}
