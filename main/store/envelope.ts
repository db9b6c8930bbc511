import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Sha256 } from '../../shared/domain/schema';
import { fail, ok, type Result } from '../../shared/result';
import { parseJson } from '../../shared/safe-json';
import { Stretches } from './stretches';

export const currentSchemaVersion = 1;
/** UTF-16 units. */
const pieceLength = 200_000;

/** The head of every JSON file of a project (rule R3), beside its format and the checksum of its data. */
export interface Envelope {
  readonly schemaVersion: number;
  /** The lowest schema version that a program must know to read this file. */
  readonly minReader: number;
  readonly projectId: string;
  readonly id: string;
  /** Number of the last journal record in the data; 0 for files without a journal. */
  readonly seq: number;
}

interface Head extends Envelope {
  readonly format: string;
  readonly sha256: Sha256;
}

/** What a file holds, checked against its checksum and not parsed. */
export interface Opened {
  readonly envelope: Envelope;
  /** JSON. */
  readonly text: string;
  readonly sha256: Sha256;
}

const headSchema = z.looseObject({
  format: z.string(),
  schemaVersion: z.number().int(),
  minReader: z.number().int(),
  projectId: z.string(),
  id: z.string(),
  seq: z.number().int().nonnegative(),
  sha256: z.string(),
});

export const sha256Of = (bytes: string | Uint8Array): Sha256 => createHash('sha256').update(bytes).digest('hex');
export const newEnvelope = (projectId: string, id: string): Envelope => ({
  schemaVersion: currentSchemaVersion,
  minReader: 1,
  projectId,
  id,
  seq: 0,
});
export const dataMark = ',"data":';

/**
 * The text of a file: one line, the head first, so that the data can be checked without parsing it. `sha256` is of the UTF-8 bytes
 * of the data as they stand in the file.
 */
export const seal = (format: string, envelope: Envelope, dataText: string): string =>
  `${headOf(format, envelope, sha256Of(dataText))}${dataText}${tail}`;

const headOf = (format: string, { schemaVersion, minReader, projectId, id, seq }: Envelope, sha256: Sha256): string =>
  `${JSON.stringify({ format, schemaVersion, minReader, projectId, id, seq, sha256 }).slice(0, -1)}${dataMark}`;
const tail = '}\n';

/** A file as `seal` makes it, in pieces of some hundred kilobytes. */
export interface SealedBytes {
  readonly pieces: readonly Uint8Array[];
  readonly sha256: Sha256;
  /** Bytes of the data. */
  readonly length: number;
}

/** Seals data whose text comes in pieces, in short stretches of work. */
export async function sealPieces(format: string, envelope: Envelope, texts: Iterable<string>): Promise<SealedBytes> {
  const hash = createHash('sha256');
  const pieces: Buffer[] = [];
  const stretches = new Stretches();
  let text = '';
  let length = 0;
  const add = (): void => {
    const bytes = Buffer.from(text, 'utf8');
    hash.update(bytes);
    pieces.push(bytes);
    length += bytes.length;
    text = '';
  };
  for (const piece of texts) {
    text += piece;
    if (text.length > pieceLength) add();
    await stretches.next();
  }
  add();
  const sha256 = hash.digest('hex');
  return { pieces: [Buffer.from(headOf(format, envelope, sha256), 'utf8'), ...pieces, Buffer.from(tail)], sha256, length };
}

/** What stands before the data, from its text up to `dataMark`. Errors: `not-json`. */
export function readHead(text: string): Result<Head> {
  const parsed = parseJson(`${text}}`);
  if (!parsed.ok) return parsed;
  const head = headSchema.safeParse(parsed.value);
  return head.success ? ok(head.data) : fail('not-json', { detail: head.error.issues[0]?.message ?? '' });
}

/** Errors: `not-json` (cut, empty, foreign), `newer-file`, `wrong-format`, `bad-checksum`. */
export function unseal(bytes: Buffer, format: string): Result<Opened> {
  const begin = bytes.subarray(0, byteOrderMark.length).equals(byteOrderMark) ? byteOrderMark.length : 0;
  const mark = bytes.indexOf(dataMark);
  const end = endOf(bytes);
  if (mark < 0 || bytes[end] !== closingBrace) return fail('not-json', { detail: '' });
  const head = readHead(bytes.toString('utf8', begin, mark));
  if (!head.ok) return head;
  const { format: found, sha256, schemaVersion, minReader, projectId, id, seq } = head.value;
  if (found !== format) return fail('wrong-format', { expected: format, found: found.slice(0, 40) });
  if (minReader > currentSchemaVersion) return fail('newer-file', { version: schemaVersion });
  const data = bytes.subarray(mark + dataMark.length, end);
  if (sha256Of(data) !== sha256) return fail('bad-checksum');
  return ok({ envelope: { schemaVersion, minReader, projectId, id, seq }, text: data.toString('utf8'), sha256 });
}

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);
const closingBrace = 0x7d;
const whiteSpace: ReadonlySet<number | undefined> = new Set([0x09, 0x0a, 0x0d, 0x20]);

/** Where the last byte that is not white space is. */
function endOf(bytes: Buffer): number {
  let end = bytes.length - 1;
  while (whiteSpace.has(bytes[end])) end -= 1;
  return end;
}
