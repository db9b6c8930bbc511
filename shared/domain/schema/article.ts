import { z } from 'zod';
import { attributesSchema, countSchema, idSchema, offsetSchema, sha256Schema, stampSchema } from './common';
import type { Known } from './known';

export const blockKindSchema = z.enum(['paragraph', 'heading', 'quotation', 'list-item', 'caption', 'embed', 'boilerplate', 'blank']);

/**
 * One line of the canonical text, `[start, end)` without its newline; blocks follow each other with one LF between, blank lines
 * included. Lines of one hard-wrapped paragraph (or of one embedded post) share a `group`.
 */
export const blockSchema = z.looseObject({
  kind: blockKindSchema,
  start: offsetSchema,
  end: offsetSchema,
  /** Of headings (1–6) and nested list items (1 …). */
  level: z.number().int().min(1).max(9).exactOptional(),
  group: countSchema.exactOptional(),
});

export const inlineMarkSchema = z.looseObject({
  kind: z.enum(['strong', 'emphasis', 'link']),
  start: offsetSchema,
  end: offsetSchema,
  href: z.string().exactOptional(),
});

/** A text of an article. Immutable; `id` is the SHA-256 of the UTF-8 bytes of `text`. LF newlines, never Unicode-normalised. */
export const revisionSchema = z.looseObject({
  id: sha256Schema,
  text: z.string(),
  blocks: z.array(blockSchema),
  marks: z.array(inlineMarkSchema),
  parent: sha256Schema.nullable(),
});

/** Where an article came from. `file` is a bare name, never a path. */
export const originSchema = z.looseObject({
  file: z.string(),
  mediaType: z.string(),
  /** Of the bytes of the file as it was imported. */
  sha256: sha256Schema,
  importer: z.looseObject({ id: z.string(), version: z.number().int().positive() }),
  /** The encoding that the bytes were read in, as in the WHATWG Encoding Standard. */
  encoding: z.string(),
});

export const articleSchema = z.looseObject({
  id: idSchema,
  title: z.string(),
  byline: z.string(),
  publisher: z.string(),
  /** EDTF, or empty. */
  published: z.string(),
  url: z.string(),
  /** BCP 47, or empty. */
  language: z.string(),
  note: z.string(),
  tags: z.array(z.string()),
  attributes: attributesSchema,
  origin: originSchema,
  created: stampSchema,
  /** The current revision. */
  revision: sha256Schema,
  /** All revisions, oldest first. */
  revisions: z.array(sha256Schema),
  /** Kinds of blocks that a person changed: revision → index of the block (decimal) → kind. Revisions themselves never change. */
  blockKinds: z.record(sha256Schema, z.record(z.string().regex(/^\d{1,9}$/), blockKindSchema)),
  /** A removed article keeps its folder, so that removing can be undone. Null: it is there. */
  removed: stampSchema.nullable(),
});

export type BlockKind = Known<z.infer<typeof blockKindSchema>>;
export type Block = Known<z.infer<typeof blockSchema>>;
export type InlineMark = Known<z.infer<typeof inlineMarkSchema>>;
export type Revision = Known<z.infer<typeof revisionSchema>>;
export type Origin = Known<z.infer<typeof originSchema>>;
export type Article = Known<z.infer<typeof articleSchema>>;
