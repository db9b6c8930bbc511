import { createHash } from 'node:crypto';
import { z } from 'zod';
import { fail, ok, type Result } from '../../shared/result';
import { parseJson } from '../../shared/safe-json';

export const currentSchemaVersion = 1;

/** The head of every JSON file of a project (rule R3). `sha256` is of the UTF-8 bytes of `data` as they stand in the file. */
export interface Envelope {
  readonly format: string;
  readonly schemaVersion: number;
  /** The lowest schema version that a program must know to read this file. */
  readonly minReader: number;
  readonly projectId: string;
  readonly id: string;
  /** Number of the last journal record in `data`; 0 for files without a journal. */
  readonly seq: number;
}

export interface Opened extends Envelope {
  /** The checked JSON text of the data. */
  readonly text: string;
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

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const dataMark = ',"data":';

/** The text of a file: one line, the head first, so that the data can be checked without parsing it. */
export function seal(envelope: Envelope, dataText: string): string {
  const { format, schemaVersion, minReader, projectId, id, seq } = envelope;
  const head = JSON.stringify({ format, schemaVersion, minReader, projectId, id, seq, sha256: sha256(dataText) });
  return `${head.slice(0, -1)}${dataMark}${dataText}}\n`;
}

/** Errors: `not-json` (cut, empty, foreign), `newer-file`, `wrong-format`, `bad-checksum`. */
export function unseal(text: string, format: string): Result<Opened> {
  const plain = (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text).trimEnd();
  const mark = plain.indexOf(dataMark);
  if (mark < 0 || !plain.endsWith('}')) return fail('not-json', { detail: '' });
  const parsed = parseJson(`${plain.slice(0, mark)}}`);
  if (!parsed.ok) return parsed;
  const head = headSchema.safeParse(parsed.value);
  if (!head.success) return fail('not-json', { detail: head.error.issues[0]?.message ?? '' });
  if (head.data.format !== format) return fail('wrong-format', { expected: format, found: head.data.format.slice(0, 40) });
  if (head.data.minReader > currentSchemaVersion) return fail('newer-file', { version: head.data.schemaVersion });
  const dataText = plain.slice(mark + dataMark.length, -1);
  if (sha256(dataText) !== head.data.sha256) return fail('bad-checksum');
  return ok({ ...head.data, text: dataText });
}
