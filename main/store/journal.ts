import { dirname } from 'node:path';
import { type JournalRecord, journalRecordSchema } from '../../shared/domain/schema';
import { parseJson } from '../../shared/safe-json';
import { ChangedOutside, DamagedFile } from './damaged-file';
import { sha256Of } from './envelope';
import type { FileSystem } from './file-system';
import { readOurs } from './read-ours';
import { replaceFile } from './replace-file';

const checksumTail = /,"checksum":"([0-9a-f]{64})"\}$/;
const newline = 10;

/** One line, newline included. The checksum is over the line as it would be without it. Throws for what JSON cannot hold. */
export function encodeRecord(record: JournalRecord): string {
  const body = JSON.stringify(record);
  return `${body.slice(0, -1)},"checksum":"${sha256Of(body)}"}\n`;
}

export const encodeRecords = (records: readonly JournalRecord[]): Buffer => Buffer.from(records.map(encodeRecord).join(''), 'utf8');

/** Null for a line that is torn or altered. */
export function decodeRecord(line: string): JournalRecord | null {
  const tail = checksumTail.exec(line);
  if (!tail) return null;
  const body = `${line.slice(0, tail.index)}}`;
  if (sha256Of(body) !== tail[1]) return null;
  const parsed = parseJson(body);
  if (!parsed.ok) return null;
  const record = journalRecordSchema.safeParse(parsed.value);
  return record.success ? record.data : null;
}

/**
 * The append-only file of transactions behind a target. An append that a power cut interrupted leaves a last line without its
 * newline, or with bytes that were never written (NUL): it is dropped, and cut off before the next append. Any other bad line is
 * damage and throws `DamagedFile`. The file is open only while it is written, since a project may have ten thousand of them.
 */
export class Journal {
  /** Bytes of whole lines, all of them flushed. */
  private length = 0;
  /** The other length that the file may have, after a `rewrite` of which it is not known whether it took place. */
  private rewritten: number | null = null;
  /** There may be bytes behind `length` that do not count. */
  private isTorn = false;

  constructor(
    private readonly system: FileSystem,
    readonly path: string,
  ) {}

  async read(): Promise<readonly JournalRecord[]> {
    const bytes = (await readOurs(this.system, this.path)) ?? Buffer.alloc(0);
    const records: JournalRecord[] = [];
    this.length = 0;
    while (this.length < bytes.length) {
      const end = bytes.indexOf(newline, this.length);
      const record = end < 0 ? null : decodeRecord(bytes.toString('utf8', this.length, end));
      if (record === null) break;
      records.push(record);
      this.length = end + 1;
    }
    this.isTorn = this.length < bytes.length;
    if (this.isTorn && !isUnfinished(bytes.subarray(this.length)))
      throw new DamagedFile(this.path, { code: 'bad-journal-line', params: { line: records.length + 1 } });
    return records;
  }

  /** Is there anything, even a line that was not finished? */
  get isEmpty(): boolean {
    return this.length === 0 && !this.isTorn;
  }

  /** Resolves when the lines are on disk, flushed. After an error none of them counts. Throws `ChangedOutside` or what the disk says. */
  async append(lines: Buffer): Promise<void> {
    await this.prepare();
    // Until the flush is known to have worked, the lines do not count, whatever is on the disk.
    this.isTorn = true;
    const file = await this.system.open(this.path, 'append', 0o600);
    try {
      await file.write(lines);
      await file.datasync();
    } finally {
      await file.close();
    }
    if (this.length === 0) await this.system.syncFolder(dirname(this.path));
    this.length += lines.length;
    this.isTorn = false;
  }

  /** Puts `lines` in the place of all that is there, durably. After an error it is one or the other. */
  async rewrite(lines: Buffer): Promise<void> {
    await this.prepare();
    this.rewritten = lines.length;
    await replaceFile(this.system, this.path, lines);
    this.length = lines.length;
    this.rewritten = null;
  }

  /** Makes sure that the file ends where it was left, cutting off what does not count. */
  private async prepare(): Promise<void> {
    const size = (await this.system.facts(this.path))?.size ?? 0;
    if (this.rewritten !== null && size === this.rewritten) this.length = size;
    this.rewritten = null;
    if (size < this.length || (size > this.length && !this.isTorn)) throw new ChangedOutside(this.path);
    if (size > this.length) await this.cut();
    this.isTorn = false;
  }

  private async cut(): Promise<void> {
    const file = await this.system.open(this.path, 'change', 0o600);
    try {
      await file.truncate(this.length);
      await file.sync();
    } finally {
      await file.close();
    }
  }
}

/**
 * An append is one write that ends with a newline, so a rest that has lost its end, or has holes, was never finished. A line that is
 * whole but for one bit was: that is damage.
 */
export const isUnfinished = (rest: Buffer): boolean => {
  const end = rest.indexOf(newline);
  if (end < 0) return decodeRecord(rest.toString('utf8', 0, rest.length - 1)) === null;
  return end === rest.length - 1 && rest.includes(0) && !hasLostABit(rest.subarray(0, end));
};

/** Is the only zero byte of a line a character that has lost its only bit? */
function hasLostABit(line: Buffer): boolean {
  const at = line.indexOf(0);
  if (line.indexOf(0, at + 1) >= 0) return false;
  return Array.from({ length: 8 }, (_, bit) => {
    const mended = Buffer.from(line);
    mended[at] = 1 << bit;
    return mended;
  }).some((mended) => decodeRecord(mended.toString('utf8')) !== null);
}
