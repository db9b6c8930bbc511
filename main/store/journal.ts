import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import { type JournalRecord, journalRecordSchema } from '../../shared/domain/schema';
import { parseJson } from '../../shared/safe-json';
import { DamagedFile } from './durable-json-file';
import { type FileSystem, type OpenFile, replaceFile } from './file-system';

const checksumTail = /,"checksum":"([0-9a-f]{64})"\}$/;
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** One line, newline included. The checksum is over the line as it would be without it. */
export function encodeRecord(record: JournalRecord): string {
  const body = JSON.stringify(record);
  return `${body.slice(0, -1)},"checksum":"${sha256(body)}"}\n`;
}

/** Null for a line that is torn or altered. */
export function decodeRecord(line: string): JournalRecord | null {
  const tail = checksumTail.exec(line);
  if (!tail) return null;
  const body = `${line.slice(0, tail.index)}}`;
  if (sha256(body) !== tail[1]) return null;
  const parsed = parseJson(body);
  if (!parsed.ok) return null;
  const record = journalRecordSchema.safeParse(parsed.value);
  return record.success ? record.data : null;
}

/**
 * The append-only file of transactions behind a target. A torn last line (power cut in the middle of an append) is dropped and
 * cut off before the next append; a bad line before the last is damage and throws `DamagedFile`.
 */
export class Journal {
  private file: OpenFile | null = null;
  /** Bytes of whole lines. */
  private length = 0;
  private isTorn = false;

  constructor(
    private readonly system: FileSystem,
    readonly path: string,
  ) {}

  async read(): Promise<readonly JournalRecord[]> {
    this.length = 0;
    this.isTorn = false;
    if ((await this.system.facts(this.path)) === null) return [];
    const bytes = await this.system.readFile(this.path);
    const records: JournalRecord[] = [];
    for (let start = 0; start < bytes.length; ) {
      const newline = bytes.indexOf(10, start);
      const record = newline < 0 ? null : decodeRecord(bytes.toString('utf8', start, newline));
      if (record === null) {
        if (newline >= 0 && newline + 1 < bytes.length)
          throw new DamagedFile(this.path, { code: 'bad-journal-line', params: { line: records.length + 1 } });
        this.isTorn = true;
        break;
      }
      records.push(record);
      start = newline + 1;
      this.length = start;
    }
    return records;
  }

  /** Resolves when the lines are on disk, flushed. After an error nothing of them counts, and the next append cuts the remains off. */
  async append(records: readonly JournalRecord[]): Promise<void> {
    const lines = Buffer.from(records.map(encodeRecord).join(''), 'utf8');
    try {
      if (this.isTorn) await this.cut();
      if (this.file === null) {
        const isNew = (await this.system.facts(this.path)) === null;
        this.file = await this.system.open(this.path, 'append', 0o600);
        if (isNew) await this.system.syncFolder(dirname(this.path));
      }
      await this.file.write(lines);
      await this.file.datasync();
      this.length += lines.length;
    } catch (error) {
      this.isTorn = true;
      await this.close();
      throw error;
    }
  }

  /** Keeps only `records`, durably. */
  async rewrite(records: readonly JournalRecord[]): Promise<void> {
    await this.close();
    const lines = Buffer.from(records.map(encodeRecord).join(''), 'utf8');
    await replaceFile(this.system, this.path, lines);
    this.length = lines.length;
    this.isTorn = false;
  }

  async close(): Promise<void> {
    const file = this.file;
    this.file = null;
    await file?.close().catch(() => undefined);
  }

  private async cut(): Promise<void> {
    if ((await this.system.facts(this.path)) !== null) {
      const file = await this.system.open(this.path, 'change', 0o600);
      try {
        await file.truncate(this.length);
        await file.sync();
      } finally {
        await file.close();
      }
    }
    this.isTorn = false;
  }
}
