import type { z } from 'zod';
import type { TargetKind, TargetState } from '../../shared/domain/apply';
import type { Revision, Scheme, Target } from '../../shared/domain/schema';
import {
  annotationSetSchema,
  annotatorSchema,
  articleSchema,
  projectSchema,
  revisionSchema,
  schemeSchema,
} from '../../shared/domain/schema';
import { checkArticle, checkRevision, checkScheme } from '../../shared/domain/validate';
import { fail, ok, type Result } from '../../shared/result';
import { parseJson } from '../../shared/safe-json';

/** How the data of one kind of file is read. */
export interface FileFormat<Data> {
  readonly format: string;
  /** Checks JSON text, all that can be checked without another file; of a known one not its shape. Errors: `not-json`, `forbidden-key`, `bad-data` with the place, those of `validate`. */
  readonly parse: (text: string, isKnown?: boolean) => Result<Data>;
}

/** The file of a target of one kind. */
export interface TargetFormat<Kind extends TargetKind> extends FileFormat<TargetState[Kind]> {
  readonly kind: Kind;
  /** Does this state belong to this target? */
  readonly isOf: (state: TargetState[Kind], target: Target) => boolean;
}

export const readAs =
  <Data>(schema: z.ZodType, check: (data: Data) => Result<null> = () => ok(null)) =>
  (text: string, isKnown = false): Result<Data> => {
    const json = parseJson(text);
    if (!json.ok) return json;
    const parsed = isKnown ? { success: true as const, data: json.value } : schema.safeParse(json.value);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      return fail('bad-data', { where: (issue?.path ?? []).join('.').slice(0, 200), what: (issue?.message ?? '').slice(0, 200) });
    }
    // zod's own types carry the open index of loose objects; ours are the same data, read-only.
    const data = parsed.data as Data;
    const checked = check(data);
    return checked.ok ? ok(data) : checked;
  };

export const targetFormats: { readonly [Kind in TargetKind]: TargetFormat<Kind> } = {
  project: {
    kind: 'project',
    format: 'assay-project',
    parse: readAs<TargetState['project']>(projectSchema),
    isOf: (_state, target) => target.kind === 'project',
  },
  annotator: {
    kind: 'annotator',
    format: 'assay-annotator',
    parse: readAs<TargetState['annotator']>(annotatorSchema),
    isOf: ({ id }, target) => target.kind === 'annotator' && target.annotator === id,
  },
  article: {
    kind: 'article',
    format: 'assay-article',
    parse: readAs<TargetState['article']>(articleSchema, checkArticle),
    isOf: ({ id }, target) => target.kind === 'article' && target.article === id,
  },
  set: {
    kind: 'set',
    format: 'assay-set',
    parse: readAs<TargetState['set']>(annotationSetSchema),
    isOf: ({ article, annotator }, target) => target.kind === 'set' && target.article === article && target.annotator === annotator,
  },
};

/** Files that are written once and never change. */
export const schemeFormat: FileFormat<Scheme> = { format: 'assay-scheme', parse: readAs<Scheme>(schemeSchema, checkScheme) };
export const revisionFormat: FileFormat<Revision> = { format: 'assay-revision', parse: readAs<Revision>(revisionSchema, checkRevision) };
