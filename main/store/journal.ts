import { createHash, type Hash } from 'node:crypto';
import { dirname } from 'node:path';
import { type JournalRecord, journalRecordSchema } from '../../shared/domain/schema';
import { parseJson } from '../../shared/safe-json';
import { ChangedOutside, DamagedFile } from './damaged-file';
import { sha256Of } from './envelope';
import type { FileSystem } from './file-system';
import { LeftFile } from './left-file';
import { readIfThere, readOurFile } from './read-ours';
import { replaceFile } from './replace-file';

const checksumTail = /^,"checksum":"([0-9a-f]{64})"\}$/;
const tailLength = ',"checksum":""}'.length + 64;
const newline = 10;

/** One line, newline included. The checksum is over the line as it would be without it. Throws for what JSON cannot hold. */
export function encodeRecord(record: JournalRecord): string {
  const body = JSON.stringify(record);
  return `${body.slice(0, -1)},"checksum":"${sha256Of(body)}"}\n`;
}

export const encodeRecords = (records: readonly JournalRecord[]): Buffer => Buffer.from(records.map(encodeRecord).join(''), 'utf8');

/** A line without its newline; null for one that is torn or altered. */
export function decodeRecord(line: string | Buffer): JournalRecord | null {
  const bytes = typeof line === 'string' ? Buffer.from(line, 'utf8') : line;
  const end = Math.max(0, bytes.length - tailLength);
  const tail = checksumTail.exec(bytes.toString('latin1', end));
  if (!tail) return null;
  // The checksum is of the line as it would be without it.
  if (createHash('sha256').update(bytes.subarray(0, end)).update('}').digest('hex') !== tail[1]) return null;
  const parsed = parseJson(`${bytes.toString('utf8', 0, end)}}`);
  if (!parsed.ok) return null;
  const record = journalRecordSchema.safeParse(parsed.value);
  return record.success ? record.data : null;
}

/** What a journal may hold, as far as we know. */
interface Lines {
  /** Bytes of whole lines, all of them flushed. */
  readonly length: number;
  /** Of those bytes. */
  readonly hash: Hash;
}

const linesOf = (bytes: Buffer): Lines => ({ length: bytes.length, hash: createHash('sha256').update(bytes) });
const nothing = Buffer.alloc(0);

/**
 * The append-only file of transactions behind a target. An append that a power cut interrupted leaves a last line without its
 * newline, or with bytes that were never written (NUL): it is dropped, and cut off before the next append. Any other bad line is
 * damage and throws `DamagedFile`. The file is open only while it is written, since a project may have ten thousand of them.
 */
export class Journal {
  private lines: Lines = linesOf(nothing);
  /** The other lines that the file may hold, after a `rewrite` of which it is not known whether it took place. */
  private rewritten: Lines | null = null;
  /** What may stand behind the lines, all of it or its beginning, and does not count. */
  private tail: Buffer = nothing;
  private readonly left: LeftFile;
  /** Resolves when it was seen how the last write left the file. */
  private noted: Promise<void> = Promise.resolve();

  constructor(
    private readonly system: FileSystem,
    readonly path: string,
  ) {
    this.left = new LeftFile(system, path);
  }

  async read(): Promise<readonly JournalRecord[]> {
    const { bytes, stamp } = (await readOurFile(this.system, this.path)) ?? { bytes: nothing, stamp: '' };
    const records: JournalRecord[] = [];
    let length = 0;
    while (length < bytes.length) {
      const end = bytes.indexOf(newline, length);
      const record = end < 0 ? null : decodeRecord(bytes.subarray(length, end));
      if (record === null) break;
      records.push(record);
      length = end + 1;
    }
    this.lines = linesOf(bytes.subarray(0, length));
    this.tail = bytes.subarray(length);
    this.left.leave(stamp);
    if (this.tail.length > 0 && !isUnfinished(this.tail))
      throw new DamagedFile(this.path, { code: 'bad-journal-line', params: { line: records.length + 1 } });
    return records;
  }

  /** Does it end in bytes that do not count? */
  get isTorn(): boolean {
    return this.tail.length > 0;
  }

  /** Is there anything, even a line that was not finished? */
  get isEmpty(): boolean {
    return this.lines.length === 0 && this.tail.length === 0;
  }

  /**
   * Resolves when the lines are on disk, flushed. After an error none of them counts. Throws `ChangedOutside`, where it was not looked
   * for just now, and what the disk says.
   */
  async append(lines: Buffer, isLookedAt = false): Promise<void> {
    await this.prepare(isLookedAt);
    // Until the flush is known to have worked, the lines do not count, whatever is on the disk.
    this.tail = lines;
    await this.noted;
    this.left.forget();
    const file = await this.system.open(this.path, 'append', 0o600);
    try {
      await file.write(lines);
      await file.datasync();
    } finally {
      // What is flushed is safe; whoever waits for it does not wait for this as well.
      file.close().catch(() => undefined);
    }
    if (this.lines.length === 0) await this.system.syncFolder(dirname(this.path));
    this.hold({ length: this.lines.length + lines.length, hash: this.lines.hash.update(lines) });
  }

  /** Puts `lines` in the place of all that is there, durably. After an error it is one or the other. */
  async rewrite(lines: Buffer): Promise<void> {
    await this.prepare();
    await this.replace(lines);
  }

  /** The same, whatever is there. */
  async replace(lines: Buffer): Promise<void> {
    this.rewritten = linesOf(lines);
    this.left.forget();
    await replaceFile(this.system, this.path, lines);
    this.hold(this.rewritten);
  }

  /** Does the file hold what we left there, whoever may have touched it? What a failed append left counts as ours. */
  async isAsLeft(): Promise<boolean> {
    await this.noted;
    const { stamp } = await this.left.look();
    if (this.left.isAsLeft(stamp)) return true;
    const bytes = (await readIfThere(this.system, this.path)) ?? nothing;
    const found = [this.lines, ...(this.rewritten ? [this.rewritten] : [])].find(
      ({ length, hash }) =>
        bytes.length >= length &&
        createHash('sha256').update(bytes.subarray(0, length)).digest('hex') === hash.copy().digest('hex') &&
        isBeginningOf(bytes.subarray(length), this.tail),
    );
    if (!found) return false;
    this.lines = found;
    this.rewritten = null;
    this.tail = bytes.subarray(found.length);
    this.left.leave(stamp);
    return true;
  }

  /** Makes sure that the file ends where it was left, cutting off what does not count. */
  private async prepare(isLookedAt = false): Promise<void> {
    if (!isLookedAt && !(await this.isAsLeft())) throw new ChangedOutside(this.path);
    if (this.tail.length > 0) await this.cut();
  }

  private async cut(): Promise<void> {
    this.left.forget();
    const file = await this.system.open(this.path, 'change', 0o600);
    try {
      await file.truncate(this.lines.length);
      await file.sync();
    } finally {
      await file.close();
    }
    this.tail = nothing;
  }

  private hold(lines: Lines): void {
    this.lines = lines;
    this.rewritten = null;
    this.tail = nothing;
    // Nobody who saves waits for that. Where somebody was quicker, the next look reads it all.
    this.noted = this.left.look().then(
      ({ stamp, size }) => (size === lines.length ? this.left.leave(stamp) : undefined),
      () => undefined,
    );
  }
}

const isBeginningOf = (part: Buffer, whole: Buffer): boolean => part.length <= whole.length && part.equals(whole.subarray(0, part.length));

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
