import type { Backups } from './backups';
import type { KnownFiles } from './known-files';
import type { ProcessIdentity } from './process-identity';

/** What the user-data folder holds for the store beside the projects themselves. */
export interface Beside {
  /** Files that need not be checked again. */
  readonly known: KnownFiles;
  /** Milliseconds of a clock that nobody sets. */
  readonly clock: () => number;
  /** Null: none are made. */
  readonly backups: Backups | null;
  /** What this program is known by to others who open the project; null: it is found out. */
  readonly identity: ProcessIdentity | null;
}
