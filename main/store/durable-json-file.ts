import type { Adapter } from 'lowdb';
import type { Sha256 } from '../../shared/domain/schema';
import type { Result } from '../../shared/result';
import { DamagedFile } from './damaged-file';
import { type Envelope, type Opened, type SealedBytes, sealPieces, unseal } from './envelope';
import type { FileSystem } from './file-system';
import { LeftFile } from './left-file';
import { readOurFile } from './read-ours';
import { replaceFile } from './replace-file';

/** What one of our files holds: its head and its data. */
export interface Sealed<Data> {
  readonly envelope: Envelope;
  readonly data: Data;
}

/** What tells one content of a file from another. */
export interface FileFacts {
  readonly sha256: Sha256;
  /** Of the data, in bytes or UTF-16 units: it only tells how large the file is. */
  readonly length: number;
  readonly seq: number;
}

/** Remembers texts that were found right, by checksum. */
export interface KnownTexts {
  has(format: string, sha256: Sha256): boolean;
  add(format: string, sha256: Sha256, length: number): void;
}

/**
 * lowdb's adapter for one durable, checksummed JSON file. `read` gives null for a file that is not there and throws `DamagedFile`
 * for one that is not whole; `write` is rule R1.
 */
export class DurableJsonFile<Data> implements Adapter<Sealed<Data>> {
  /** What the file holds, as it was read or written last; null when it was not. */
  last: FileFacts | null = null;
  /** What the file may hold, as far as we know: '' for no file, else seq and checksum. After a write that failed, two things. */
  private ours: readonly string[] = [''];
  private isWriting = false;
  private readonly left: LeftFile;

  constructor(
    private readonly system: FileSystem,
    readonly path: string,
    private readonly format: string,
    /** `isKnown`: this very text was found right before. */
    private readonly parse: (text: string, isKnown: boolean) => Result<Data>,
    /** The JSON text of the data, in pieces that take little time each. */
    private readonly print: (data: Data) => Iterable<string> = (data) => [JSON.stringify(data)],
    private readonly known: KnownTexts | null = null,
  ) {
    this.left = new LeftFile(system, path);
  }

  /** The head and the checked text of the data, not parsed; null when the file is not there. */
  async readText(): Promise<Opened | null> {
    return (await this.opened())?.opened ?? null;
  }

  async read(): Promise<Sealed<Data> | null> {
    const found = await this.opened();
    if (found === null) return null;
    const { envelope, text, sha256 } = found.opened;
    this.ours = [versionOf(envelope.seq, sha256)];
    this.left.leave(found.stamp);
    const data = this.parse(text, this.known?.has(this.format, sha256) ?? false);
    if (!data.ok) throw new DamagedFile(this.path, data.error);
    this.last = { sha256, length: text.length, seq: envelope.seq };
    this.known?.add(this.format, sha256, text.length);
    return { envelope, data: data.value };
  }

  async write(sealed: Sealed<Data>): Promise<void> {
    const { pieces, sha256, length } = await this.bytesOf(sealed);
    const { seq } = sealed.envelope;
    const version = versionOf(seq, sha256);
    const before = this.ours;
    this.isWriting = true;
    this.ours = [...before, version];
    try {
      await replaceFile(this.system, this.path, pieces);
      this.ours = [version];
      const { stamp, size } = await this.left.look().catch(() => ({ stamp: '', size: -1 }));
      // Else somebody was quicker: the next look reads it all.
      if (size === pieces.reduce((sum, piece) => sum + piece.length, 0)) this.left.leave(stamp);
      else this.left.forget();
    } finally {
      if (this.ours.length > 1) this.left.forget();
      this.isWriting = false;
    }
    this.last = { sha256, length, seq };
    this.known?.add(this.format, sha256, length);
  }

  /** Does the file hold what was read or written last, whoever may have touched it? Throws what the disk says. */
  async isAsLeft(): Promise<boolean> {
    if (this.isWriting) return true;
    const { stamp } = await this.left.look();
    if (this.isWriting || this.left.isAsLeft(stamp)) return true;
    const found = await this.opened().catch((error: unknown) => {
      if (error instanceof DamagedFile) return { opened: null };
      throw error;
    });
    if (this.isWriting) return true;
    const version = found === null ? '' : found.opened && versionOf(found.opened.envelope.seq, found.opened.sha256);
    if (version === null || !this.ours.includes(version)) return false;
    this.ours = [version];
    this.left.leave(stamp);
    return true;
  }

  private async opened(): Promise<{ readonly opened: Opened; readonly stamp: string } | null> {
    const file = await readOurFile(this.system, this.path);
    if (file === null) return null;
    const opened = unseal(file.bytes, this.format);
    if (!opened.ok) throw new DamagedFile(this.path, opened.error);
    return { opened: opened.value, stamp: file.stamp };
  }

  /** What `write` would write. Takes its time in short stretches: the data must not change meanwhile. */
  bytesOf({ envelope, data }: Sealed<Data>): Promise<SealedBytes> {
    return sealPieces(this.format, envelope, this.print(data));
  }
}

const versionOf = (seq: number, sha256: Sha256): string => `${seq} ${sha256}`;
