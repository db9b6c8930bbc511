import type { Id, Revision, Sha256 } from '../../shared/domain/schema';
import type { ExportArticle, ExportSource } from '../../shared/formats/exporter';
import type { FileSystem } from '../store/file-system';
import type { Damaged } from '../store/project-folder';
import type { ProjectStore } from '../store/project-store';
import { schemesOf } from './schemes-of';

/** Some articles of an open project as exporters see them; `damaged` tells which of their files could not be read. Throws what the disk says. */
export const sourceOf = async (
  system: FileSystem,
  store: ProjectStore,
  articles: readonly Id[],
  damaged: () => readonly Damaged[],
): Promise<ExportSource> => ({
  project: store.project,
  schemes: await schemesOf(system, store),
  annotators: store.annotators,
  articles: articlesOf(store, articles),
  unreadable: () => damaged().map(({ path }) => path),
});

/** One article after the other, with every revision that it has. */
async function* articlesOf(store: ProjectStore, ids: readonly Id[]): AsyncIterable<ExportArticle> {
  for (const id of ids) {
    const article = store.article(id);
    if (!article) continue;
    const revisions = new Map<Sha256, Revision>();
    for (const revision of article.revisions) revisions.set(revision, await store.revision(id, revision));
    yield { article, revisions, sets: await store.setsOf(id) };
  }
}
