import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ErrorObject, ValidateFunction } from 'ajv';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { webAnnotationExporter } from '../../../../shared/formats/exporters/web-annotation';
import { collect, sourceOf } from './export-project';
import { articles } from './harbour';

// The W3C's own test suite lies beside the project where it is there at all; its licence keeps it out of the repository.
const suite = join(__dirname, '../../../../../shared/data/w3c');
const isThere = existsSync(suite);
if (!isThere) console.warn('skipped: the W3C Web Annotation test suite is not in ../shared/data/w3c');

const read = (path: string) => JSON.parse(readFileSync(join(suite, path), 'utf8'));

/** Every assertion of the suite that an annotation must fulfil, by its file. */
function mustSchemas(): ReadonlyMap<string, ValidateFunction> {
  const ajv = new Ajv({ strict: false, logger: false });
  addFormats(ajv);
  for (const file of readdirSync(join(suite, 'definitions'))) ajv.addSchema(read(`definitions/${file}`), file);
  const paths: readonly string[] = read('annotations/annotationMusts.test').assertions;
  // Two files of the suite share an id, so the ids are left out.
  return new Map(paths.map((path) => [path, ajv.compile({ ...read(path), id: undefined })]));
}

const itemsOf = async (): Promise<readonly Record<string, unknown>[]> => {
  const { files } = await collect(webAnnotationExporter, sourceOf(articles), { includesOffRecord: true });
  return [...files].flatMap(([name, text]) => (name.endsWith('.jsonld') ? JSON.parse(text).items : []));
};

const broken = (schemas: ReadonlyMap<string, ValidateFunction>, annotation: unknown): readonly [string, ErrorObject | undefined][] =>
  [...schemas].flatMap(([path, validate]) =>
    validate(annotation) ? [] : [[path, validate.errors?.[0]] as [string, ErrorObject | undefined]],
  );

describe.skipIf(!isThere)('web annotations against the W3C’s test suite', () => {
  it('fulfil every MUST', async () => {
    const schemas = mustSchemas();
    const items = await itemsOf();
    expect(schemas.size).toBe(54);
    expect(items.length).toBe(20);
    for (const annotation of items) expect(broken(schemas, annotation)).toEqual([]);
  });

  it('are told from broken ones by it', async () => {
    const schemas = mustSchemas();
    const [annotation] = await itemsOf();
    expect(broken(schemas, { ...annotation, id: 'not a uri' })).not.toEqual([]);
    expect(broken(schemas, { ...annotation, target: undefined })).not.toEqual([]);
    expect(broken(schemas, { ...annotation, created: 'yesterday' })).not.toEqual([]);
  });

  it('use no word that the JSON-LD context does not know, so that expansion drops nothing', async () => {
    const terms = new Set([...Object.keys(read('anno.jsonld')['@context']), '@context']);
    const { files } = await collect(webAnnotationExporter, sourceOf(articles));
    const used = new Set<string>();
    for (const [name, text] of files) {
      if (!name.endsWith('.jsonld')) continue;
      JSON.parse(text, function (this: unknown, key: string, value: unknown) {
        if (!Array.isArray(this) && key !== '') used.add(key);
        if (key === 'type' || key === 'motivation' || key === 'purpose') used.add(String(value));
        return value;
      });
    }
    expect([...used].filter((word) => !terms.has(word))).toEqual([]);
    expect(used).toContain('linking');
  });
});
