import { join } from 'node:path';
import { targetKey } from '../../shared/domain/apply';
import { type Id, idSchema, type Target } from '../../shared/domain/schema';
import type { Seams } from '../seams';
import { type BackupHead, backupName, readBackupName } from './backup-name';
import { surplus } from './backup-rotation';
import type { FileSystem } from './file-system';
import { copyDurably, replaceFile } from './replace-file';
import { wholeChecksum } from './whole-file';

export interface Backup extends BackupHead {
  readonly path: string;
}

/** A state that was found whole when it was loaded, or that we wrote, as a sealed file. */
export interface BackupContent extends Pick<BackupHead, 'seq' | 'spans' | 'reason'> {
  readonly bytes: Uint8Array;
}

/** Which file of a target. */
export type TargetPart = 'snapshot' | 'journal';

const endings: Readonly<Record<TargetPart, string>> = { snapshot: 'json', journal: 'jsonl' };
const keptShape = /^(\d{8})_.*\.jsonl?$/;
const mostKept = 100;

/**
 * Copies of targets in the user-data folder (rule R4), by project id and target, so that a moved folder finds them:
 * `backups/<project>/<target>/` holds states that can be opened, `kept/…` raw bytes as they were before something replaced them.
 */
export class Backups {
  /** One thing after the other, so that places are given once. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly system: FileSystem,
    private readonly userData: string,
    private readonly seams: Pick<Seams, 'now'>,
    /** Told of every backup that could not be made behind somebody's back. */
    readonly onFailure: (error: unknown) => void = () => undefined,
  ) {}

  /** Resolves when it is on disk, or when the newest holds the same; older ones go as `surplus` says, but never the last that is whole. Throws what the disk says. */
  add(project: Id, target: Target, { bytes, ...facts }: BackupContent): Promise<void> {
    return this.inTurn(async () => {
      const folder = this.folderOf('backups', project, target);
      await this.system.makeFolder(folder);
      const list = await this.list(project, target);
      if (await this.isAlreadyThere(list[0], facts.seq, bytes)) return;
      const place = (list[0]?.place ?? 0) + 1;
      const added = { place, at: this.seams.now(), ...facts };
      await replaceFile(this.system, join(folder, backupName(added)), bytes);
      await this.rotate([{ ...added, path: join(folder, backupName(added)) }, ...list]);
    });
  }

  /** Newest first. Reads no file. */
  async list(project: Id, target: Target): Promise<readonly Backup[]> {
    const folder = this.folderOf('backups', project, target);
    const heads = (await this.system.list(folder)).flatMap((name) => {
      const head = readBackupName(name);
      return head ? [{ ...head, path: join(folder, name) }] : [];
    });
    return heads.sort((a, b) => b.place - a.place);
  }

  /**
   * Keeps bytes of a target as they are, whatever they are, before something takes their place. `why` is a short name in lower case
   * (`changed-outside`, `damaged`). Resolves, when they are on disk, with the path of the copy. Throws what the disk says.
   */
  keep(project: Id, target: Target, bytes: Uint8Array, why: string, part: TargetPart = 'snapshot'): Promise<string> {
    return this.keepBy((path) => replaceFile(this.system, path, bytes), project, target, why, part);
  }

  /** The same of a file, however large. */
  keepFile(project: Id, target: Target, from: string, why: string, part: TargetPart): Promise<string> {
    return this.keepBy((path) => copyDurably(this.system, from, path), project, target, why, part);
  }

  private keepBy(write: (path: string) => Promise<void>, project: Id, target: Target, why: string, part: TargetPart): Promise<string> {
    return this.inTurn(async () => {
      const folder = this.folderOf('kept', project, target);
      await this.system.makeFolder(folder);
      const names = (await this.system.list(folder)).filter((name) => keptShape.test(name));
      const place = Number(keptShape.exec(names.at(-1) ?? '')?.[1] ?? 0) + 1;
      const time = this.seams.now().slice(0, 19).replace(/[-:]/g, '');
      const path = join(folder, `${String(place).padStart(8, '0')}_${time}Z_${why}.${endings[part]}`);
      await write(path);
      for (const name of names.slice(0, Math.max(0, names.length + 1 - mostKept))) await this.system.remove(join(folder, name));
      return path;
    });
  }

  /** Is there anything of this project? */
  async has(project: Id): Promise<boolean> {
    const folders = await Promise.all(['backups', 'kept'].map((kind) => this.system.list(this.projectFolder(kind, project))));
    return folders.some((names) => names.length > 0);
  }

  /** Takes away all copies of a project. */
  forget(project: Id): Promise<void> {
    return this.inTurn(async () => {
      for (const kind of ['backups', 'kept']) await this.system.remove(this.projectFolder(kind, project));
    });
  }

  /** The end of one run and the first change of the next see the same state. */
  private async isAlreadyThere(newest: Backup | undefined, seq: number, bytes: Uint8Array): Promise<boolean> {
    if (newest?.seq !== seq) return false;
    const same = await this.system.readFile(newest.path).catch(() => null);
    return same?.equals(bytes) ?? false;
  }

  /** What may go goes, but the newest that is whole stays wherever it stands. `list`: newest first. */
  private async rotate(list: readonly Backup[]): Promise<void> {
    const going = surplus(list);
    if (going.length === 0) return;
    const good = await this.newestWhole(list);
    for (const backup of going) if (backup !== good) await this.system.remove(backup.path);
  }

  private async newestWhole(list: readonly Backup[]): Promise<Backup | null> {
    for (const backup of list) {
      const bytes = await this.system.readFile(backup.path).catch(() => null);
      if (bytes !== null && (await wholeChecksum(bytes)) !== null) return backup;
    }
    return null;
  }

  private folderOf(kind: string, project: Id, target: Target): string {
    return join(this.projectFolder(kind, project), targetKey(target));
  }

  /** An id comes out of a file that anybody may have written; only a real one becomes part of a path. */
  private projectFolder(kind: string, project: Id): string {
    return join(this.userData, kind, idSchema.parse(project));
  }

  private inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const done = this.last.then(work);
    this.last = done.catch(() => undefined);
    return done;
  }
}
