import type { Adapter } from 'lowdb';
import type { Sha256 } from '../../shared/domain/schema';
import type { Result } from '../../shared/result';
import { DamagedFile } from './damaged-file';
import { type Envelope, type Opened, type SealedBytes, sealPieces, unseal } from './envelope';
import type { FileSystem } from './file-system';
import { readOurs } from './read-ours';
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

  constructor(
    private readonly system: FileSystem,
    readonly path: string,
    private readonly format: string,
    /** `isKnown`: this very text was found right before. */
    private readonly parse: (text: string, isKnown: boolean) => Result<Data>,
    /** The JSON text of the data, in pieces that take little time each. */
    private readonly print: (data: Data) => Iterable<string> = (data) => [JSON.stringify(data)],
    private readonly known: KnownTexts | null = null,
  ) {}

  /** The head and the checked text of the data, not parsed; null when the file is not there. */
  async readText(): Promise<Opened | null> {
    const bytes = await readOurs(this.system, this.path);
    if (bytes === null) return null;
    const opened = unseal(bytes, this.format);
    if (!opened.ok) throw new DamagedFile(this.path, opened.error);
    return opened.value;
  }

  async read(): Promise<Sealed<Data> | null> {
    const opened = await this.readText();
    if (opened === null) return null;
    const { envelope, text, sha256 } = opened;
    const data = this.parse(text, this.known?.has(this.format, sha256) ?? false);
    if (!data.ok) throw new DamagedFile(this.path, data.error);
    this.last = { sha256, length: text.length, seq: envelope.seq };
    this.known?.add(this.format, sha256, text.length);
    return { envelope, data: data.value };
  }

  async write(sealed: Sealed<Data>): Promise<void> {
    const { pieces, sha256, length } = await this.bytesOf(sealed);
    await replaceFile(this.system, this.path, pieces);
    this.last = { sha256, length, seq: sealed.envelope.seq };
    this.known?.add(this.format, sha256, length);
  }

  /** What `write` would write. Takes its time in short stretches: the data must not change meanwhile. */
  bytesOf({ envelope, data }: Sealed<Data>): Promise<SealedBytes> {
    return sealPieces(this.format, envelope, this.print(data));
  }
}
