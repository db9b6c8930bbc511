import { join } from 'node:path';
import { type Id, idSchema } from '../../shared/domain/schema';
import type { FileSystem } from '../store/file-system';
import type { ProjectPaths } from '../store/project-paths';
import { readOurs } from '../store/read-ours';

const headLength = 400;
/** Files that are asked whose they are when the project's own file does not say. */
const asked = 20;

/** Whose files these are: what the project's own file says, or most of the others where it is gone; null where none does. */
export async function findProjectId(system: FileSystem, paths: ProjectPaths): Promise<Id | null> {
  const own = await idIn(system, paths.project);
  if (own !== null) return own;
  const list = (folder: string): Promise<readonly string[]> => system.list(folder).catch(() => []);
  const schemes = (await list(paths.schemes)).map((name) => join(paths.schemes, name));
  const annotators = (await list(paths.annotators)).map((name) => join(paths.annotators, name));
  const articles = (await list(paths.articles)).map((name) => join(paths.article(name), 'article.json'));
  const votes = new Map<Id, number>();
  for (const path of [...schemes, ...annotators, ...articles].filter((each) => each.endsWith('.json')).slice(0, asked)) {
    const id = await idIn(system, path);
    if (id !== null) votes.set(id, (votes.get(id) ?? 0) + 1);
  }
  return [...votes].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

/** What the head of a file says; the head may be whole though the rest is not. */
async function idIn(system: FileSystem, path: string): Promise<Id | null> {
  const bytes = await readOurs(system, path).catch(() => null);
  const found = bytes === null ? null : /"projectId":"([^"]{1,40})"/.exec(bytes.toString('utf8', 0, headLength))?.[1];
  return found !== undefined && found !== null && idSchema.safeParse(found).success ? found : null;
}
