import { readFile, writeFile } from 'node:fs/promises';
import { type Envelope, seal } from '../../../../main/store/envelope';
import { encodeRecord } from '../../../../main/store/journal';
import type { JournalRecord } from '../../../../shared/domain/schema';

/** Data of a file, loosely: here it is made wrong on purpose. */
// biome-ignore lint/suspicious/noExplicitAny: the point of these files is that they have no type
export type Loose = any;
export type Damage = (path: string) => Promise<void>;

export const rewrite =
  (change: (text: string) => string): Damage =>
  async (path) =>
    writeFile(path, change(await readFile(path, 'utf8')));

export const rewriteBytes =
  (change: (bytes: Buffer) => Uint8Array): Damage =>
  async (path) =>
    writeFile(path, change(await readFile(path)));

/** Changes what a file says, `alter` its text, and gives it the right checksum, as somebody who means harm would. */
export const forge = (change: (data: Loose, envelope: Loose) => void, alter = (text: string) => text): Damage =>
  rewrite((text) => {
    const { format, sha256: _, data, ...envelope } = JSON.parse(text) as Loose;
    change(data, envelope);
    return seal(format, envelope as Envelope, alter(JSON.stringify(data)));
  });

/** The same with the lines of a journal. */
export const forgeLines = (change: (records: Loose[]) => void): Damage =>
  rewrite((text) => {
    const records: JournalRecord[] = text
      .trimEnd()
      .split('\n')
      .map((line) => {
        const { checksum: _, ...record } = JSON.parse(line);
        return record;
      });
    change(records);
    return records.map(encodeRecord).join('');
  });
