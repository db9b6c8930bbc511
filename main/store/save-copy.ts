import { dirname, join, relative } from 'node:path';
import { type FileSystem, replaceFile } from './file-system';

/** A file as it is to stand in the copy, its path inside the project. */
export interface CopiedFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Writes a whole project to a new folder: the files that can be read, and over them the state in memory, unsaved changes included.
 * Files that cannot be read are left out (the copy may be made because a disk fails); gives their names. Throws when writing fails.
 */
export async function saveCopy(system: FileSystem, root: string, to: string, inMemory: readonly CopiedFile[]): Promise<readonly string[]> {
  const unread: string[] = [];
  const copyFolder = async (folder: string): Promise<void> => {
    for (const name of await system.list(folder).catch(() => [])) {
      const from = join(folder, name);
      const path = relative(root, from);
      const facts = await system.facts(from).catch(() => null);
      if (facts?.isDirectory) await copyFolder(from);
      else if (/\.jsonl?$/.test(name) || name === '.gitattributes') {
        const bytes = await system.readFile(from).catch(() => null);
        if (bytes === null) unread.push(path);
        else await write(path, bytes);
      }
    }
  };
  const write = async (path: string, bytes: Uint8Array): Promise<void> => {
    await system.makeFolder(join(to, dirname(path)));
    await replaceFile(system, join(to, path), bytes);
  };
  await system.makeFolder(to);
  await copyFolder(root);
  for (const { path, text } of inMemory) await write(path, Buffer.from(text, 'utf8'));
  return unread;
}
