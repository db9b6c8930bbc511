import type { FileSystem } from './file-system';

/** A file system that writes nothing: every try fails as on a disk that is mounted read-only (`EROFS`). */
export function readOnly(system: FileSystem): FileSystem {
  const refuse = async (path: string): Promise<never> => {
    throw Object.assign(new Error(`not to be written: ${path}`), { code: 'EROFS', syscall: 'open', path });
  };
  return {
    readFile: (path) => system.readFile(path),
    list: (path) => system.list(path),
    facts: (path) => system.facts(path),
    realPath: (path) => system.realPath(path),
    open: refuse,
    copy: refuse,
    rename: refuse,
    link: refuse,
    remove: refuse,
    makeFolder: refuse,
    syncFolder: refuse,
  };
}
