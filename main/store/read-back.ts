import { targetKey } from '../../shared/domain/apply';
import type { JournalRecord, Target } from '../../shared/domain/schema';
import type { CopiedFile } from './save-copy';

/** What opening found of one target beyond its snapshot. */
export interface ReadBackTarget {
  readonly target: Target;
  /** Records that are newer than the snapshot, or that were finished from a pending file; oldest first. */
  readonly records: readonly JournalRecord[];
  /** How many of them were in no journal yet. */
  readonly finished: number;
  /** The journal ended in a line that was cut off; it is dropped. */
  readonly isTorn: boolean;
  /** The files as they stood before these records. */
  readonly before: readonly CopiedFile[];
}

/** Counts, while a project is opened, what was read back from journals and pending files: each target once, as it was found. */
export class ReadBack {
  private readonly seen = new Set<string>();
  private readonly found = new Map<string, ReadBackTarget>();
  private isOver = false;

  /** Only what there is to tell is kept. */
  note(target: Target, records: readonly JournalRecord[], isTorn: boolean, before: readonly CopiedFile[]): void {
    const key = targetKey(target);
    if (this.isOver || this.seen.has(key)) return;
    this.seen.add(key);
    if (records.length > 0 || isTorn) this.found.set(key, { target, records, finished: 0, isTorn, before });
  }

  /** Records that a pending file held and the journal did not. */
  noteFinished(target: Target, records: readonly JournalRecord[], before: readonly CopiedFile[]): void {
    if (this.isOver || records.length === 0) return;
    const key = targetKey(target);
    const known = this.found.get(key) ?? { target, records: [], finished: 0, isTorn: false, before };
    this.found.set(key, { ...known, records: [...known.records, ...records], finished: known.finished + records.length });
  }

  get targets(): readonly ReadBackTarget[] {
    return [...this.found.values()];
  }

  /** There is nobody to tell, or everything was told: nothing is kept any more. */
  end(): void {
    this.isOver = true;
    this.found.clear();
  }
}
