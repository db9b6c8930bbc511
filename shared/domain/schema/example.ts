import { z } from 'zod';
import { setStatusSchema } from './annotation-set';
import { attributeKeySchema, rangeValueSchema, slugSchema } from './common';
import type { Known } from './known';

/** A stretch of the text by its words; `occurrence`, from 1, where the words come more than once. */
const quoteSchema = z.strictObject({ exact: z.string().min(1), occurrence: z.number().int().positive().exactOptional() });

const simpleValueSchema = z.union([z.string(), z.boolean(), z.array(z.string()), rangeValueSchema]);
/** As an attribute value, but records without their ids. */
const valueSchema = z.union([simpleValueSchema, z.array(z.record(attributeKeySchema, simpleValueSchema))]);
const valuesSchema = z.record(attributeKeySchema, valueSchema);

/** Annotations of a bundled article as a person writes them: places by their words, spans by keys. */
export const exampleSchema = z.strictObject({
  status: setStatusSchema,
  note: z.string(),
  article: z.strictObject({ tags: z.array(z.string()), attributes: z.record(attributeKeySchema, simpleValueSchema) }),
  spans: z.array(
    z.strictObject({
      key: slugSchema,
      label: slugSchema,
      quotes: z.array(quoteSchema).min(1),
      attributes: valuesSchema.exactOptional(),
      note: z.string().exactOptional(),
    }),
  ),
  relations: z.array(z.strictObject({ type: slugSchema, from: slugSchema, to: slugSchema, note: z.string().exactOptional() })),
});

export type Example = Known<z.infer<typeof exampleSchema>>;
export type ExampleSpan = Example['spans'][number];
export type ExampleQuote = ExampleSpan['quotes'][number];
export type ExampleValue = Known<z.infer<typeof valueSchema>>;
