import type { z } from 'zod';
import {
  type AnnotationSet,
  type Annotator,
  type Article,
  annotationSetSchema,
  annotatorSchema,
  articleSchema,
  type Id,
  type Project,
  projectSchema,
  type Revision,
} from '../../shared/domain/schema';
import type { Stamp } from '../../shared/domain/schema/common';

type Raw = Readonly<Record<string, unknown>>;
const rawOf = (value: unknown): Raw => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Raw) : {}); // any object is one

/** A state whose parts are taken one by one from what could be read; what is missing or cannot be is what `plain` has. */
function mended<State extends object>(shape: Readonly<Record<string, z.ZodType>>, value: unknown, plain: State): State {
  const raw = rawOf(value);
  const fields = Object.entries(plain).map(([key, fallback]) => {
    const schema = shape[key];
    const given: unknown = raw[key];
    const parsed = schema?.safeParse(given);
    if (parsed?.success) return [key, given] as const;
    // A list that holds something that cannot be keeps the rest.
    const list = Array.isArray(given) ? given.filter((item) => schema?.safeParse([item]).success) : fallback;
    return [key, list] as const;
  });
  return { ...raw, ...Object.fromEntries(fields) } as State; // every field of State is one of `plain`, and was checked
}

export const mendedSet = (value: unknown, plain: AnnotationSet): AnnotationSet => ({
  ...mended(annotationSetSchema.shape, value, plain),
  article: plain.article,
  annotator: plain.annotator,
});

export const mendedAnnotator = (value: unknown, plain: Annotator): Annotator => ({
  ...mended(annotatorSchema.shape, value, plain),
  id: plain.id,
});

export const mendedArticle = (value: unknown, plain: Article): Article => ({ ...mended(articleSchema.shape, value, plain), id: plain.id });

export const mendedProject = (value: unknown, plain: Project): Project => ({ ...mended(projectSchema.shape, value, plain), id: plain.id });

export const plainSet = (id: Id, article: Pick<Article, 'id' | 'revision'>, annotator: Id, schemeVersion: number): AnnotationSet => ({
  id,
  article: article.id,
  annotator,
  revision: article.revision,
  schemeVersion,
  status: 'in-progress',
  note: '',
  spans: [],
  relations: [],
  rejections: [],
  dismissals: [],
});

export const plainAnnotator = (id: Id, name: string): Annotator => ({ id, name, colour: 'accent', role: '', kind: 'person' });

const longestTitle = 120;

/** An article of which only the text is left. */
export const plainArticle = (id: Id, { id: revision, text }: Pick<Revision, 'id' | 'text'>, created: Stamp): Article => ({
  id,
  title: (text.split('\n').find((line) => line.trim() !== '') ?? '').trim().slice(0, longestTitle),
  byline: '',
  publisher: '',
  published: '',
  url: '',
  language: '',
  note: '',
  tags: [],
  attributes: {},
  origin: { file: '', mediaType: 'text/plain', sha256: revision, importer: { id: 'plain-text', version: 1 }, encoding: 'utf-8' },
  created,
  revision,
  revisions: [revision],
  blockKinds: {},
  removed: null,
});

export const plainProject = (id: Id, name: string, scheme: number, created: Stamp): Project => ({
  id,
  name,
  publisher: { name: '', url: '' },
  licence: '',
  language: '',
  settings: {},
  scheme,
  created,
});
