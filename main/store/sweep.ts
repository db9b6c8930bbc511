import { join } from 'node:path';
import type { Id, Time } from '../../shared/domain/schema';
import type { Seams } from '../seams';
import type { FileSystem } from './file-system';
import type { ProjectFolder } from './project-folder';

/** What a `replaceFile` that was interrupted leaves. */
export const unfinished = /^\..*\.[0-9a-f]{12}\.tmp$/;

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

/** Sweeps the folders of a project as they come into use, in the background: what cannot be swept does no harm. */
export class Sweeping {
  private readonly swept = new Set<Id>();

  constructor(
    private readonly folder: ProjectFolder,
    private readonly seams: Seams,
    private readonly aside: (work: () => Promise<void>) => Promise<void>,
  ) {
    const { root, annotators, schemes, pending } = folder.paths;
    this.sweep([root, join(root, 'history'), annotators, join(annotators, 'history'), schemes, pending]);
  }

  /** Once for every article. */
  article(article: Id): void {
    if (this.swept.has(article)) return;
    this.swept.add(article);
    const { paths } = this.folder;
    const [own, sets] = [paths.article(article), paths.sets(article)];
    this.sweep([own, join(own, 'history'), paths.revisions(article), sets, join(sets, 'history')]);
  }

  private sweep(folders: readonly string[]): void {
    this.aside(() => sweep(this.folder.system, folders, this.seams.now())).catch(() => undefined);
  }
}
