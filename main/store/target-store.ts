import { Low } from 'lowdb';
import { applyAll, type TargetKind, type TargetState } from '../../shared/domain/apply';
import { recentFrom } from '../../shared/domain/history';
import type { Command, JournalRecord, Target } from '../../shared/domain/schema';
import { fail, ok, type Result } from '../../shared/result';
import type { DurableJsonFile, Sealed } from './durable-json-file';
import { newEnvelope } from './envelope';
import { encodeRecord, encodeRecords, Journal } from './journal';
import { type LoadedTarget, loadTarget, replay, type Snapshot, type StateCheck, snapshotFile } from './load-target';
import type { TargetFormat } from './project-files';
import type { ProjectFolder } from './project-folder';
import { addFolder, replaceFile } from './replace-file';
import type { CopiedFile } from './save-copy';

/** Transactions that stay in the live journal, for undo, when older ones are folded away. */
export const liveTransactions = 200;
/** A journal that has grown by more than this, and by more than its snapshot, is folded without waiting for a rest. */
const overdueBytes = 1_000_000;

/** What all records of one transaction have in common. */
export type Act = Omit<JournalRecord, 'seq' | 'forward' | 'inverse'>;

/** What is to be written of one target, as it was when it was asked for. */
export interface Piece {
  readonly target: Target;
  readonly records: readonly JournalRecord[];
  /** Writes the snapshot of a target that has no file yet. */
  begin(): Promise<void>;
  /** Resolves when the records are on disk, flushed. */
  write(): Promise<void>;
}

/** One target: its state in memory, its snapshot and its journal on disk. State = snapshot + records with a higher seq. */
export class TargetStore<Kind extends TargetKind> {
  state: TargetState[Kind];
  seq: number;
  /** Oldest first: at least the last 200 transactions. */
  records: readonly JournalRecord[];
  /** Lines of records that are accepted and not yet on disk. */
  private waiting: readonly string[] = [];
  /** What snapshot and journal on disk amount to. */
  private written: { readonly state: TargetState[Kind]; readonly seq: number };
  private readonly file: DurableJsonFile<Snapshot<TargetState[Kind]>>;
  private readonly low: Low<Sealed<Snapshot<TargetState[Kind]>>>;
  private readonly journal: Journal;
  private bytesSinceSnapshot = 0;

  private constructor(
    private readonly folder: ProjectFolder,
    private readonly format: TargetFormat<Kind>,
    readonly target: Target,
    private readonly check: StateCheck<TargetState[Kind]>,
    loaded: LoadedTarget<TargetState[Kind]>,
    private hasFile: boolean,
  ) {
    const { snapshot, journal, records, state, seq } = loaded;
    this.file = snapshotFile(folder, format, target);
    this.low = new Low(this.file, snapshot);
    this.journal = journal;
    this.records = records;
    this.state = state;
    this.seq = seq;
    this.written = { state, seq };
  }

  /** Loads a target; null when it has no file. Throws `DamagedFile`. */
  static async open<Kind extends TargetKind>(
    folder: ProjectFolder,
    format: TargetFormat<Kind>,
    target: Target,
    check: StateCheck<TargetState[Kind]> = unchecked,
  ): Promise<TargetStore<Kind> | null> {
    const loaded = await loadTarget(folder, format, target, check);
    return loaded && new TargetStore(folder, format, target, check, loaded, true);
  }

  /** A target that has no file yet and gets it with its first change, or by `begin`. */
  static fresh<Kind extends TargetKind>(
    folder: ProjectFolder,
    format: TargetFormat<Kind>,
    target: Target,
    state: TargetState[Kind],
    check: StateCheck<TargetState[Kind]> = unchecked,
  ): TargetStore<Kind> {
    const snapshot = { envelope: newEnvelope(folder.projectId, state.id), data: { text: JSON.stringify(state), state } };
    const journal = new Journal(folder.system, folder.paths.target(target).journal);
    return new TargetStore(folder, format, target, check, { snapshot, journal, records: [], state, seq: 0 }, false);
  }

