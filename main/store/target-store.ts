import { applyAll, type TargetKind, type TargetState } from '../../shared/domain/apply';
import type { Command, JournalRecord, Target } from '../../shared/domain/schema';
import { fail, ok, type Result } from '../../shared/result';
import { ChangedOutside, DamagedFile } from './damaged-file';
import { newEnvelope } from './envelope';
import { encodeRecord, Journal } from './journal';
import { jsonPieces } from './json-pieces';
import { type LoadedTarget, loadTarget, type StateCheck, snapshotFile } from './load-target';
import type { SnapshotFacts } from './project-backups';
import type { TargetFormat } from './project-files';
import type { ProjectFolder } from './project-folder';
import { goesOn, rebase } from './rebase';
import type { CopiedFile } from './save-copy';
import { Stretches } from './stretches';
import { TargetFiles } from './target-files';

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

/** One target: its state in memory, and its files. The state is that of the snapshot and all records with a higher seq. */
export class TargetStore<Kind extends TargetKind> {
  state: TargetState[Kind];
  /** Number of the newest record. */
  seq: number;
  /** Oldest first: at least the last 200 transactions. */
  records: readonly JournalRecord[];
  /** Lines of records that are accepted and not yet on disk. */
  private waiting: readonly string[] = [];
  private files: TargetFiles<Kind>;

  private constructor(
    private readonly folder: ProjectFolder,
    private readonly format: TargetFormat<Kind>,
    readonly target: Target,
    private readonly check: StateCheck<TargetState[Kind]>,
    loaded: LoadedTarget<TargetState[Kind]>,
    private readonly hadFiles: boolean,
  ) {
    this.state = loaded.state;
    this.seq = loaded.seq;
    this.records = loaded.records;
    this.files = new TargetFiles(folder, target, loaded, hadFiles);
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
    const snapshot = { envelope: newEnvelope(folder.projectId, state.id), data: { text: null, state } };
    const journal = new Journal(folder.system, folder.paths.target(target).journal);
    const file = snapshotFile(folder, format, folder.paths.target(target).snapshot);
    return new TargetStore(folder, format, target, check, { file, snapshot, journal, records: [], state, seq: 0 }, false);
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
    const oldest = this.records[0]?.seq ?? this.seq + 1;
    const missing = records.filter(({ seq }) => seq >= oldest);
    const first = missing[0]?.seq ?? 0;
    if (first > this.seq + 1) return fail('journal-gap', { seq: this.seq });
    const rebased = rebase(this.format.kind, this, missing);
    if (!rebased.ok) return rebased;
    const { state, records: added } = rebased.value;
    const checked = await this.check(state);
    if (checked.ok) this.accept(added, added.map(encodeRecord), state);
    return checked;
  }

  /** Do the files hold what we left there? Throws what the disk says. */
  isAsLeft(): Promise<boolean> {
    return this.files.areAsLeft();
  }

  /**
   * Sees that the files are as they were left. Where another Assay went on from there, goes on from what it wrote, with what is not on
   * disk here after it; true when that was so. Throws `ChangedOutside` for everything else, what is in memory staying as it is.
   */
  async refresh(): Promise<boolean> {
    if (await this.files.areAsLeft()) return false;
    await this.goOnFrom(await this.loadChanged());
    return true;
  }

  /** Takes what is on disk, whatever is in memory. Throws `ChangedOutside` when that cannot be read. */
  async reload(): Promise<void> {
    this.adopt(await this.loadChanged(), { state: null, records: [] });
  }

  /** Puts what is in memory in the place of whatever is on disk. */
  async replaceFiles(): Promise<void> {
    const { state, seq, records, waiting } = this;
    await this.files.replace(state, seq, records);
    this.waiting = this.waiting.slice(waiting.length);
  }

  private async loadChanged(): Promise<LoadedTarget<TargetState[Kind]>> {
    const { snapshot } = this.folder.paths.target(this.target);
    try {
      const loaded = await loadTarget(this.folder, this.format, this.target, this.check);
      if (loaded) return loaded;
    } catch (error) {
      if (!(error instanceof DamagedFile)) throw error;
      throw new ChangedOutside(error.path, error.reason);
    }
    await this.folder.expectProject();
    throw new ChangedOutside(snapshot, { code: 'missing-file' });
  }

