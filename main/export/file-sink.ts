import { createHash, type Hash } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { ExportChunk } from '../../shared/formats/exporter';
import type { WrittenFile } from '../../shared/formats/manifest';
import type { FileSystem, OpenFile } from '../store/file-system';

interface OpenedFile {
  readonly file: OpenFile;
  readonly hash: Hash;
  bytes: number;
  waiting: string[];
  waitingLength: number;
}

const fileMode = 0o600;
/** UTF-16 units: enough that many small pieces cost one write, little enough to stay flat. */
const bufferLength = 65_536;

/** Takes the pieces of many files into one new folder, hashing what it writes. */
export class FileSink {
  private readonly open = new Map<string, OpenedFile>();
  private readonly done: WrittenFile[] = [];

  constructor(
    private readonly system: FileSystem,
    readonly folder: string,
  ) {}

  async take({ file: name, text, isLast }: ExportChunk): Promise<void> {
    const opened = this.open.get(name) ?? (await this.begin(name));
    opened.waiting.push(text);
    opened.waitingLength += text.length;
    if (opened.waitingLength >= bufferLength) await this.flush(opened);
    if (isLast) await this.finish(name, opened);
  }

  /** Ends the files that are still open; every file with its size and hash, in the order of their names. */
  async end(): Promise<readonly WrittenFile[]> {
    for (const [name, opened] of this.open) await this.finish(name, opened);
    return [...this.done].sort((one, other) => (one.name < other.name ? -1 : 1));
  }

  /** Closes what is open after an error, so that the folder can be removed on every system. */
  async abandon(): Promise<void> {
    for (const { file } of this.open.values()) await file.close().catch(() => undefined);
    this.open.clear();
  }

  private async begin(name: string): Promise<OpenedFile> {
    const path = join(this.folder, name);
    if (dirname(name) !== '.') await this.system.makeFolder(dirname(path));
    const file = await this.system.open(path, 'create-new', fileMode);
    const opened: OpenedFile = { file, hash: createHash('sha256'), bytes: 0, waiting: [], waitingLength: 0 };
    this.open.set(name, opened);
    return opened;
  }

  private async flush(opened: OpenedFile): Promise<void> {
    const bytes = Buffer.from(opened.waiting.join(''), 'utf8');
    opened.waiting = [];
    opened.waitingLength = 0;
    if (bytes.length === 0) return;
    opened.hash.update(bytes);
    opened.bytes += bytes.length;
    await opened.file.write(bytes);
  }

  private async finish(name: string, opened: OpenedFile): Promise<void> {
    await this.flush(opened);
    await opened.file.close();
    this.open.delete(name);
    this.done.push({ name, bytes: opened.bytes, sha256: opened.hash.digest('hex') });
  }
}