  /**
   * Sees whether a transaction's commands fit, changing nothing; `accept` then takes them into memory. Errors: those of the
   * reducers, `repeated-transaction`, `not-json`.
   */
  prepare(act: Act, forward: readonly Command[]): Result<{ readonly record: JournalRecord; accept(): void }> {
    if (this.records.some((record) => record.transaction === act.transaction)) return fail('repeated-transaction');
    const applied = applyAll(this.format.kind, this.state, forward);
    if (!applied.ok) return applied;
    const { state, inverse } = applied.value;
    const record: JournalRecord = { seq: this.seq + 1, ...act, forward, inverse };
    try {
      const line = encodeRecord(record);
      return ok({ record, accept: () => this.accept([record], [line], state) });
    } catch (error) {
      return fail('not-json', { detail: String(error).slice(0, 200) });
    }
  }

  /** Takes in records that a crash kept from the journal, but for those that it has. Errors: `journal-gap`, those of the reducers and of the check. */
  async catchUp(records: readonly JournalRecord[]): Promise<Result<null>> {
    const missing = records.filter((record) => record.seq > this.seq);
    const replayed = replay(this.format.kind, this.state, this.seq, missing);
    if (!replayed.ok) return replayed;
    const checked = await this.check(replayed.value.state);
    if (!checked.ok) return checked;
    this.accept(missing, [encodeRecords(missing).toString('utf8')], replayed.value.state);
    return ok(null);
  }

  private accept(records: readonly JournalRecord[], lines: readonly string[], state: TargetState[Kind]): void {
    this.state = state;
    this.seq += records.length;
    this.records = [...this.records, ...records];
    this.waiting = [...this.waiting, ...lines];
  }

  /** What is accepted and not yet on disk; null when there is nothing. */
  unwritten(): Piece | null {
    const { waiting, state, seq, target } = this;
    if (seq === this.written.seq) return null;
    return {
      target,
      records: this.records.filter((record) => record.seq > this.written.seq),
      begin: () => this.begin(),
      write: async () => {
        const lines = Buffer.from(waiting.join(''), 'utf8');
        await this.journal.append(lines);
        this.bytesSinceSnapshot += lines.length;
        this.waiting = this.waiting.slice(waiting.length);
        this.written = { state, seq };
      },
    };
  }

  async begin(): Promise<void> {
    if (this.hasFile) return;
    await addFolder(this.folder.system, this.folder.paths.target(this.target).folder);
    await this.low.write();
    this.hasFile = true;
  }

  /** Does it have a file, or a change that will make it one? */
  get isBegun(): boolean {
    return this.hasFile || this.seq > 0;
  }

  get needsFolding(): boolean {
    return this.low.data.envelope.seq < this.written.seq;
  }

  get isOverdue(): boolean {
    return this.bytesSinceSnapshot > Math.max(overdueBytes, this.low.data.data.text.length);
  }

  /** Writes what the journal amounts to as the snapshot; records older than the last 200 move to `history/`. Never while `write` runs. */
  async fold(): Promise<void> {
    if (!this.needsFolding) return;
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
    await this.moveOldRecords();
  }

  private async moveOldRecords(): Promise<void> {
    const onDisk = this.records.filter((record) => record.seq <= this.written.seq);
    const kept = recentFrom(onDisk, liveTransactions);
    const first = onDisk[0];
    // A file for every single old record would be many; wait until there are some.
    if (kept < liveTransactions || !first) return;
    const { historyFolder, history } = this.folder.paths.target(this.target);
    await addFolder(this.folder.system, historyFolder);
    await replaceFile(this.folder.system, history(first.seq), encodeRecords(onDisk.slice(0, kept)));
    await this.journal.rewrite(encodeRecords(onDisk.slice(kept)));
    this.records = this.records.slice(kept);
  }

  /** The JSON text of the snapshot and its seq; with the `records` after it, it is the state. Costs nothing. */
  get snapshot(): { readonly text: string; readonly seq: number } {
    const { envelope, data } = this.low.data;
    return { text: data.text, seq: envelope.seq };
  }

  /** Snapshot and journal as they will stand when everything is on disk; none for a target that was never changed. */
  files(): readonly CopiedFile[] {
    if (!this.isBegun) return [];
    const { snapshot, journal } = this.folder.paths.target(this.target);
    return [
      { path: snapshot, bytes: this.file.bytesOf(this.low.data) },
      { path: journal, bytes: encodeRecords(this.records) },
    ];
  }
}

async function unchecked(): Promise<Result<null>> {
  return ok(null);
}
