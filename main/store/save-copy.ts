import { dirname, join, relative } from 'node:path';
import type { FileSystem } from './file-system';
import { readOurs } from './read-ours';
import { replaceFile } from './replace-file';

/** A file as it is to stand in the copy. */
export interface CopiedFile {
  /** Where it belongs in the project that is copied. */
  readonly path: string;
  /** The state that it is made of is that of the moment at which the copy was asked for. */
  readonly bytes: () => Promise<readonly Uint8Array[]>;
}

/**
 * Writes a whole project to a new folder: the files that can be read, and over them the state in memory, unsaved changes included.
 * Files that cannot be read are left out (the copy may be made because a disk fails); gives their names. Throws when writing fails.
 */
export async function saveCopy(system: FileSystem, root: string, to: string, inMemory: readonly CopiedFile[]): Promise<readonly string[]> {
  const unread: string[] = [];
  const fromMemory = new Set(inMemory.map((file) => file.path));
  const write = async (from: string, bytes: Uint8Array | readonly Uint8Array[]): Promise<void> => {
    const path = join(to, relative(root, from));
    await system.makeFolder(dirname(path));
    await replaceFile(system, path, bytes);
  };
  const copyFolder = async (folder: string): Promise<void> => {
    for (const name of await system.list(folder).catch(() => [])) {
      const from = join(folder, name);
      const facts = await system.facts(from).catch(() => null);
      if (facts?.isDirectory) await copyFolder(from);
      else if (!fromMemory.has(from) && (/\.jsonl?$/.test(name) || name === '.gitattributes')) {
        const bytes = await readOurs(system, from).catch(() => null);
        if (bytes === null) unread.push(relative(root, from));
        else await write(from, bytes);
      }
    }
  };
  await system.makeFolder(to);
  await copyFolder(root);
  for (const { path, bytes } of inMemory) await write(path, await bytes());
  return unread;
}
