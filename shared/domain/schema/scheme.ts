import { z } from 'zod';
import { slugSchema, timeSchema } from './common';
import type { Known } from './known';

export const choiceSchema = z.looseObject({ id: slugSchema, name: z.string(), guideline: z.string() });

export const attributeTypeSchema = z.enum([
  'choice',
  'choices',
  'text',
  'number',
  'range',
  'date',
  'yes-no',
  'span-reference',
  'formula',
  'records',
]);

const attributeBase = {
  id: slugSchema,
  name: z.string(),
  type: attributeTypeSchema,
  /** Markdown. */
  guideline: z.string(),
  required: z.boolean(),
  /** For `choice` and `choices`. */
  choices: z.array(choiceSchema),
  /** Choices that ask for a reason, kept under `<id>.reason`. */
  asksReason: z.array(slugSchema),
  /** Shown only when that attribute (of the same label) has one of these values; null: always. */
  shownWhen: z.looseObject({ attribute: slugSchema, values: z.array(z.string()) }).nullable(),
  /** For text: a field of several lines. */
  isLong: z.boolean(),
  /** For `span-reference` and `formula`: the labels of the spans that may be named; empty: any. */
  labels: z.array(slugSchema),
};

/** An attribute inside a record: the same, but records do not nest. */
export const recordFieldSchema = z.looseObject(attributeBase);
export const attributeSchema = z.looseObject({ ...attributeBase, /** For `records`. */ fields: z.array(recordFieldSchema) });

export const lineStyleSchema = z.enum(['solid', 'dashed', 'dotted', 'double', 'wavy', 'dash-dot', 'thin']);

export const labelSchema = z.looseObject({
  id: slugSchema,
  name: z.string(),
  /** A colour token: `claim`, `source`, `number`, `cue`, or one of the spare pairs `extra-1` … `extra-6`. */
  colour: slugSchema,
  lineStyle: lineStyleSchema,
  /** The digit or letter that marks it. */
  key: z.string().max(1),
  /** Quiet on screen: an underline without a tint. */
  isQuiet: z.boolean(),
  guideline: z.string(),
  attributes: z.array(attributeSchema),
});

export const relationTypeSchema = z.looseObject({
  id: slugSchema,
  name: z.string(),
  from: z.array(slugSchema),
  to: z.array(slugSchema),
  /** Direction carries no meaning. */
  isSymmetric: z.boolean(),
  guideline: z.string(),
  attributes: z.array(attributeSchema),
});

/** What may be annotated. Immutable once written; a change is a new version with the next number. */
export const schemeSchema = z.looseObject({
  version: z.number().int().positive(),
  name: z.string(),
  createdAt: timeSchema,
  labels: z.array(labelSchema),
  relationTypes: z.array(relationTypeSchema),
  /** Attributes of an article as a whole. */
  articleAttributes: z.array(attributeSchema),
});

export type Choice = Known<z.infer<typeof choiceSchema>>;
export type AttributeType = Known<z.infer<typeof attributeTypeSchema>>;
export type RecordField = Known<z.infer<typeof recordFieldSchema>>;
export type Attribute = Known<z.infer<typeof attributeSchema>>;
export type LineStyle = Known<z.infer<typeof lineStyleSchema>>;
export type Label = Known<z.infer<typeof labelSchema>>;
export type RelationType = Known<z.infer<typeof relationTypeSchema>>;
export type Scheme = Known<z.infer<typeof schemeSchema>>;