  private async goOnFrom(loaded: LoadedTarget<TargetState[Kind]>): Promise<void> {
    const { snapshot } = this.folder.paths.target(this.target);
    for (;;) {
      const { seq } = this;
      const mine = this.records.filter((record) => record.seq > this.files.seq);
      const last = this.records.findLast((record) => record.seq <= this.files.seq) ?? null;
      if (mine.length > 0 && !goesOn(loaded.records, last)) throw new ChangedOutside(snapshot);
      const rebased = rebase(this.format.kind, loaded, mine);
      const fits = rebased.ok && (mine.length === 0 || (await this.check(rebased.value.state)).ok);
      if (!rebased.ok || !fits) throw new ChangedOutside(snapshot);
      // More may have been accepted while that was checked.
      if (this.seq === seq) return this.adopt(loaded, rebased.value);
    }
  }

  private adopt(
    loaded: LoadedTarget<TargetState[Kind]>,
    mine: { state: TargetState[Kind] | null; records: readonly JournalRecord[] },
  ): void {
    this.state = mine.state ?? loaded.state;
    this.seq = loaded.seq + mine.records.length;
    this.records = [...loaded.records, ...mine.records];
    this.waiting = mine.records.map(encodeRecord);
    this.files = new TargetFiles(this.folder, this.target, loaded, true);
  }

  private accept(records: readonly JournalRecord[], lines: readonly string[], state: TargetState[Kind]): void {
    this.state = state;
    this.seq += records.length;
    this.records = [...this.records, ...records];
    this.waiting = [...this.waiting, ...lines];
  }

  /** What is accepted and not yet on disk; null when there is nothing. */
  unwritten(): Piece | null {
    const { waiting, state, seq, files, target } = this;
    if (seq === files.seq) return null;
    return {
      target,
      records: this.records.filter((record) => record.seq > files.seq),
      begin: () => files.begin(),
      write: async () => {
        await files.append(waiting, state, seq);
        this.waiting = this.waiting.slice(waiting.length);
      },
    };
  }

  /** Writes the files of a new target at once. */
  begin(): Promise<void> {
    return this.files.begin();
  }

  /** Has it files, or a change that will make them? */
  get isBegun(): boolean {
    return this.files.exist || this.seq > 0;
  }

  get needsFolding(): boolean {
    return this.files.needFolding;
  }

  get isOverdue(): boolean {
    return this.files.areOverdue;
  }

  /** Writes what the journal amounts to as the snapshot, while pieces go on being written. Never twice at the same time. */
  async fold(): Promise<void> {
    if (this.needsFolding) await this.files.fold();
  }

  /** Are there records in the snapshot, older than the last 200, and enough of them to be worth a file? */
  get hasOldRecords(): boolean {
    return this.files.oldAmong(this.records) > 0;
  }

  /** Moves them to `history/`. Never while a piece is written. */
  async moveOldRecords(): Promise<void> {
    const moved = await this.files.moveOldRecords(this.records);
    this.records = this.records.slice(moved);
  }

  /** The JSON text of a state that this target had, its seq, and the live records: with those that are newer, it is the state. */
  async reading(): Promise<{ readonly text: string; readonly seq: number; readonly records: readonly JournalRecord[] }> {
    const { state, seq, records } = this;
    return { ...(this.files.takeText() ?? { text: await textOf(state), seq }), records };
  }

  get isWorthKeeping(): boolean {
    return this.hadFiles || this.target.kind === 'set';
  }

  get snapshotFacts(): SnapshotFacts | null {
    return this.files.snapshotFacts;
  }

  /** Snapshot and journal as they will stand when everything is on disk; none for a target that was never changed. */
  copies(): readonly CopiedFile[] {
    return this.isBegun ? this.files.copies(this.records) : [];
  }
}

async function textOf(state: object): Promise<string> {
  const stretches = new Stretches();
  let text = '';
  for (const piece of jsonPieces(state)) {
    text += piece;
    await stretches.next();
  }
  return text;
}

async function unchecked(): Promise<Result<null>> {
  return ok(null);
}
