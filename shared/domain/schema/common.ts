import { z } from 'zod';
import type { Known } from './known';

/** ULID, upper case: 48 bits of time and 80 random bits, sorts by time of making. */
export const idSchema = z.string().regex(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/);
/** Lower-case SHA-256, 64 hexadecimal digits. */
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);
/** UTC, ISO 8601 with milliseconds and `Z`. */
export const timeSchema = z.iso.datetime();
/** A stable name inside a scheme (label, attribute, choice, relation type); never shown where a name can be, nor one that objects inherit. */
export const slugSchema = z.string().regex(/^(?!(?:constructor|prototype)$)[a-z][a-z0-9-]{0,63}$/);
/** A slug, or `<slug>.reason`: the reason that a choice asked for. */
export const attributeKeySchema = z.string().regex(/^(?!(?:constructor|prototype)$)[a-z][a-z0-9-]{0,63}(\.reason)?$/);
/** UTF-16 code units of the canonical text. */
export const offsetSchema = z.number().int().nonnegative();
export const countSchema = z.number().int().nonnegative();

export type Id = Known<z.infer<typeof idSchema>>;
export type Sha256 = Known<z.infer<typeof sha256Schema>>;
export type Time = Known<z.infer<typeof timeSchema>>;
export type Slug = Known<z.infer<typeof slugSchema>>;

/** Decimal bounds kept as strings; null where a side is open ("at least ten": low 10, high null). */
export const rangeValueSchema = z.looseObject({ low: z.string().nullable(), high: z.string().nullable() });
const simpleValueSchema = z.union([z.string(), z.boolean(), z.array(z.string()), rangeValueSchema]);
/** One record of an attribute of type `records` (a piece of evidence); the id keeps edits by two hands apart. */
export const recordValueSchema = z.looseObject({ id: idSchema, values: z.record(attributeKeySchema, simpleValueSchema) });
/**
 * What an attribute holds, by its type: choice, text, number (decimal), date (EDTF), span reference (id) and formula are strings;
 * several choices a list of slugs; yes/no a boolean; range `{low, high}`; records a list of `{id, values}`.
 */
export const attributeValueSchema = z.union([simpleValueSchema, z.array(recordValueSchema)]);
export const attributesSchema = z.record(attributeKeySchema, attributeValueSchema);
/** A change of attributes: a value sets its key, null takes the key away. */
export const attributesPatchSchema = z.record(attributeKeySchema, attributeValueSchema.nullable());

export type RangeValue = Known<z.infer<typeof rangeValueSchema>>;
export type RecordValue = Known<z.infer<typeof recordValueSchema>>;
export type AttributeValue = Known<z.infer<typeof attributeValueSchema>>;
export type Attributes = Known<z.infer<typeof attributesSchema>>;
export type AttributesPatch = Known<z.infer<typeof attributesPatchSchema>>;

/** Who did something and when. `by` is an annotator's id. */
export const stampSchema = z.looseObject({ by: idSchema, at: timeSchema });
export type Stamp = Known<z.infer<typeof stampSchema>>;
