import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Sha256 } from '../../shared/domain/schema';
import { fail, ok, type Result } from '../../shared/result';
import { parseJson } from '../../shared/safe-json';

export const currentSchemaVersion = 1;

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
export function seal(format: string, envelope: Envelope, dataText: string, sha256 = sha256Of(dataText)): string {
  const { schemaVersion, minReader, projectId, id, seq } = envelope;
  const head = JSON.stringify({ format, schemaVersion, minReader, projectId, id, seq, sha256 });
  return `${head.slice(0, -1)}${dataMark}${dataText}}\n`;
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
  const text = bytes.toString('utf8');
  const plain = (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text).trimEnd();
  const mark = plain.indexOf(dataMark);
  if (mark < 0 || !plain.endsWith('}')) return fail('not-json', { detail: '' });
  const head = readHead(plain.slice(0, mark));
  if (!head.ok) return head;
  const { format: found, sha256, schemaVersion, minReader, projectId, id, seq } = head.value;
  if (found !== format) return fail('wrong-format', { expected: format, found: found.slice(0, 40) });
  if (minReader > currentSchemaVersion) return fail('newer-file', { version: schemaVersion });
  const dataText = plain.slice(mark + dataMark.length, -1);
  if (sha256Of(dataText) !== sha256) return fail('bad-checksum');
  return ok({ envelope: { schemaVersion, minReader, projectId, id, seq }, text: dataText, sha256 });
}
