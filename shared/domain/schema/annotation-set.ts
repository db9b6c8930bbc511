import { z } from 'zod';
import { attributesSchema, idSchema, offsetSchema, sha256Schema, slugSchema, stampSchema } from './common';
import type { Known } from './known';

/** One stretch of the canonical text; `exact` is the text at `[start, end)`. Never empty. */
export const fragmentSchema = z
  .looseObject({ start: offsetSchema, end: offsetSchema, exact: z.string() })
  .refine((fragment) => fragment.end > fragment.start && fragment.exact.length === fragment.end - fragment.start);

/** How a span came to be. `detail`: the recommender's id, the format's id, or the id of the span whose occurrences were marked. */
export const spanOriginSchema = z.looseObject({
  kind: z.enum(['manual', 'suggestion', 'import', 'all-occurrences']),
  detail: z.string(),
});

export const spanSchema = z.looseObject({
  id: idSchema,
  label: slugSchema,
  /** In order, not overlapping, at least one. */
  fragments: z
    .array(fragmentSchema)
    .min(1)
    .refine((list) => list.every((fragment, index) => index === 0 || fragment.start >= (list[index - 1]?.end ?? 0))),
  attributes: attributesSchema,
  note: z.string(),
  /** 0 … 1, or null where nobody said. */
  confidence: z.number().min(0).max(1).nullable(),
  origin: spanOriginSchema,
  created: stampSchema,
  updated: stampSchema,
});

export const relationSchema = z.looseObject({
  id: idSchema,
  type: slugSchema,
  from: idSchema,
  to: idSchema,
  attributes: attributesSchema,
  note: z.string(),
  created: stampSchema,
  updated: stampSchema,
});

export const rejectionSchema = z.looseObject({ quote: z.string(), label: slugSchema, recommender: z.string() });
export const dismissalSchema = z.looseObject({ lint: z.string(), subject: z.string(), reason: z.string() });
export const setStatusSchema = z.enum(['not-started', 'in-progress', 'done']);

/** One annotator's (or one desk's) spans and relations on one article, on one revision and scheme version. */
export const annotationSetSchema = z.looseObject({
  id: idSchema,
  article: idSchema,
  annotator: idSchema,
  revision: sha256Schema,
  schemeVersion: z.number().int().positive(),
  status: setStatusSchema,
  note: z.string(),
  /** In document order: start ascending, end descending, id. */
  spans: z.array(spanSchema),
  /** By id. */
  relations: z.array(relationSchema),
  rejections: z.array(rejectionSchema),
  dismissals: z.array(dismissalSchema),
});

export type Fragment = Known<z.infer<typeof fragmentSchema>>;
export type SpanOrigin = Known<z.infer<typeof spanOriginSchema>>;
export type Span = Known<z.infer<typeof spanSchema>>;
export type Relation = Known<z.infer<typeof relationSchema>>;
export type Rejection = Known<z.infer<typeof rejectionSchema>>;
export type Dismissal = Known<z.infer<typeof dismissalSchema>>;
export type SetStatus = Known<z.infer<typeof setStatusSchema>>;
export type AnnotationSet = Known<z.infer<typeof annotationSetSchema>>;
