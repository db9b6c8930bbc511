import { relative, sep } from 'node:path';
import type { AssayError } from '../../shared/result';
import { DamagedFile, describe } from '../store/damaged-file';
import { type Envelope, unseal } from '../store/envelope';
import type { FileSystem } from '../store/file-system';
import type { FileFormat } from '../store/project-files';
import { type ProjectPaths, projectPaths } from '../store/project-paths';
import { readOurs } from '../store/read-ours';
import { Findings } from './finding';

/** While another program writes, what was read may be half old and half new; it is read anew this often. */
const tries = 5;

/** A file of ours that is whole. */
export interface ReadFile<Data> {
  readonly envelope: Envelope;
  readonly data: Data;
}

/** Reads the files of a project for checking and repairing: never writes, reports what is wrong and goes on. */
export class ProjectReader {
  readonly paths: ProjectPaths;

  constructor(
    readonly system: FileSystem,
    root: string,
    /** Whose files these are; null where no file says so. */
    readonly projectId: string | null,
  ) {
    this.paths = projectPaths(root);
  }

  readonly placeOf = (path: string): string => relative(this.paths.root, path).replaceAll(sep, '/');

  /** The bytes of a file; null when there is none, or it cannot be read, which is reported. */
  async bytes(path: string, findings: Findings): Promise<Buffer | null> {
    try {
      return await readOurs(this.system, path);
    } catch (error) {
      findings.addError(error instanceof DamagedFile ? error.reason : unreadable(error), this.placeOf(path));
      return null;
    }
  }

  /** Is there anything of this name, readable or not? */
  async isThere(path: string): Promise<boolean> {
    return this.system.facts(path).then(
      (facts) => facts !== null,
      () => true,
    );
  }

  /** The data of one of our files; null when it is missing or not whole, which is reported. `id`: what it must say that it is, if that is known. */
  async file<Data>(
    path: string,
    { format, parse }: FileFormat<Data>,
    id: string | null,
    findings: Findings,
  ): Promise<ReadFile<Data> | null> {
    const place = this.placeOf(path);
    const bytes = await this.bytes(path, findings);
    if (bytes === null) return null;
    const opened = unseal(bytes, format);
    if (!opened.ok) {
      findings.addError(opened.error, place);
      return null;
    }
    const { envelope, text } = opened.value;
    if (this.projectId !== null && envelope.projectId !== this.projectId) findings.addError({ code: 'other-project' }, place);
    else if (id !== null && envelope.id !== id) findings.addError({ code: 'wrong-place', params: { id: envelope.id.slice(0, 80) } }, place);
    else {
      const data = parse(text);
      if (data.ok) return { envelope, data: data.value };
      findings.addError(data.error, place);
    }
    return null;
  }

  /** The names in a folder; none when it is missing, or cannot be listed, which is reported. */
  async list(path: string, findings: Findings): Promise<readonly string[]> {
    try {
      return await this.system.list(path);
    } catch (error) {
      findings.addError(unreadable(error), this.placeOf(path));
      return [];
    }
  }

  /**
   * Reads files that belong together. When something is wrong and they changed meanwhile, since the project is open in a window, they
   * are read again, so that nobody's writing is taken for damage.
   */
  async steadily<Value>(paths: readonly string[], into: Findings, read: (findings: Findings) => Promise<Value>): Promise<Value> {
    for (let left = tries; ; left -= 1) {
      const before = await this.marks(paths);
      const findings = new Findings();
      const value = await read(findings);
      if (findings.isEmpty || left <= 1 || before === (await this.marks(paths))) {
        into.addAll(findings);
        return value;
      }
    }
  }

  private async marks(paths: readonly string[]): Promise<string> {
    const facts = await Promise.all(paths.map((path) => this.system.facts(path).catch(() => null)));
    return JSON.stringify(facts.map((each) => each?.stamp ?? null));
  }
}

export const unreadable = (error: unknown): AssayError => {
  const { code } = describe(error);
  if (code === '') throw error;
  return { code: 'unreadable-file', params: { code } };
};
