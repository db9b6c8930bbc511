import { Low } from 'lowdb';
import { applyAll, type TargetKind, type TargetState } from '../../shared/domain/apply';
import type { Id, JournalRecord, Target } from '../../shared/domain/schema';
import { fail } from '../../shared/result';
import { DamagedFile, DurableJsonFile, type Sealed } from './durable-json-file';
import { currentSchemaVersion, seal } from './envelope';
import type { FileSystem } from './file-system';
import { Journal } from './journal';
import type { TargetPaths } from './project-paths';

/** Transactions that stay in the live journal, for undo, when older ones are folded away. */
export const liveTransactions = 200;

export interface TargetFormat<Kind extends TargetKind> {
  readonly kind: Kind;
  readonly format: string;
  /** Checks parsed JSON; throws what zod throws. */
  readonly parse: (value: unknown) => TargetState[Kind];
}

/** One target: its state in memory, its snapshot and its journal on disk. State = snapshot + records with a higher seq. */
export class TargetStore<Kind extends TargetKind> {
  private constructor(
    private readonly system: FileSystem,
    readonly target: Target,
    private readonly kind: Kind,
    private readonly paths: TargetPaths,
    private readonly low: Low<Sealed<TargetState[Kind]> | null>,
    private readonly journal: Journal,
    public state: TargetState[Kind],
    public seq: number,
    private live: readonly JournalRecord[],
    /** Records up to here are in the journal file. */
    private journaledSeq: number,
  ) {}

  /** The live records, oldest first: at least the last 200 transactions. */
  get records(): readonly JournalRecord[] {
    return this.live;
  }

  /** Loads a target; `fresh` gives the first state of one that has no file yet. Throws `DamagedFile`. */
  static async open<Kind extends TargetKind>(
    system: FileSystem,
    target: Target,
    paths: TargetPaths,
    { kind, format, parse }: TargetFormat<Kind>,
    projectId: Id,
    fresh: (() => TargetState[Kind]) | null,
  ): Promise<TargetStore<Kind> | null> {
    const file = new DurableJsonFile(system, paths.snapshot, format, (text) => readData(text, paths.snapshot, parse));
    const low = new Low<Sealed<TargetState[Kind]> | null>(file, null);
    await low.read();
    const journal = new Journal(system, paths.journal);
    if (low.data === null) {
      if (fresh === null) return null;
      const state = fresh();
      const id = 'id' in state ? state.id : '';
      low.data = { envelope: { format, schemaVersion: currentSchemaVersion, minReader: 1, projectId, id, seq: 0 }, data: state };
      return new TargetStore(system, target, kind, paths, low, journal, state, 0, [], -1);
    }
    const records = await journal.read();
    const snapshotSeq = low.data.envelope.seq;
    let state = low.data.data;
    let seq = snapshotSeq;
    for (const record of records) {
      if (record.seq <= snapshotSeq) continue;
      const applied = record.seq === seq + 1 ? applyAll(kind, state, record.forward) : fail('journal-gap', { seq });
      if (!applied.ok) throw new DamagedFile(paths.journal, applied.error);
      state = applied.value.state;
      seq = record.seq;
    }
    return new TargetStore(system, target, kind, paths, low, journal, state, seq, records, seq);
  }

  /** What commands would make of the state; changes nothing. */
  try(commands: JournalRecord['forward']) {
    return applyAll(this.kind, this.state, commands);
  }

  /** Takes a record into memory; `append` brings it to disk. */
  accept(record: JournalRecord, state: TargetState[Kind]): void {
    this.state = state;
    this.seq = record.seq;
    this.live = [...this.live, record];
  }

  /** Resolves when these records (the next ones in order) are on disk. */
  async append(records: readonly JournalRecord[]): Promise<void> {
    if (this.journaledSeq < 0) {
      await this.system.makeFolder(this.paths.folder);
      await this.low.write();
      this.journaledSeq = 0;
    }
    const missing = records.filter((record) => record.seq > this.journaledSeq);
    await this.journal.append(missing);
    this.journaledSeq = missing.at(-1)?.seq ?? this.journaledSeq;
  }

  get needsFolding(): boolean {
    return this.low.data !== null && this.low.data.envelope.seq < this.seq && this.journaledSeq === this.seq;
  }

  /** Writes the state as the snapshot; records older than the last 200 move to `history/`. */
  async fold(): Promise<void> {
    if (!this.needsFolding || this.low.data === null) return;
    const { state, seq, live } = this;
    const before = this.low.data;
    this.low.data = { envelope: { ...before.envelope, seq }, data: state };
    try {
      await this.low.write();
    } catch (error) {
      this.low.data = before;
      throw error;
    }
    const old = live.slice(0, -liveTransactions);
    // Rewriting for every single old record would cost a file each time; wait until there are many.
    if (old.length < liveTransactions || this.seq !== seq) return;
    await this.system.makeFolder(this.paths.historyFolder);
    const history = new Journal(this.system, this.paths.history);
    const kept = await history.read();
    await history.append(old.filter((record) => record.seq > (kept.at(-1)?.seq ?? 0)));
    await history.close();
    if (this.seq !== seq) return;
    await this.journal.rewrite(live.slice(-liveTransactions));
    this.live = this.live.slice(old.length);
  }

  /** The snapshot's JSON text as it is in memory, with the seq that it has, for a window that replays `records` itself. */
  get snapshot(): { readonly text: string; readonly seq: number } {
    return { text: JSON.stringify(this.state), seq: this.seq };
  }

  /** The file as it would be written now, with all changes in it. */
  sealed(): { readonly path: string; readonly text: string } | null {
    const envelope = this.low.data?.envelope;
    const wasNeverChanged = this.journaledSeq < 0 && this.seq === 0;
    return envelope && !wasNeverChanged
      ? { path: this.paths.snapshot, text: seal({ ...envelope, seq: this.seq }, JSON.stringify(this.state)) }
      : null;
  }

  async close(): Promise<void> {
    await this.fold();
    await this.journal.close();
  }
}

function readData<Data>(text: string, path: string, parse: (value: unknown) => Data): Data {
  try {
    return parse(JSON.parse(text));
  } catch (error) {
    const issue = error instanceof Error && 'issues' in error && Array.isArray(error.issues) ? error.issues[0] : null;
    throw new DamagedFile(path, {
      code: 'bad-data',
      params: { where: issue ? issue.path.join('.') : '', what: issue ? issue.message : String(error) },
    });
  }
}
