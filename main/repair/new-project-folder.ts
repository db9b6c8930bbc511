import { dirname, join } from 'node:path';
import type { TargetKind, TargetState } from '../../shared/domain/apply';
import type { JournalRecord, Target } from '../../shared/domain/schema';
import type { ProjectReader } from '../check/project-reader';
import { newEnvelope, seal } from '../store/envelope';
import type { FileSystem } from '../store/file-system';
import { encodeRecords } from '../store/journal';
import type { FileFormat, TargetFormat } from '../store/project-files';
import { projectPaths } from '../store/project-paths';
import { readOurs } from '../store/read-ours';

/** What is written of a target. */
export interface WrittenTarget<State> {
  readonly state: State;
  readonly seq: number;
  readonly records: readonly JournalRecord[];
  readonly older: readonly JournalRecord[];
}

/** A folder that a project is written into, file by file; nothing in it is there before. Methods throw what the disk says. */
export class NewProjectFolder {
  readonly paths;
  private readonly folders = new Set<string>();

  constructor(
    private readonly system: FileSystem,
    readonly root: string,
    readonly projectId: string,
  ) {
    this.paths = projectPaths(root);
  }

  async write(path: string, bytes: Uint8Array): Promise<void> {
    const folder = dirname(path);
    if (!this.folders.has(folder)) await this.system.makeFolder(folder);
    this.folders.add(folder);
    const file = await this.system.open(path, 'create-new', 0o600);
    try {
      await file.write(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  }

  async writeFixed<Data>(path: string, { format }: FileFormat<Data>, data: Data, id: string): Promise<void> {
    await this.write(path, Buffer.from(seal(format, newEnvelope(this.projectId, id), JSON.stringify(data)), 'utf8'));
  }

  async writeTarget<Kind extends TargetKind>(
    { format }: TargetFormat<Kind>,
    target: Target,
    { state, seq, records, older }: WrittenTarget<TargetState[Kind]>,
  ): Promise<void> {
    const paths = this.paths.target(target);
    const envelope = { ...newEnvelope(this.projectId, state.id), seq };
    await this.write(paths.snapshot, Buffer.from(seal(format, envelope, JSON.stringify(state)), 'utf8'));
    if (records.length > 0) await this.write(paths.journal, encodeRecords(records));
    const history = [...new Map(older.map((record) => [record.seq, record])).values()].sort((a, b) => a.seq - b.seq);
    const [first] = history;
    if (first) await this.write(paths.history(first.seq), encodeRecords(history));
  }

  async has(target: Target): Promise<boolean> {
    return (await this.system.facts(this.paths.target(target).snapshot)) !== null;
  }

  /** Copies the files of a target, byte for byte. */
  async copyTarget(reader: ProjectReader, target: Target): Promise<void> {
    const { snapshot, journal, historyFolder, isHistory } = reader.paths.target(target);
    const history = (await reader.system.list(historyFolder)).filter(isHistory).map((name) => join(historyFolder, name));
    for (const path of [snapshot, journal, ...history]) await this.copyFile(reader, path);
  }

  /** Copies a file to the same place, byte for byte, if it is there. */
  async copyFile({ system, placeOf }: ProjectReader, path: string): Promise<void> {
    const bytes = await readOurs(system, path);
    if (bytes !== null) await this.write(join(this.root, placeOf(path)), bytes);
  }

  /** Flushes the folders, so that what was written stays there. */
  async finish(): Promise<void> {
    for (const folder of this.folders) await this.system.syncFolder(folder);
  }
}
