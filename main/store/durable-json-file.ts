import type { Adapter } from 'lowdb';
import type { Sha256 } from '../../shared/domain/schema';
import type { Result } from '../../shared/result';
import { DamagedFile } from './damaged-file';
import { type Envelope, type Opened, seal, sha256Of, unseal } from './envelope';
import type { FileSystem } from './file-system';
import { readOurs } from './read-ours';
import { replaceFile } from './replace-file';

/** What one of our files holds: its head and its data. */
export interface Sealed<Data> {
  readonly envelope: Envelope;
  readonly data: Data;
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
  /** The checksum of what was read or written last; null when nothing was. */
  sha256: Sha256 | null = null;

  constructor(
    private readonly system: FileSystem,
    readonly path: string,
    private readonly format: string,
    /** `isKnown`: this very text was found right before. */
    private readonly parse: (text: string, isKnown: boolean) => Result<Data>,
    private readonly print: (data: Data) => string = (data) => JSON.stringify(data),
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
    this.sha256 = sha256;
    const data = this.parse(text, this.known?.has(this.format, sha256) ?? false);
    if (!data.ok) throw new DamagedFile(this.path, data.error);
    this.known?.add(this.format, sha256, text.length);
    return { envelope, data: data.value };
  }

  async write(sealed: Sealed<Data>): Promise<void> {
    const { bytes, sha256 } = this.sealed(sealed);
    await replaceFile(this.system, this.path, bytes);
    this.sha256 = sha256;
  }

  /** What `write` would write. */
  bytesOf(sealed: Sealed<Data>): Buffer {
    return this.sealed(sealed).bytes;
  }

  private sealed({ envelope, data }: Sealed<Data>): { readonly bytes: Buffer; readonly sha256: Sha256 } {
    const text = this.print(data);
    const sha256 = sha256Of(text);
    this.known?.add(this.format, sha256, text.length);
    return { bytes: Buffer.from(seal(this.format, envelope, text, sha256), 'utf8'), sha256 };
  }
}
