import type { z } from 'zod';
import type { TargetKind, TargetState } from '../../shared/domain/apply';
import type { Revision, Scheme } from '../../shared/domain/schema';
import {
  annotationSetSchema,
  annotatorSchema,
  articleSchema,
  projectSchema,
  revisionSchema,
  schemeSchema,
} from '../../shared/domain/schema';
import type { TargetFormat } from './target-store';

// zod's own types carry the open index of loose objects; ours are the same data, read-only.
const parseAs =
  <Data>(schema: z.ZodType) =>
  (value: unknown): Data =>
    schema.parse(value) as Data;

export const targetFormats: { readonly [Kind in TargetKind]: TargetFormat<Kind> } = {
  project: { kind: 'project', format: 'assay-project', parse: parseAs<TargetState['project']>(projectSchema) },
  annotator: { kind: 'annotator', format: 'assay-annotator', parse: parseAs<TargetState['annotator']>(annotatorSchema) },
  article: { kind: 'article', format: 'assay-article', parse: parseAs<TargetState['article']>(articleSchema) },
  set: { kind: 'set', format: 'assay-set', parse: parseAs<TargetState['set']>(annotationSetSchema) },
};

/** Files that are written once and never change. */
export const fixedFormats = {
  scheme: { format: 'assay-scheme', parse: parseAs<Scheme>(schemeSchema) },
  revision: { format: 'assay-revision', parse: parseAs<Revision>(revisionSchema) },
  transaction: { format: 'assay-transaction' },
} as const;
