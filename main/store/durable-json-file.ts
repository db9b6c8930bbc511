import type { Adapter } from 'lowdb';
import type { AssayError } from '../../shared/result';
import { type Envelope, type Opened, seal, unseal } from './envelope';
import { type FileSystem, replaceFile } from './file-system';

/** What one of our files holds: its head and its data. */
export interface Sealed<Data> {
  readonly envelope: Envelope;
  readonly data: Data;
}

/** A file that is there but cannot be trusted; nothing may be written over it. */
export class DamagedFile extends Error {
  constructor(
    readonly path: string,
    readonly reason: AssayError,
  ) {
    super(`${reason.code}: ${path}`);
  }
}

/**
 * lowdb's adapter for one durable, checksummed JSON file. `read` gives null for a file that is not there and throws `DamagedFile`
 * for one that is not whole; `write` is rule R1.
 */
export class DurableJsonFile<Data> implements Adapter<Sealed<Data> | null> {
  constructor(
    private readonly system: FileSystem,
    readonly path: string,
    private readonly format: string,
    private readonly parse: (text: string) => Data,
  ) {}

  /** The checked text of the file without parsing its data; null when it is not there. */
  async readText(): Promise<Opened | null> {
    if ((await this.system.facts(this.path)) === null) return null;
    const opened = unseal((await this.system.readFile(this.path)).toString('utf8'), this.format);
    if (!opened.ok) throw new DamagedFile(this.path, opened.error);
    return opened.value;
  }

  async read(): Promise<Sealed<Data> | null> {
    const opened = await this.readText();
    if (opened === null) return null;
    const { text, ...envelope } = opened;
    return { envelope, data: this.parse(text) };
  }

  async write(sealed: Sealed<Data> | null): Promise<void> {
    if (sealed === null) throw new Error('nothing to write');
    const { envelope, data } = sealed;
    await replaceFile(this.system, this.path, Buffer.from(seal({ ...envelope, format: this.format }, JSON.stringify(data)), 'utf8'));
  }
}
