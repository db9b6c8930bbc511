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

/** Snapshot, journal and older records of one target on disk. Nothing here may run at the same time as anything else of it that writes. */
export class TargetFiles<Kind extends TargetKind> {
  /** What snapshot and journal amount to. */
  private written: { readonly state: TargetState[Kind]; readonly seq: number };
  private readonly file: DurableJsonFile<Snapshot<TargetState[Kind]>>;
  private readonly low: Low<Sealed<Snapshot<TargetState[Kind]>>>;
  private readonly journal: Journal;
  private bytesSinceSnapshot = 0;
  private hasBegun = false;

  constructor(
    private readonly folder: ProjectFolder,
    private readonly target: Target,
    { file, snapshot, journal, state, seq }: LoadedTarget<TargetState[Kind]>,
    /** False: there is no snapshot yet, and `begin` makes it. */
    public exist: boolean,
  ) {
    this.file = file;
    this.low = new Low(this.file, snapshot);
    this.journal = journal;
    this.written = { state, seq };
  }

  /** Number of the newest record that is on disk. */
  get seq(): number {
    return this.written.seq;
  }

  async begin(): Promise<void> {
    if (this.exist) return;
    const { folder, snapshot } = this.folder.paths.target(this.target);
    await addFolder(this.folder.system, folder);
    // Somebody else may have made it since it was looked for; after a failure it may be ours.
    if (!this.hasBegun && (await this.folder.system.facts(snapshot)) !== null) throw new ChangedOutside(snapshot);
    this.hasBegun = true;
    await this.low.write();
    this.exist = true;
  }

  /** Resolves when the lines are on disk, flushed; `state` and `seq` are what they amount to. */
  async append(lines: readonly string[], state: TargetState[Kind], seq: number): Promise<void> {
    const bytes = Buffer.from(lines.join(''), 'utf8');
    await this.journal.append(bytes);
    this.bytesSinceSnapshot += bytes.length;
    this.written = { state, seq };
  }

  get needFolding(): boolean {
    return this.low.data.envelope.seq < this.written.seq;
  }

  get areOverdue(): boolean {
    return this.bytesSinceSnapshot > Math.max(overdueBytes, this.low.data.data.text.length);
  }

  /** Writes what the journal amounts to as the snapshot. */
  async fold(): Promise<void> {
    const { state, seq } = this.written;
    const before = this.low.data;
    this.low.data = { envelope: { ...before.envelope, seq }, data: { text: JSON.stringify(state), state } };
    try {
      await this.low.write();
    } catch (error) {
      this.low.data = before;
      throw error;
    }
    this.bytesSinceSnapshot = 0;
  }

  /** Moves those of the live records that are older than the last 200 to `history/`; gives how many. */
  async moveOldRecords(live: readonly JournalRecord[]): Promise<number> {
    const onDisk = live.filter((record) => record.seq <= this.written.seq);
    const kept = recentFrom(onDisk, liveTransactions);
    const first = onDisk[0];
    // A file for every single old record would be many; wait until there are some.
    if (kept < liveTransactions || !first) return 0;
    const { historyFolder, history } = this.folder.paths.target(this.target);
    await addFolder(this.folder.system, historyFolder);
    await replaceFile(this.folder.system, history(first.seq), encodeRecords(onDisk.slice(0, kept)));
    await this.journal.rewrite(encodeRecords(onDisk.slice(kept)));
    return kept;
  }

  /** The JSON text of the snapshot and its seq, as they were read or written last. */
  get snapshot(): { readonly text: string; readonly seq: number } {
    const { envelope, data } = this.low.data;
    return { text: data.text, seq: envelope.seq };
  }

  /** What the snapshot's file holds; null while there is none. */
  get snapshotFacts(): SnapshotFacts | null {
    const { envelope, data } = this.low.data;
    const { sha256, path } = this.file;
    if (!this.exist || sha256 === null) return null;
    return { path, sha256, seq: envelope.seq, spans: 'spans' in data.state ? data.state.spans.length : 0 };
  }

  /** Snapshot and journal as they stand when these records are in it. */
  copies(live: readonly JournalRecord[]): readonly CopiedFile[] {
    const { snapshot, journal } = this.folder.paths.target(this.target);
    return [
      { path: snapshot, bytes: this.file.bytesOf(this.low.data) },
      { path: journal, bytes: encodeRecords(live) },
    ];
  }
}
