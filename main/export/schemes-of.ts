import type { Scheme } from '../../shared/domain/schema';
import type { FileSystem } from '../store/file-system';
import type { ProjectStore } from '../store/project-store';

/** Every version of the project's scheme, the oldest first: sets may stand on any of them. */
export async function schemesOf(system: FileSystem, store: ProjectStore): Promise<readonly Scheme[]> {
  const versions = (await system.list(store.paths.schemes)).flatMap((name) =>
    /^[1-9]\d*\.json$/.test(name) ? [Number.parseInt(name, 10)] : [],
  );
  return Promise.all(versions.sort((one, other) => one - other).map((version) => store.scheme(version)));
}
