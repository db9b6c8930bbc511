import { basename } from 'node:path';
import { type AssayError, fail } from '../../shared/result';

/** A file that is there but cannot be trusted, or one that must be there and is not; nothing may be written over it. */
export class DamagedFile extends Error {
  constructor(
    readonly path: string,
    readonly reason: AssayError,
  ) {
    super(`${reason.code}: ${path}`);
  }
}

/** A file is not as it was left: another program wrote to it. Nothing was written over it. */
export class ChangedOutside extends Error {
  readonly code = 'changed-outside';
  constructor(
    readonly path: string,
    /** Why what is there now cannot be read; null when it can. */
    readonly reason: AssayError | null = null,
  ) {
    super(`changed outside: ${path}`);
  }
}

/** The folder of the project is not there: a disk was taken out, a share is away, somebody moved it. Nothing was made in its place. */
export class FolderGone extends Error {
  readonly code = 'folder-gone';
  constructor(readonly path: string) {
    super(`folder gone: ${path}`);
  }
}

/** What the disk said, for people: its code and the name of the file. */
export function describe(error: unknown): { readonly code: string; readonly file: string } {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const path = error instanceof Error && 'path' in error ? basename(String(error.path)) : '';
  return { code, file: path };
}

/** Why a file could not be read, as an error for people. Bugs are thrown on. */
export function readingError(error: unknown): { readonly ok: false; readonly error: AssayError } {
  if (error instanceof DamagedFile)
    return fail('damaged-file', { file: basename(error.path), reason: `errors:${error.reason.code}`, ...error.reason.params });
  if (error instanceof FolderGone) return fail('project-away', { folder: basename(error.path) });
  if (error instanceof Error && 'code' in error) return fail('unreadable-file', describe(error));
  throw error;
}
