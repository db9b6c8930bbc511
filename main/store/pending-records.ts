import { join } from 'node:path';
import { z } from 'zod';
import { targetKey } from '../../shared/domain/apply';
import { type JournalRecord, journalRecordSchema, type Target, targetSchema } from '../../shared/domain/schema';
import type { Seams } from '../seams';
import { DamagedFile } from './damaged-file';
import { DurableJsonFile } from './durable-json-file';
import { newEnvelope } from './envelope';
import type { Locks } from './locks';
import { type FileFormat, readAs } from './project-files';
import type { ProjectFolder } from './project-folder';
import { addFolder } from './replace-file';
import type { Piece } from './target-store';
import type { AnyTarget, Targets } from './targets';

/** What the journals of several targets are about to get. */
type Pending = readonly { readonly target: Target; readonly records: readonly JournalRecord[] }[];

export const pendingFormat: FileFormat<Pending> = {
  format: 'assay-pending',
  parse: readAs<Pending>(z.array(z.looseObject({ target: targetSchema, records: z.array(journalRecordSchema) }))),
};

/**
 * Records that go into several journals stand in a file of their own from before the first journal is written until after the last,
 * so that opening finishes what a crash cut off. Where a journal has its records already, they are passed over.
 */
export class PendingRecords {
  /** Files whose records are in memory or in their journals, and the targets that do not have theirs yet. */
  private readonly files = new Map<string, Set<string>>();
  private hasFolder = false;

  constructor(
    private readonly folder: ProjectFolder,
    private readonly seams: Seams,
  ) {}

  /** Resolves when the file is on disk. It holds all that these targets have in no journal yet, and takes the place of earlier ones. */
  async put(pieces: readonly Piece[]): Promise<void> {
    const { system, paths, projectId } = this.folder;
    const id = this.seams.newId();
    const path = join(paths.pending, `${id}.json`);
    const data = pieces.map(({ target, records }) => ({ target, records }));
    if (!this.hasFolder) {
      await addFolder(system, paths.ours);
      await addFolder(system, paths.pending);
      this.hasFolder = true;
    }
    await this.file(path).write({ envelope: newEnvelope(projectId, id), data });
    await this.forget(pieces.map(({ target }) => targetKey(target)));
    this.files.set(path, new Set(pieces.map(({ target }) => targetKey(target))));
  }

  /** To be told of every piece that is in its journal; a file goes when all its targets have theirs. */
  async written({ target }: Piece): Promise<void> {
    if (this.files.size > 0) await this.forget([targetKey(target)]);
  }

  /**
   * Takes in what a crash cut off; gives the targets that have something to be written. What cannot be finished, since a target is
   * damaged, is reported, and its file stays for a better day. What somebody else is writing just now is not ours to finish.
   */
  async read(targets: Targets, locks: Pick<Locks, 'otherOn'>): Promise<readonly AnyTarget[]> {
    const { system, paths } = this.folder;
    const found: AnyTarget[] = [];
    for (const name of await system.list(paths.pending)) {
      const path = join(paths.pending, name);
      if (!name.endsWith('.json') || this.files.has(path)) continue;
      try {
        if (await this.isUnderWay(path, locks)) continue;
        const taken = await this.readFile(path, targets);
        found.push(...taken);
        this.files.set(path, new Set(taken.filter((each) => each.unwritten() !== null).map(({ target }) => targetKey(target))));
      } catch (error) {
        this.folder.report(error, path);
      }
    }
    await this.forget([]);
    return found;
  }

  /** Whoever writes the records holds their targets from before the file is made until after it is removed. */
  private async isUnderWay(path: string, locks: Pick<Locks, 'otherOn'>): Promise<boolean> {
    for (const { target } of (await this.file(path).read())?.data ?? []) if (await locks.otherOn(target)) return true;
    return false;
  }

  private async readFile(path: string, targets: Targets): Promise<readonly AnyTarget[]> {
    const pending = await this.file(path).read();
    if (pending === null) return [];
    if (pending.envelope.projectId !== this.folder.projectId) throw new DamagedFile(path, { code: 'other-project' });
    const found: AnyTarget[] = [];
    for (const { target, records } of pending.data) {
      const known = await targets.find(target);
      const missing = records.filter((record) => record.seq > (known?.seq ?? 0));
      const before = known?.copies() ?? [];
      const taken = await known?.catchUp(records);
      if (!known || !taken?.ok) throw new DamagedFile(path, { code: 'unfinished-transaction' });
      this.folder.readBack.noteFinished(target, missing, before);
      found.push(known);
    }
    return found;
  }

  /** A file that stays by mistake does no harm: its records are in their journals. */
  private async forget(done: readonly string[]): Promise<void> {
    for (const [path, missing] of [...this.files]) {
      for (const key of done) missing.delete(key);
      if (missing.size > 0) continue;
      this.files.delete(path);
      await this.folder.system.remove(path).catch(() => undefined);
    }
  }

  private file(path: string): DurableJsonFile<Pending> {
    return new DurableJsonFile(this.folder.system, path, pendingFormat.format, pendingFormat.parse);
  }
}
