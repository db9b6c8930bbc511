import { builtInScheme } from '../../../../shared/domain/built-in-scheme';
import type { AnnotationSet, Article, Id } from '../../../../shared/domain/schema';
import type { ArticleSummary, ProjectState } from '../../../../shared/ipc/messages';
import { fail, ok } from '../../../../shared/result';

const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** A ULID that a test can count on. */
export const id = (number: number): Id =>
  `0${[...number.toString(32)]
    .map((digit) => digits[Number.parseInt(digit, 32)])
    .join('')
    .padStart(25, '0')}`;
export const me = id(1);
export const hash = 'a'.repeat(64);
export const stamp = { by: me, at: '2026-03-12T10:00:00.000Z' };

export const articleWith = (number: number, change: Partial<Article> = {}): Article => ({
  id: id(1000 + number),
  title: `Article ${number}`,
  byline: '',
  publisher: '',
  published: '',
  url: '',
  language: 'en',
  note: '',
  tags: [],
  attributes: {},
  origin: { file: 'a.txt', mediaType: 'text/plain', sha256: hash, importer: { id: 'plain-text', version: 1 }, encoding: 'utf-8' },
  created: stamp,
  revision: hash,
  revisions: [hash],
  blockKinds: {},
  removed: null,
  ...change,
});

export const summaryWith = (
  number: number,
  change: Partial<Article> = {},
  state: Partial<Omit<ArticleSummary, 'article'>> = {},
): ArticleSummary => ({ article: articleWith(number, change), status: 'not-started', counts: {}, unchecked: 0, ...state });

export const projectOf = (articles: readonly ArticleSummary[]): ProjectState => ({
  project: {
    id: id(2),
    name: 'Desk',
    publisher: { name: '', url: '' },
    licence: '',
    language: '',
    settings: {},
    scheme: 1,
    created: stamp,
  },
  scheme: builtInScheme,
  annotators: [{ id: me, name: 'Mira', colour: 'accent', role: '', kind: 'person' }],
  me,
  isSample: false,
  readOnly: null,
  beginWith: null,
  recovered: null,
  folder: '',
  articles,
  records: [],
  damaged: [],
});

const setOf = (article: Id): AnnotationSet => ({
  id: id(3),
  article,
  annotator: me,
  revision: hash,
  schemeVersion: 1,
  status: 'not-started',
  note: '',
  spans: [],
  relations: [],
  rejections: [],
  dismissals: [],
});

const blocks = [
  { kind: 'heading', start: 0, end: 4, level: 1 },
  { kind: 'paragraph', start: 5, end: 9 },
];

/** Main as far as articles need it: opens every article with the same two blocks, and keeps every transaction. */
export function fakeMain() {
  const committed: unknown[] = [];
  const request = async (channel: string, input: { article?: Id; transaction?: { id: Id } }): Promise<unknown> => {
    if (channel === 'articles.open' && input.article) {
      const revision = { id: hash, text: 'Head\nBody', blocks, marks: [], parent: null };
      return ok({
        writer: { kind: 'me' },
        revision,
        set: { snapshot: JSON.stringify(setOf(input.article)), seq: 0, records: [] },
        readingTook: 0,
      });
    }
    if (channel === 'transactions.inverse') return ok({ changes: [] });
    if (channel !== 'transactions.commit' || !input.transaction) return fail('unknown-request');
    committed.push(input.transaction);
    return ok({ transaction: input.transaction.id, savedAt: stamp.at });
  };
  return { committed, api: { request, onEvent: () => () => undefined } };
}
