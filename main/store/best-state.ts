import type { TargetKind, TargetState } from '../../shared/domain/apply';
import type { JournalRecord, Target } from '../../shared/domain/schema';
import type { Backup, Backups } from './backups';
import { DamagedFile } from './damaged-file';
import type { Sealed } from './durable-json-file';
import { journalLines } from './journal-lines';
import { type Snapshot, type StateCheckOf, snapshotFile } from './load-target';
import type { TargetFormat } from './project-files';
import type { ProjectFolder } from './project-folder';
import { readOurs } from './read-ours';
import { type Base, type Rebuilt, rebuild } from './rebuild';

/** The best state that a target with damaged files can be brought back to, and where it comes from. */
export interface BestState<State> extends Rebuilt<State> {
  /** A backup; null: the snapshot itself is whole, and only the journal is not. */
  readonly backup: Backup | null;
  /** Newer backups that were damaged themselves and passed over. */
  readonly passedOver: number;
  /** Changes that are known of and are not in the state. */
  readonly lost: number;
}

/**
 * Looks for the best state of a target: its snapshot when that is whole, else its newest backup that is, and on it every journal
 * line that still fits. Null when there is neither. Writes nothing. Throws what the disk says about the backups' folder.
 */
export async function bestState<Kind extends TargetKind>(
  folder: ProjectFolder,
  backups: Pick<Backups, 'list'> | null,
  format: TargetFormat<Kind>,
  target: Target,
  check: StateCheckOf<Kind>,
): Promise<BestState<TargetState[Kind]> | null> {
  const { records, bad } = await linesOf(folder, target);
  const read = (path: string): Promise<Base<TargetState[Kind]> | null> => readWhole(folder, format, target, path, check);
  const finish = async (base: Base<TargetState[Kind]>, backup: Backup | null, passedOver: number) => {
    const rebuilt = await rebuild(format.kind, base, records, check);
    return { ...rebuilt, backup, passedOver, lost: lostSince(base.seq, records, bad) + rebuilt.unfit };
  };
  const own = await read(folder.paths.target(target).snapshot);
  if (own) return finish(own, null, 0);
  const list = (await backups?.list(folder.projectId, target)) ?? [];
  for (const [index, backup] of list.entries()) {
    const base = await read(backup.path);
    if (base) return finish(base, backup, index);
  }
  return null;
}

/** The state in a file, when it is whole and this target's. */
async function readWhole<Kind extends TargetKind>(
  folder: ProjectFolder,
  format: TargetFormat<Kind>,
  target: Target,
  path: string,
  check: StateCheckOf<Kind>,
): Promise<Base<TargetState[Kind]> | null> {
  try {
    const read: Sealed<Snapshot<TargetState[Kind]>> | null = await snapshotFile(folder, format, path).read();
    if (!read) return null;
    const { state } = read.data;
    folder.checkOwner(path, read.envelope, state.id);
    return format.isOf(state, target) && (await check(state)).ok ? { state, seq: read.envelope.seq } : null;
  } catch (error) {
    if (error instanceof DamagedFile || (error instanceof Error && 'code' in error)) return null;
    throw error;
  }
}

/** All records of a target that can be read, older ones too, and how many lines cannot. */
async function linesOf(
  { system, paths }: ProjectFolder,
  target: Target,
): Promise<{ readonly records: readonly JournalRecord[]; readonly bad: number }> {
  const { journal, historyFolder, isHistory } = paths.target(target);
  const older = (await system.list(historyFolder).catch(() => [])).filter(isHistory).map((name) => `${historyFolder}/${name}`);
  const records: JournalRecord[] = [];
  let bad = 0;
  for (const path of [...older, journal]) {
    const bytes = await readOurs(system, path).catch(() => null);
    if (bytes === null) continue;
    const lines = journalLines(bytes);
    records.push(...lines.records.map(({ record }) => record));
    bad += lines.bad.length;
  }
  return { records, bad };
}

/** Changes after a number that no line tells of: gaps between numbers, and lines behind the last that can be read. */
function lostSince(seq: number, records: readonly JournalRecord[], bad: number): number {
  const after = new Set(records.map((record) => record.seq).filter((each) => each > seq));
  const newest = Math.max(seq, ...after);
  return Math.max(newest - seq - after.size, after.size === 0 ? bad : 0);
}
