import { constants, promises as fs } from 'node:fs';

/** What the store needs of an open file. */
export interface OpenFile {
  write(bytes: Uint8Array): Promise<void>;
  sync(): Promise<void>;
  datasync(): Promise<void>;
  truncate(length: number): Promise<void>;
  close(): Promise<void>;
}

export interface FileFacts {
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
  readonly mode: number;
  readonly isDirectory: boolean;
  /** The file behind the name: another number, another file. */
  readonly inode: number;
  /** Tells a file from what it was before: anything that writes, replaces or touches it gives it another one. */
  readonly stamp: string;
}

/**
 * Every file-system call of the store goes through this seam, so that faults can be injected and bytes transformed without touching
 * anything else. Errors are Node's own, with their `code`.
 */
export interface FileSystem {
  readFile(path: string): Promise<Buffer>;
  /** Names in a folder, sorted; a folder that is not there is empty. */
  list(path: string): Promise<readonly string[]>;
  /** Null when there is nothing. */
  facts(path: string): Promise<FileFacts | null>;
  /** The path behind symbolic links, or the path itself when there is nothing yet. */
  realPath(path: string): Promise<string>;
  open(path: string, how: 'append' | 'create-new' | 'change', mode: number): Promise<OpenFile>;
  /** Makes a new file of the bytes of another, without reading them into memory. */
  copy(from: string, to: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** Gives a file a second name; `EEXIST` when that is taken. Not every disk can. */
  link(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  makeFolder(path: string): Promise<void>;
  syncFolder(path: string): Promise<void>;
}

export const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

const flags = {
  append: constants.O_APPEND | constants.O_WRONLY | constants.O_CREAT,
  'create-new': constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY,
  change: constants.O_RDWR,
} as const;

/** The real disk. */
export const disk: FileSystem = {
  readFile: (path) => fs.readFile(path),
  list: async (path) => {
    try {
      return (await fs.readdir(path)).sort();
    } catch (error) {
      if (isMissing(error)) return [];
      throw error;
    }
  },
  facts: async (path) => {
    try {
      const facts = await fs.stat(path);
      const { size, mtimeMs, ctimeMs, ino, mode } = facts;
      const stamp = `${ino} ${size} ${mtimeMs} ${ctimeMs}`;
      return { size, modified: mtimeMs, mode: mode & 0o777, isDirectory: facts.isDirectory(), inode: ino, stamp };
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  },
  realPath: async (path) => {
    try {
      return await fs.realpath(path);
    } catch (error) {
      if (isMissing(error)) return path;
      throw error;
    }
  },
  open: async (path, how, mode) => {
    const file = await fs.open(path, flags[how], mode);
    // The system takes its umask away from the mode of new files. A disk that knows no modes refuses, and nothing is lost by that.
    if (how === 'create-new' && process.platform !== 'win32') await file.chmod(mode).catch(() => undefined);
    return {
      write: async (bytes) => {
        // One call may write less than it was given; a short line would be torn.
        for (let done = 0; done < bytes.length; ) done += (await file.write(bytes, done)).bytesWritten;
      },
      sync: () => file.sync(),
      datasync: () => file.datasync(),
      truncate: (length) => file.truncate(length),
      close: () => file.close(),
    };
  },
  copy: (from, to) => fs.copyFile(from, to, constants.COPYFILE_EXCL),
  rename: (from, to) => fs.rename(from, to),
  link: (from, to) => fs.link(from, to),
  remove: (path) => fs.rm(path, { recursive: true, force: true }),
  makeFolder: async (path) => {
    await fs.mkdir(path, { recursive: true });
  },
  syncFolder: async (path) => {
    // Windows cannot flush a folder; NTFS journals the rename itself.
    if (process.platform === 'win32') return;
    const folder = await fs.open(path, constants.O_RDONLY);
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  },
};
