import { stateAfter, type TargetKind, type TargetState } from '../../shared/domain/apply';
import type { Command, JournalRecord, Target } from '../../shared/domain/schema';
import { fail, ok, type Result } from '../../shared/result';
import { DamagedFile } from './damaged-file';
import { DurableJsonFile, type Sealed } from './durable-json-file';
import { encodeRecords, Journal } from './journal';
import { jsonPieces } from './json-pieces';
import type { TargetFormat } from './project-files';
import type { ProjectFolder } from './project-folder';

/** A state as its file holds it. */
export interface Snapshot<State> {
  /** JSON, as it was read; null for a state that was not read. */
  readonly text: string | null;
  readonly state: State;
}

/** What the files of a target say. */
export interface LoadedTarget<State> {
  readonly file: DurableJsonFile<Snapshot<State>>;
  readonly snapshot: Sealed<Snapshot<State>>;
  readonly journal: Journal;
  readonly records: readonly JournalRecord[];
  readonly state: State;
  readonly seq: number;
}

/** What cannot be seen from a state alone: that what it refers to is there and fits. */
export type StateCheck<State> = (state: State) => Promise<Result<null>>;
export type StateCheckOf<Kind extends TargetKind> = StateCheck<TargetState[Kind]>;

/** A snapshot, in its own place or as a backup. */
export const snapshotFile = <Kind extends TargetKind>(
  { system, known }: ProjectFolder,
  { format, parse }: TargetFormat<Kind>,
  path: string,
): DurableJsonFile<Snapshot<TargetState[Kind]>> =>
  new DurableJsonFile<Snapshot<TargetState[Kind]>>(
    system,
    path,
    format,
    (text, isKnown) => {
      const state = parse(text, isKnown);
      return state.ok ? ok({ text, state: state.value }) : state;
    },
    ({ text, state }) => (text === null ? jsonPieces(state) : [text]),
    known,
  );

const mostTries = 5;

/** Reads snapshot and journal, writing nothing; null when there is no such target yet. Throws `DamagedFile`. */
export async function loadTarget<Kind extends TargetKind>(
  folder: ProjectFolder,
  format: TargetFormat<Kind>,
  target: Target,
  check: StateCheck<TargetState[Kind]>,
): Promise<LoadedTarget<TargetState[Kind]> | null> {
  let before = '';
  for (let tries = 1; ; tries += 1) {
    try {
      return await readTarget(folder, format, target, check);
    } catch (error) {
      // Whoever writes it just now replaces one file after the other; damage stays as it is.
      if (!(error instanceof DamagedFile) || tries === mostTries) throw error;
      const now = await stampsOf(folder, target);
      if (now === before) throw error;
      before = now;
    }
  }
}

async function stampsOf({ system, paths }: ProjectFolder, target: Target): Promise<string> {
  const { snapshot, journal } = paths.target(target);
  const facts = await Promise.all([system.facts(snapshot), system.facts(journal)]);
  return facts.map((each) => each?.stamp ?? '').join(' / ');
}

async function readTarget<Kind extends TargetKind>(
  folder: ProjectFolder,
  format: TargetFormat<Kind>,
  target: Target,
  check: StateCheck<TargetState[Kind]>,
): Promise<LoadedTarget<TargetState[Kind]> | null> {
  const paths = folder.paths.target(target);
  const file = snapshotFile(folder, format, paths.snapshot);
  const snapshot = await file.read();
  const journal = new Journal(folder.system, paths.journal);
  const records = await journal.read();
  if (snapshot === null) {
    if (journal.isEmpty) return null;
    throw new DamagedFile(paths.snapshot, { code: 'missing-file' });
  }
  const first = snapshot.data.state;
  folder.checkOwner(paths.snapshot, snapshot.envelope, first.id);
  if (!format.isOf(first, target)) throw new DamagedFile(paths.snapshot, { code: 'wrong-place', params: { id: first.id } });
  const replayed = replay(format.kind, first, snapshot.envelope.seq, records);
  if (!replayed.ok) throw new DamagedFile(paths.journal, replayed.error);
  const { state, seq } = replayed.value;
  const checked = await check(state);
  if (!checked.ok) throw new DamagedFile((await check(first)).ok ? paths.journal : paths.snapshot, checked.error);
  const newer = records.filter((record) => record.seq > snapshot.envelope.seq);
  folder.readBack.note(target, newer, journal.isTorn, [
    { path: paths.snapshot, bytes: async () => (await file.bytesOf(snapshot)).pieces },
    { path: paths.journal, bytes: async () => [encodeRecords(records.slice(0, records.length - newer.length))] },
  ]);
  return { file, snapshot, journal, records, state, seq };
}

/**
 * The state after the records that are newer than the snapshot. A journal that leaves out a number, or ends before its snapshot, is
 * not the one that belongs to it; one that is gone altogether only costs the undo. Errors: `journal-gap`, those of the reducers.
 */
export function replay<Kind extends TargetKind>(
  kind: Kind,
  first: TargetState[Kind],
  snapshotSeq: number,
  records: readonly JournalRecord[],
): Result<{ state: TargetState[Kind]; seq: number }> {
  const missing: Command[] = [];
  let last = Math.min(snapshotSeq, (records[0]?.seq ?? snapshotSeq + 1) - 1);
  for (const record of records) {
    if (record.seq !== last + 1) return fail('journal-gap', { seq: last });
    last = record.seq;
    if (record.seq > snapshotSeq) missing.push(...record.forward);
  }
  if (last < snapshotSeq) return fail('journal-gap', { seq: last });
  const state = stateAfter(kind, first, missing);
  return state.ok ? ok({ state: state.value, seq: last }) : state;
}
