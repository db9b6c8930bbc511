import { z } from 'zod';
import { annotationSetSchema, dismissalSchema, rejectionSchema, relationSchema, setStatusSchema, spanSchema } from './annotation-set';
import { articleSchema, blockKindSchema } from './article';
import { attributesPatchSchema, idSchema, sha256Schema, stampSchema, timeSchema } from './common';
import type { Known } from './known';
import { projectSchema } from './project';

/** What a command changes: the thing that has a snapshot and a journal of its own. */
export const targetSchema = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('project') }),
  z.looseObject({ kind: z.literal('annotator'), annotator: idSchema }),
  z.looseObject({ kind: z.literal('article'), article: idSchema }),
  z.looseObject({ kind: z.literal('set'), article: idSchema, annotator: idSchema }),
]);

const spanFields = spanSchema.shape;
const relationFields = relationSchema.shape;
const articleFields = articleSchema.shape;

/** Fields to replace in a span; `attributes` is a patch. `updated` is the new stamp. */
export const spanChangeSchema = z.strictObject({
  label: spanFields.label.exactOptional(),
  fragments: spanFields.fragments.exactOptional(),
  attributes: attributesPatchSchema.exactOptional(),
  note: z.string().exactOptional(),
  confidence: spanFields.confidence.exactOptional(),
  updated: stampSchema,
});

export const relationChangeSchema = z.strictObject({
  type: relationFields.type.exactOptional(),
  from: idSchema.exactOptional(),
  to: idSchema.exactOptional(),
  attributes: attributesPatchSchema.exactOptional(),
  note: z.string().exactOptional(),
  updated: stampSchema,
});

/** Commands on an annotation set. Plural, so that a bulk change is one command and costs one pass. */
export const setCommandSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('items.add'), spans: z.array(spanSchema), relations: z.array(relationSchema) }),
  /** Relations that touch a removed span go with it. */
  z.strictObject({ type: z.literal('items.remove'), spans: z.array(idSchema), relations: z.array(idSchema) }),
  z.strictObject({ type: z.literal('span.change'), span: idSchema, change: spanChangeSchema }),
  z.strictObject({ type: z.literal('relation.change'), relation: idSchema, change: relationChangeSchema }),
  z.strictObject({
    type: z.literal('set.change'),
    change: z.strictObject({ status: setStatusSchema.exactOptional(), note: z.string().exactOptional() }),
  }),
  z.strictObject({ type: z.literal('rejections.change'), add: z.array(rejectionSchema), remove: z.array(rejectionSchema) }),
  z.strictObject({ type: z.literal('dismissals.change'), add: z.array(dismissalSchema), remove: z.array(dismissalSchema) }),
  /** Carries the whole set over to another revision or scheme version. */
  z.strictObject({
    type: z.literal('set.carry'),
    revision: sha256Schema,
    schemeVersion: annotationSetSchema.shape.schemeVersion,
    spans: z.array(spanSchema),
    relations: z.array(relationSchema),
  }),
]);

export const articleCommandSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('article.change'),
    change: z.strictObject({
      title: z.string().exactOptional(),
      byline: z.string().exactOptional(),
      publisher: z.string().exactOptional(),
      published: z.string().exactOptional(),
      url: z.string().exactOptional(),
      language: z.string().exactOptional(),
      note: z.string().exactOptional(),
      tags: articleFields.tags.exactOptional(),
      attributes: attributesPatchSchema.exactOptional(),
      removed: articleFields.removed.exactOptional(),
      revision: sha256Schema.exactOptional(),
      revisions: articleFields.revisions.exactOptional(),
    }),
  }),
  /** Index of the block → its kind; null gives back the kind that the importer chose. */
  z.strictObject({
    type: z.literal('article.block-kinds'),
    revision: sha256Schema,
    kinds: z.record(z.string().regex(/^\d{1,9}$/), blockKindSchema.nullable()),
  }),
]);

export const projectCommandSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('project.change'),
    change: z.strictObject({
      name: z.string().exactOptional(),
      publisher: projectSchema.shape.publisher.exactOptional(),
      licence: z.string().exactOptional(),
      language: z.string().exactOptional(),
      settings: projectSchema.shape.settings.exactOptional(),
      scheme: projectSchema.shape.scheme.exactOptional(),
    }),
  }),
]);

export const annotatorCommandSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('annotator.change'),
    change: z.strictObject({ name: z.string().exactOptional(), colour: z.string().exactOptional(), role: z.string().exactOptional() }),
  }),
]);

export const commandSchema = z.union([setCommandSchema, articleCommandSchema, projectCommandSchema, annotatorCommandSchema]);

export const changeSchema = z.strictObject({ target: targetSchema, commands: z.array(commandSchema).min(1) });

/** What one act of a person does, over one target or several. `name` is an i18n key under `transactions:`, with its parameters. */
export const transactionSchema = z.strictObject({
  id: idSchema,
  name: z.strictObject({ key: z.string().max(80), params: z.record(z.string().max(40), z.string().max(400)) }),
  by: idSchema,
  at: timeSchema,
  changes: z.array(changeSchema).min(1),
  /** The transaction that this one undoes; undoing an undo is a redo. */
  undoes: idSchema.exactOptional(),
});

/** One line of a target's journal, without its checksum: this target's part of a transaction. */
export const journalRecordSchema = z.looseObject({
  seq: z.number().int().positive(),
  transaction: idSchema,
  /** Every target of the transaction, this one included; see `width`. */
  targets: z.array(targetSchema).min(1),
  /**
   * Where a transaction has very many targets, their number; only the record of the first target lists them all then, and the
   * others the first and themselves: else a thousand articles that were imported at once would be listed a thousand times.
   */
  width: z.number().int().positive().exactOptional(),
  by: idSchema,
  at: timeSchema,
  name: transactionSchema.shape.name,
  forward: z.array(commandSchema).min(1),
  /** Undoes `forward`: to be applied in this order. */
  inverse: z.array(commandSchema).min(1),
  undoes: idSchema.exactOptional(),
});

export type Target = Known<z.infer<typeof targetSchema>>;
export type SpanChange = Known<z.infer<typeof spanChangeSchema>>;
export type RelationChange = Known<z.infer<typeof relationChangeSchema>>;
export type SetCommand = Known<z.infer<typeof setCommandSchema>>;
export type ArticleCommand = Known<z.infer<typeof articleCommandSchema>>;
export type ProjectCommand = Known<z.infer<typeof projectCommandSchema>>;
export type AnnotatorCommand = Known<z.infer<typeof annotatorCommandSchema>>;
export type Command = Known<z.infer<typeof commandSchema>>;
export type Change = Known<z.infer<typeof changeSchema>>;
export type Transaction = Known<z.infer<typeof transactionSchema>>;
export type JournalRecord = Known<z.infer<typeof journalRecordSchema>>;
