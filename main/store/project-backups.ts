import { targetKey } from '../../shared/domain/apply';
import type { Id, Sha256, Target } from '../../shared/domain/schema';
import type { BackupReason } from './backup-name';
import type { Backups } from './backups';
import type { FileSystem } from './file-system';
import { inParallel } from './in-parallel';
import { wholeChecksum } from './whole-file';

/** The snapshot of a target as it was read or written last. */
export interface SnapshotFacts {
  readonly path: string;
  readonly sha256: Sha256;
  readonly seq: number;
  readonly spans: number;
}

/** What backing up needs of a target. */
export interface BackedUp {
  readonly target: Target;
  /** Was it there when the project was opened, or is it an annotation set? What was just imported is not worth a copy yet. */
  readonly isWorthKeeping: boolean;
  /** Null while it has no file. */
  readonly snapshotFacts: SnapshotFacts | null;
}

/** Milliseconds of change after which there is another backup. */
const interval = 5 * 60_000;
/** Milliseconds that closing may take for it. */
const patience = 2000;
const filesAtOnce = 4;

/**
 * Makes the backups of an open project behind its back: of every target before its first change, every five minutes of change, and at
 * the end. A backup is the snapshot's own bytes, and only when they are still those that were found whole when they were read or that
 * were written. Nothing waits for it; what fails is told and tried again with the next occasion.
 */
export class ProjectBackups {
  /** By target: when the last backup was begun, and of which state; null where there was none to be made, or where it failed. */
  private readonly begun = new Map<string, { readonly at: number; readonly seq: number | null }>();
  /** Those that are being read; a fold would replace what they read. */
  private readonly reading = new Map<string, Promise<void>>();
  /** Changed in this run. */
  private readonly changed = new Map<string, BackedUp>();
  private readonly running = new Set<Promise<void>>();

  constructor(
    private readonly system: FileSystem,
    private readonly backups: Backups,
    private readonly project: Id,
    /** Milliseconds of a clock that nobody sets. */
    private readonly clock: () => number,
  ) {}

  /** To be told of targets with changes that are on disk, before they are folded. */
  written(targets: readonly BackedUp[]): void {
    for (const each of targets) {
      const key = targetKey(each.target);
      this.changed.set(key, each);
      if (this.begun.has(key)) continue;
      if (each.isWorthKeeping) this.begin(each, 'first-change');
      else this.begun.set(key, { at: this.clock(), seq: null });
    }
  }

  /** Backs up targets that everything hangs on, whether they change or not. */
  opened(targets: readonly BackedUp[]): void {
    for (const each of targets) if (!this.begun.has(targetKey(each.target))) void this.begin(each, 'first-change');
  }

  /** Resolves when the snapshot may be replaced. */
  async beforeFold({ target }: BackedUp): Promise<void> {
    await this.reading.get(targetKey(target));
  }

  folded(each: BackedUp): void {
    if (this.clock() - (this.begun.get(targetKey(each.target))?.at ?? 0) >= interval) this.begin(each, 'change');
  }

  /** Backs up what changed, as far as there is time. Never rejects. */
  async close(): Promise<void> {
    const until = this.clock() + patience;
    await inParallel([...this.changed.values()], filesAtOnce, async (each) => {
      const isNew = each.snapshotFacts?.seq !== this.begun.get(targetKey(each.target))?.seq;
      if (isNew && this.clock() < until) await this.begin(each, 'close');
    });
    await Promise.race([this.settled(), new Promise((resolve) => setTimeout(resolve, patience).unref())]);
  }

  /** Resolves when all that was begun has ended. */
  async settled(): Promise<void> {
    while (this.running.size > 0) await Promise.all(this.running);
  }

  /** Resolves when the snapshot has been read. */
  private begin(each: BackedUp, reason: BackupReason): Promise<void> {
    const key = targetKey(each.target);
    const facts = each.snapshotFacts;
    const at = this.clock();
    this.begun.set(key, { at, seq: facts?.seq ?? null });
    if (!facts) return Promise.resolve();
    const read = this.system.readFile(facts.path);
    const copied = this.copy(each.target, facts, reason, read).catch((error: unknown) => {
      this.begun.set(key, { at, seq: null });
      this.backups.onFailure(error);
    });
    this.running.add(copied);
    void copied.then(() => this.running.delete(copied));
    const hasRead = read.then(
      () => undefined,
      () => undefined,
    );
    this.reading.set(key, hasRead);
    return hasRead;
  }

  private async copy(target: Target, { sha256, seq, spans }: SnapshotFacts, reason: BackupReason, read: Promise<Buffer>): Promise<void> {
    const bytes = await read;
    // Not what was left there: somebody else's change is for whoever looks before the next write.
    if ((await wholeChecksum(bytes)) !== sha256) return;
    await this.backups.add(this.project, target, { bytes, seq, spans, reason });
  }
}
