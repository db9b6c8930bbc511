import { basename } from 'node:path';
import { targetKey } from '../../shared/domain/apply';
import type { Target } from '../../shared/domain/schema';
import type { AssayError } from '../../shared/result';
import { ChangedOutside, describe, FolderGone } from './damaged-file';
import { HeldElsewhere } from './lock-files';

/** Why a target could not be written, as an error of which `isKept` is true: what was to be written waits in memory. */
export function savingError(error: unknown, target: Target | null = null): AssayError {
  if (error instanceof FolderGone) return { code: 'folder-gone', params: { folder: basename(error.path) } };
  if (error instanceof HeldElsewhere) return { code: 'lock-lost', params: namedHolder(error) };
  if (error instanceof ChangedOutside) {
    return { code: 'changed-outside', params: { file: basename(error.path), target: target ? targetKey(target) : '' } };
  }
  return { code: 'not-saved', params: describe(error) };
}

/** Who holds a target, for people; '' where that is not known. */
export const holderOf = ({ holder }: HeldElsewhere): { readonly owner: string; readonly host: string } => ({
  owner: holder?.owner ?? '',
  host: holder?.host ?? '',
});

/** The same as parameters of an error: whoever has no name there is somebody. */
export const namedHolder = (held: HeldElsewhere): { readonly owner: string; readonly host: string } => ({
  owner: held.holder?.owner || 'errors:somebody',
  host: held.holder?.host || 'errors:somewhere',
});
