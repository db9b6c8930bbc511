import type { Article, Id } from '../shared/domain/schema';
import type { ArticleDraft, Importer } from '../shared/formats/importer';
import type { Seams } from './seams';
import { type NewArticle, sha256Of } from './store/project-store';

/** The file that an article was read from. */
export interface ReadFile {
  /** A bare name. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** As in the WHATWG Encoding Standard. */
  readonly encoding: string;
}

/** An article and its first revision, made of what an importer read. */
export function newArticle(draft: ArticleDraft, file: ReadFile, importer: Importer, seams: Seams, by: Id): NewArticle {
  const { text, blocks, marks, ...metadata } = draft;
  const revision = { id: sha256Of(text), text, blocks, marks, parent: null };
  const article: Article = {
    ...metadata,
    id: seams.newId(),
    note: '',
    tags: [],
    attributes: {},
    origin: {
      file: file.name,
      mediaType: importer.mediaTypes[0] ?? 'text/plain',
      sha256: sha256Of(file.bytes),
      importer: { id: importer.id, version: importer.version },
      encoding: file.encoding,
    },
    created: { by, at: seams.now() },
    revision: revision.id,
    revisions: [revision.id],
    blockKinds: {},
    removed: null,
  };
  return { article, revision };
}
