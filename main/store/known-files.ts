import { Low } from 'lowdb';
import { z } from 'zod';
import type { Sha256 } from '../../shared/domain/schema';
import { DurableJsonFile, type Sealed } from './durable-json-file';
import { currentSchemaVersion, newEnvelope } from './envelope';
import type { FileSystem } from './file-system';
import { readAs } from './project-files';

/** Bytes, or UTF-16 units; below it, checking costs less than a thousandth of a second. */
const worthwhile = 50_000;
const most = 2000;

/**
 * Large files whose data was seen to have its shape, or was written by us, by checksum. They need not be checked again: of opening
 * a set of 20,000 spans, that is two thirds. Kept in the user-data folder, so that nobody who sends a project can add to it.
 */
export class KnownFiles {
  private readonly known: Set<string>;
  private isChanged = false;

  private constructor(private readonly low: Low<Sealed<readonly string[]>> | null) {
    this.known = new Set(low?.data.data ?? []);
  }

  /** A list that lasts as long as the program. */
  static inMemory(): KnownFiles {
    return new KnownFiles(null);
  }

  /** The list in a file; one that is missing or damaged is empty. */
  static async open(system: FileSystem, path: string): Promise<KnownFiles> {
    const parse = readAs<readonly string[]>(z.array(z.string()));
    const low = new Low<Sealed<readonly string[]>>(new DurableJsonFile(system, path, 'assay-known-files', parse), {
      envelope: newEnvelope('', 'known-files'),
      data: [],
    });
    await low.read().catch(() => undefined);
    return new KnownFiles(low);
  }

  has(format: string, sha256: Sha256): boolean {
    return this.known.has(keyOf(format, sha256));
  }

  /** `length` is that of the data, in bytes or UTF-16 units: it only tells the large ones. */
  add(format: string, sha256: Sha256, length: number): void {
    if (length < worthwhile) return;
    const key = keyOf(format, sha256);
    this.isChanged ||= !this.known.has(key);
    // The newest stand last, and the oldest are forgotten first.
    this.known.delete(key);
    this.known.add(key);
    const [oldest] = this.known;
    if (this.known.size > most && oldest !== undefined) this.known.delete(oldest);
  }

  /** A list that cannot be written costs time at the next opening, and nothing else. */
  async save(): Promise<void> {
    if (!this.low || !this.isChanged) return;
    this.isChanged = false;
    this.low.data = { ...this.low.data, data: [...this.known] };
    await this.low.write().catch(() => undefined);
  }
}

/** The shape is that of a format, as this version of Assay knows it. */
const keyOf = (format: string, sha256: Sha256): string => `${currentSchemaVersion} ${format} ${sha256}`;
