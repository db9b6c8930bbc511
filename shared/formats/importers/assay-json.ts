import { z } from 'zod';
import { annotationSetSchema } from '../../domain/schema/annotation-set';
import { articleSchema, revisionSchema } from '../../domain/schema/article';
import type { Known } from '../../domain/schema/known';
import { annotatorSchema, projectSchema } from '../../domain/schema/project';
import { schemeSchema } from '../../domain/schema/scheme';
import { fail, ok, type Result } from '../../result';
import { parseJson } from '../../safe-json';
import { assayJsonFormat } from '../exporters/assay-json';

/** A file of the format `assay-json`, version 1: one article with all that belongs to it. Offsets in UTF-16 code units. */
export const assayJsonSchema = z.looseObject({
  format: z.literal(assayJsonFormat.format),
  version: z.number().int().positive(),
  offsetUnit: z.literal(assayJsonFormat.offsetUnit),
  project: projectSchema,
  schemes: z.array(schemeSchema).min(1),
  annotators: z.array(annotatorSchema),
  article: articleSchema,
  revisions: z.array(revisionSchema).min(1),
  sets: z.array(annotationSetSchema),
});

export type AssayJson = Known<z.infer<typeof assayJsonSchema>>;

/**
 * Reads a file back, checked for its shape; whether spans still match their text is for the import to prove. Errors: `not-json`,
 * `forbidden-key`, `wrong-format`, `newer-file`, `bad-data` with the place in the file.
 */
export function readAssayJson(text: string): Result<AssayJson> {
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  const head = headSchema.safeParse(parsed.value);
  if (!head.success) return fail('wrong-format', { found: '', expected: assayJsonFormat.format });
  const { format, version } = head.data;
  if (format !== assayJsonFormat.format) return fail('wrong-format', { found: format.slice(0, 40), expected: assayJsonFormat.format });
  if (version > assayJsonFormat.version) return fail('newer-file', { version });
  const checked = assayJsonSchema.safeParse(parsed.value);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    return fail('bad-data', { where: issue?.path.join('.').slice(0, 200) ?? '', what: issue?.message.slice(0, 200) ?? '' });
  }
  // The schema changes nothing; the object as parsed keeps its keys in the order of the file, which the same bytes depend on.
  return ok(parsed.value as AssayJson);
}

const headSchema = z.looseObject({ format: z.string(), version: z.number() });
