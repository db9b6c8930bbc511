import { join } from 'node:path';
import type { Id, Time } from '../../shared/domain/schema';
import type { FileSystem } from './file-system';
import type { ProjectPaths } from './project-paths';

/** What a `replaceFile` that was interrupted leaves. */
const unfinished = /^\..*\.[0-9a-f]{12}\.tmp$/;

/** Milliseconds: a younger one may be of another window that is writing just now. */
const grace = 60_000;

/** Takes away what a crash left in folders. Errors are what the disk says. */
export async function sweep(system: FileSystem, folders: readonly string[], now: Time): Promise<void> {
  for (const folder of folders) {
    for (const name of await system.list(folder)) {
      const path = join(folder, name);
      const facts = unfinished.test(name) ? await system.facts(path) : null;
      if (facts && facts.modified + grace < Date.parse(now)) await system.remove(path);
    }
  }
}

/** The folders that are used whichever article is open. */
export const sharedFolders = ({ root, annotators, schemes, pending }: ProjectPaths): readonly string[] => [
  root,
  join(root, 'history'),
  annotators,
  join(annotators, 'history'),
  schemes,
  pending,
];

export const articleFolders = (paths: ProjectPaths, article: Id): readonly string[] => [
  paths.article(article),
  join(paths.article(article), 'history'),
  paths.revisions(article),
  paths.sets(article),
  join(paths.sets(article), 'history'),
];
