import { basename, dirname, relative, sep } from 'node:path';
import type { Id } from '../../shared/domain/schema';
import type { AssayError } from '../../shared/result';
import { DamagedFile, describe, FolderGone } from './damaged-file';
import { DurableJsonFile, type KnownTexts } from './durable-json-file';
import { type Envelope, newEnvelope } from './envelope';
import type { FileSystem } from './file-system';
import { type FileFormat, targetFormats } from './project-files';
import { type ProjectPaths, projectPaths } from './project-paths';
import { ReadBack } from './read-back';
import { addFolder } from './replace-file';
import type { CopiedFile } from './save-copy';

/** A file of the project that could not be read, and why. */
export interface Damaged {
  /** Relative to the project's folder, with `/`. */
  readonly path: string;
  readonly reason: AssayError;
}

/** What all parts of the store share: the folder, whose it is, and what was found damaged in it. */
export class ProjectFolder {
  readonly paths: ProjectPaths;
  readonly readBack = new ReadBack();
  private readonly found = new Map<string, Damaged>();

  constructor(
    readonly system: FileSystem,
    root: string,
    readonly projectId: Id,
    readonly known: KnownTexts | null = null,
  ) {
    this.paths = projectPaths(root);
  }

  /** Throws `DamagedFile` when the project's own file is not whole; `reason.code` is `not-a-project` where there is none. */
  static async open(system: FileSystem, root: string, known: KnownTexts): Promise<ProjectFolder> {
    const { project } = projectPaths(root);
    const head = await ProjectFolder.headOf(system, root);
    if (head === null) throw new DamagedFile(root, { code: 'not-a-project', params: { folder: basename(root) } });
    const { id, projectId } = head;
    if (id !== projectId) throw new DamagedFile(project, { code: 'other-project' });
    return new ProjectFolder(system, root, projectId, known);
  }

  private static async headOf(system: FileSystem, root: string): Promise<Envelope | null> {
    const { format, parse } = targetFormats.project;
    return (await new DurableJsonFile(system, projectPaths(root).project, format, parse).readText())?.envelope ?? null;
  }

  get damaged(): readonly Damaged[] {
    return [...this.found.values()];
  }

  /** Puts a file that could not be read on the list. Bugs are thrown on. */
  report(error: unknown, path: string): void {
    const isDamage = error instanceof DamagedFile;
    if (!isDamage && !(error instanceof Error && 'code' in error)) throw error;
    const place = this.placeOf(isDamage ? error.path : path);
    this.found.set(place, { path: place, reason: isDamage ? error.reason : { code: 'unreadable-file', params: { ...describe(error) } } });
  }

  /** Files that could not be read once (a share was away, a sync was not done) and can now. */
  forget(...paths: readonly string[]): void {
    for (const path of paths) this.found.delete(this.placeOf(path));
  }

  /** Relative to the project's folder, with `/`. */
  placeOf(path: string): string {
    return relative(this.paths.root, path).replaceAll(sep, '/');
  }

  /** Throws `DamagedFile` for a file that was written for another project or another thing. */
  checkOwner(path: string, envelope: Envelope, id: string): void {
    if (envelope.projectId !== this.projectId) throw new DamagedFile(path, { code: 'other-project' });
    if (envelope.id !== id) throw new DamagedFile(path, { code: 'wrong-place', params: { id: envelope.id.slice(0, 80) } });
  }

  /** Reads a file that is written once and never changes. Throws `DamagedFile`, also when it is missing. */
  async readFixed<Data>(path: string, file: FileFormat<Data>, id: string): Promise<Data> {
    const read = await this.fixedFile(path, file).read();
    if (!read) {
      await this.expectProject();
      throw new DamagedFile(path, { code: 'missing-file' });
    }
    this.checkOwner(path, read.envelope, id);
    return read.data;
  }

  /** Throws `FolderGone` where this project is not any more: a mount point that has lost its disk is an empty folder. */
  async expectProject(): Promise<void> {
    const there = await ProjectFolder.headOf(this.system, this.paths.root).catch((error: unknown) => {
      if (error instanceof DamagedFile) return { projectId: this.projectId };
      throw error;
    });
    if (there?.projectId !== this.projectId) throw new FolderGone(this.paths.root);
  }

  /** Throws when there is something: nothing is ever made over what is there. */
  async expectNothing(path: string): Promise<void> {
    if ((await this.system.facts(path)) !== null) throw Object.assign(new Error(`already there: ${path}`), { code: 'EEXIST', path });
  }

  /** Writes such a file, making its folder when that is missing. Throws when it is there already, and what the disk says. */
  async writeFixed<Data>(path: string, file: FileFormat<Data>, data: Data, id: string): Promise<void> {
    await addFolder(this.system, dirname(path));
    await this.expectNothing(path);
    await this.fixedFile(path, file).write({ envelope: newEnvelope(this.projectId, id), data });
  }

  /** Such a file as it is written. */
  fixedCopy<Data>(path: string, file: FileFormat<Data>, data: Data, id: string): CopiedFile {
    const sealed = { envelope: newEnvelope(this.projectId, id), data };
    return { path, bytes: async () => (await this.fixedFile(path, file).bytesOf(sealed)).pieces };
  }

  private fixedFile<Data>(path: string, { format, parse }: FileFormat<Data>): DurableJsonFile<Data> {
    return new DurableJsonFile(this.system, path, format, parse, undefined, this.known);
  }
}
