import { join } from 'node:path';
import type { Id, Time } from '../../shared/domain/schema';
import type { Seams } from '../seams';
import { DamagedFile } from './damaged-file';
import type { FileSystem } from './file-system';
import type { ProjectFolder } from './project-folder';

/** What a `replaceFile` that was interrupted leaves. */
export const unfinished = /^\..*\.[0-9a-f]{12}\.tmp$/;

/** Milliseconds: a younger one may be of another window that is writing just now. */
const grace = 60_000;

/** What sync programs (Syncthing, Dropbox, Nextcloud, OneDrive) call the version that lost. */
export const syncConflict = /\.sync-conflict-|conflicted copy/i;

/** Takes away what a crash left in folders, and tells of versions that sync programs left beside ours. Errors are what the disk says. */
export async function sweep(
  system: FileSystem,
  folders: readonly string[],
  now: Time,
  onConflict: (path: string) => void = () => undefined,
): Promise<void> {
  for (const folder of folders) {
    for (const name of await system.list(folder)) {
      const path = join(folder, name);
      if (syncConflict.test(name)) onConflict(path);
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
    /** `path` is relative to the project's folder. */
    private readonly onConflict: (path: string) => void,
  ) {
    const { root, annotators, articles, schemes, pending } = folder.paths;
    this.sweep([root, join(root, 'history'), annotators, join(annotators, 'history'), articles, schemes, pending]);
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
    this.aside(() => sweep(this.folder.system, folders, this.seams.now(), (path) => this.conflict(path))).catch(() => undefined);
  }

  /** It is never loaded: which version is right is for people to say. */
  private conflict(path: string): void {
    this.folder.report(new DamagedFile(path, { code: 'sync-conflict' }), path);
    this.onConflict(this.folder.placeOf(path));
  }
}
