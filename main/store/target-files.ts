import { Low } from 'lowdb';
import type { TargetKind, TargetState } from '../../shared/domain/apply';
import { recentFrom } from '../../shared/domain/history';
import type { JournalRecord, Target } from '../../shared/domain/schema';
import { ChangedOutside } from './damaged-file';
import type { DurableJsonFile, Sealed } from './durable-json-file';
import { encodeRecords, type Journal } from './journal';
import type { LoadedTarget, Snapshot } from './load-target';
import type { SnapshotFacts } from './project-backups';
import type { ProjectFolder } from './project-folder';
import { addFolder, replaceFile } from './replace-file';
import type { CopiedFile } from './save-copy';

/** Transactions that stay in the live journal, for undo, when older ones are folded away. */
export const liveTransactions = 200;
/** A journal that has grown by more than this, and by more than its snapshot, is folded without waiting for a rest. */
const overdueBytes = 1_000_000;

/**
 * Snapshot, journal and older records of one target on disk. `begin`, `append` and `moveOldRecords` come one after the other, never at
 * the same time. `fold` may run beside `append`: the snapshot holds records that are flushed in the journal already, and takes none
 * out of it, so that before and after its rename the state is that of the snapshot and the records after it.
 */
export class TargetFiles<Kind extends TargetKind> {
  /** What snapshot and journal amount to. */
  private written: { readonly state: TargetState[Kind]; readonly seq: number };
  private readonly file: DurableJsonFile<Snapshot<TargetState[Kind]>>;
  private readonly low: Low<Sealed<Snapshot<TargetState[Kind]>>>;
  private readonly journal: Journal;
  private bytesSinceSnapshot = 0;

  constructor(
    private readonly folder: ProjectFolder,
    private readonly target: Target,
    { file, snapshot, journal, state, seq }: LoadedTarget<TargetState[Kind]>,
    /** False: there is no snapshot yet, and `begin` makes it. */
    public exist: boolean,
  ) {
    this.file = file;
    // Only sets are handed out as they were read.
    this.low = new Low(this.file, target.kind === 'set' ? snapshot : withoutText(snapshot));
    this.journal = journal;
    this.written = { state, seq };
  }

  /** Number of the newest record that is on disk. */
  get seq(): number {
    return this.written.seq;
  }

  /** Do the files hold what we left there? Throws what the disk says. */
  async areAsLeft(): Promise<boolean> {
    const both = await Promise.all([this.file.isAsLeft(), this.journal.isAsLeft()]);
    return both.every(Boolean);
  }

  async begin(): Promise<void> {
    if (this.exist) return;
    const { folder, snapshot } = this.folder.paths.target(this.target);
    await addFolder(this.folder.system, folder);
    // Somebody else may have made it since it was looked for; after a failure it may be ours.
    if (!(await this.file.isAsLeft())) throw new ChangedOutside(snapshot);
    await this.low.write();
    this.exist = true;
  }

  /** Resolves when the lines are on disk, flushed; `state` and `seq` are what they amount to. To be asked for only while `areAsLeft`. */
  async append(lines: readonly string[], state: TargetState[Kind], seq: number): Promise<void> {
    const bytes = Buffer.from(lines.join(''), 'utf8');
    await this.journal.append(bytes, true);
    this.bytesSinceSnapshot += bytes.length;
    this.written = { state, seq };
  }

  /** Puts this state and these records in the place of whatever is there. */
  async replace(state: TargetState[Kind], seq: number, records: readonly JournalRecord[]): Promise<void> {
    const { folder, journal } = this.folder.paths.target(this.target);
    await addFolder(this.folder.system, folder);
    // Without a journal, whatever snapshot there is counts alone: at any moment it is the one or the other.
    await this.folder.system.remove(journal);
    await this.folder.system.syncFolder(folder);
    const before = this.written;
    this.written = { state, seq };
    try {
      await this.fold();
    } catch (error) {
      this.written = before;
      throw error;
    }
    this.exist = true;
    await this.journal.replace(encodeRecords(records));
  }

  get needFolding(): boolean {
    return this.low.data.envelope.seq < this.written.seq;
  }

  get areOverdue(): boolean {
    return this.bytesSinceSnapshot > Math.max(overdueBytes, this.file.last?.length ?? 0);
  }

  /** Writes what the journal amounts to now as the snapshot. Never twice at the same time. */
  async fold(): Promise<void> {
    const { state, seq } = this.written;
    const bytes = this.bytesSinceSnapshot;
    const next = { envelope: { ...this.low.data.envelope, seq }, data: { text: null, state } };
    await this.file.write(next);
    this.low.data = next;
    this.bytesSinceSnapshot -= bytes;
  }

  /** How many of the live records are older than the last 200 and in the snapshot; 0 until they are worth a file. */
  oldAmong(live: readonly JournalRecord[]): number {
    const onDisk = live.filter((record) => record.seq <= this.written.seq);
    const later = onDisk.filter((record) => record.seq > this.low.data.envelope.seq);
    const old = recentFrom(onDisk, Math.max(liveTransactions, later.length));
    return old < liveTransactions ? 0 : old;
  }

  /** Moves those of the live records to `history/`; gives how many. */
  async moveOldRecords(live: readonly JournalRecord[]): Promise<number> {
    const onDisk = live.filter((record) => record.seq <= this.written.seq);
    const kept = this.oldAmong(live);
    const first = onDisk[0];
    if (kept === 0 || !first) return 0;
    const { historyFolder, history } = this.folder.paths.target(this.target);
    await addFolder(this.folder.system, historyFolder);
    await replaceFile(this.folder.system, history(first.seq), encodeRecords(onDisk.slice(0, kept)));
    await this.journal.rewrite(encodeRecords(onDisk.slice(kept)));
    return kept;
  }

  /** The JSON text of the snapshot as it was read, and its seq, once: a second copy of a large set in memory is not worth keeping. */
  takeText(): { readonly text: string; readonly seq: number } | null {
    const { envelope, data } = this.low.data;
    this.low.data = withoutText(this.low.data);
    return data.text === null ? null : { text: data.text, seq: envelope.seq };
  }

  /** What the snapshot's file holds; null while there is none. */
  get snapshotFacts(): SnapshotFacts | null {
    const { last, path } = this.file;
    const { state } = this.low.data.data;
    if (!this.exist || last === null) return null;
    return { path, sha256: last.sha256, seq: last.seq, spans: 'spans' in state ? state.spans.length : 0 };
  }

  /** Snapshot and journal as they stand when these records are in it. */
  copies(live: readonly JournalRecord[]): readonly CopiedFile[] {
    const { snapshot, journal } = this.folder.paths.target(this.target);
    const sealed = this.low.data;
    return [
      { path: snapshot, bytes: async () => (await this.file.bytesOf(sealed)).pieces },
      { path: journal, bytes: async () => [encodeRecords(live)] },
    ];
  }
}

const withoutText = <State>({ envelope, data }: Sealed<Snapshot<State>>): Sealed<Snapshot<State>> => ({
  envelope,
  data: { ...data, text: null },
});
