import { z } from 'zod';
import { idSchema, stampSchema } from './common';
import type { Known } from './known';

/** Settings that belong to the project and travel with it; a person's own are in the user-data folder. */
export const projectSettingsSchema = z.looseObject({});

export const projectSchema = z.looseObject({
  id: idSchema,
  name: z.string(),
  publisher: z.looseObject({ name: z.string(), url: z.string() }),
  licence: z.string(),
  /** BCP 47, or empty: the usual language of the articles. */
  language: z.string(),
  settings: projectSettingsSchema,
  /** The current version of the scheme, `schemes/<n>.json`. */
  scheme: z.number().int().positive(),
  created: stampSchema,
});

export const annotatorKindSchema = z.enum(['person', 'desk', 'recommender', 'import', 'gold']);

export const annotatorSchema = z.looseObject({
  id: idSchema,
  /** As the person typed it; never read from the operating system. */
  name: z.string(),
  colour: z.string(),
  role: z.string(),
  kind: annotatorKindSchema,
});

export type ProjectSettings = Known<z.infer<typeof projectSettingsSchema>>;
export type Project = Known<z.infer<typeof projectSchema>>;
export type AnnotatorKind = Known<z.infer<typeof annotatorKindSchema>>;
export type Annotator = Known<z.infer<typeof annotatorSchema>>;
