import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import type { FileSystem } from './file-system';

const patience = [10, 50, 100, 500, 1000, 3000, 5000];

/**
 * Replaces a file durably (rule R1): unique new file in the same folder, all written, flushed, renamed into place, the folder
 * flushed. Mode kept, a symbolic link stays one. After an error the old file is as it was and no new file is left.
 */
export async function replaceFile(system: FileSystem, path: string, bytes: Uint8Array | readonly Uint8Array[]): Promise<void> {
  const target = await system.realPath(path);
  const folder = dirname(target);
  const mode = (await system.facts(target))?.mode ?? 0o600;
  const fresh = freshName(target);
  const file = await system.open(fresh, 'create-new', mode);
  try {
    try {
      for (const piece of bytes instanceof Uint8Array ? [bytes] : bytes) await file.write(piece);
      await file.sync();
    } finally {
      await file.close();
    }
    await renameWithPatience(system, fresh, target);
  } catch (error) {
    await system.remove(fresh).catch(() => undefined);
    throw error;
  }
  await system.syncFolder(folder);
}

/** Copies a file durably under a name that nothing has: it is there whole or not at all. */
export async function copyDurably(system: FileSystem, from: string, to: string): Promise<void> {
  const fresh = freshName(to);
  try {
    await system.copy(from, fresh);
    const file = await system.open(fresh, 'change', 0o600);
    try {
      await file.sync();
    } finally {
      await file.close();
    }
    await system.rename(fresh, to);
  } catch (error) {
    await system.remove(fresh).catch(() => undefined);
    throw error;
  }
  await system.syncFolder(dirname(to));
}

const freshName = (path: string): string => join(dirname(path), `.${basename(path).slice(0, 80)}.${randomBytes(6).toString('hex')}.tmp`);

/** Makes a folder durably. Its parent has to be there: a project whose folder has vanished is not made anew by the way. */
export async function addFolder(system: FileSystem, path: string): Promise<void> {
  const parent = dirname(path);
  if ((await system.facts(parent)) === null) {
    throw Object.assign(new Error(`no such folder: ${parent}`), { code: 'ENOENT', path: parent });
  }
  await system.makeFolder(path);
  await system.syncFolder(parent);
}

/** Renames, trying again for ten seconds while another program (a virus scanner, a sync client) holds the file. */
async function renameWithPatience(system: FileSystem, from: string, to: string): Promise<void> {
  for (const wait of [...patience, null]) {
    try {
      return await system.rename(from, to);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      if (wait === null || (code !== 'EPERM' && code !== 'EACCES' && code !== 'EBUSY')) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}
