import { basename, join, resolve } from 'node:path';
import { importers } from '../../shared/formats/importers';
import { manifestName } from '../../shared/formats/manifest';
import { describe } from '../store/damaged-file';
import type { FileSystem } from '../store/file-system';

/** A file that was named, or lies in a folder that was. */
export interface FoundFile {
  readonly path: string;
  readonly name: string;
}

export interface FoundFiles {
  readonly files: readonly FoundFile[];
  /** Files in the folders that no importer is for, hidden ones aside. */
  readonly others: readonly string[];
  /** Folders that could not be listed, with the code that the disk gave. */
  readonly unreadable: readonly { readonly path: string; readonly code: string }[];
}

const allExtensions = importers.flatMap(({ extensions }) => extensions);

/**
 * The files that somebody means by naming files and folders, in the order given; a folder is gone through whole, by name, for files that end so.
 * What an export says about itself is no file of it.
 */
export async function findFiles(
  system: FileSystem,
  cwd: string,
  named: readonly string[],
  extensions: readonly string[] = allExtensions,
): Promise<FoundFiles> {
  const isKnown = (name: string): boolean => extensions.some((each) => name.toLowerCase().endsWith(`.${each}`));
  const files: FoundFile[] = [];
  const others: string[] = [];
  const unreadable: { path: string; code: string }[] = [];
  // A link may lead back to where it lies.
  const seen = new Set<string>();
  const walk = async (folder: string): Promise<void> => {
    try {
      const real = await system.realPath(folder);
      if (seen.has(real)) return;
      seen.add(real);
      for (const name of (await system.list(folder)).filter((each) => !each.startsWith('.'))) {
        const path = join(folder, name);
        const facts = await system.facts(path).catch(() => null);
        if (facts?.isDirectory) await walk(path);
        else if (isKnown(name) && name !== manifestName) files.push({ path, name });
        else others.push(path);
      }
    } catch (error) {
      unreadable.push({ path: folder, code: describe(error).code });
    }
  };
  for (const path of named.map((each) => resolve(cwd, each))) {
    const facts = await system.facts(path).catch(() => null);
    if (facts?.isDirectory) await walk(path);
    else files.push({ path, name: basename(path) });
  }
  return { files, others, unreadable };
}
