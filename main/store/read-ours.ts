import { DamagedFile } from './damaged-file';
import { type FileSystem, isMissing } from './file-system';

/** Bytes. No honest file of ours comes near; a larger one is refused by its size, before it fills the memory. */
export const largestFile = 256 * 1024 * 1024;

export interface OurFile {
  readonly bytes: Buffer;
  /** That of the file's facts just before it was read. */
  readonly stamp: string;
}

/** A file of ours; null when there is none. Throws `DamagedFile` (`too-large`) without reading it, and what the disk says. */
export async function readOurFile(system: FileSystem, path: string): Promise<OurFile | null> {
  const facts = await system.facts(path);
  if (facts === null) return null;
  if (facts.size > largestFile) throw new DamagedFile(path, { code: 'too-large', params: { megabytes: Math.round(facts.size / 1e6) } });
  const bytes = await readIfThere(system, path);
  return bytes && { bytes, stamp: facts.stamp };
}

/** Its bytes alone. */
export const readOurs = async (system: FileSystem, path: string): Promise<Buffer | null> =>
  (await readOurFile(system, path))?.bytes ?? null;

/** The bytes of a file; null when there is none. */
export async function readIfThere(system: FileSystem, path: string): Promise<Buffer | null> {
  try {
    return await system.readFile(path);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}
