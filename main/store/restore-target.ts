import type { TargetKind, TargetState } from '../../shared/domain/apply';
import type { Target } from '../../shared/domain/schema';
import type { Backups, TargetPart } from './backups';
import { newEnvelope } from './envelope';
import { encodeRecords } from './journal';
import { snapshotFile } from './load-target';
import type { TargetFormat } from './project-files';
import type { ProjectFolder } from './project-folder';
import type { Rebuilt } from './rebuild';
import { replaceFile } from './replace-file';

/**
 * Puts a state in the place of the files of a target, which are kept byte for byte beside the backups first; gives the paths of the
 * copies. The journal is written before the snapshot: whatever cuts it off, the same state can be found again. Nothing else may write
 * to the target meanwhile. Throws what the disk says; the files are then as they were, or partly as they will be.
 */
export async function restoreTarget<Kind extends TargetKind>(
  folder: ProjectFolder,
  backups: Backups,
  format: TargetFormat<Kind>,
  target: Target,
  { state, seq, records }: Rebuilt<TargetState[Kind]>,
): Promise<readonly string[]> {
  const paths = folder.paths.target(target);
  const kept: string[] = [];
  const keep = async (path: string, part: TargetPart): Promise<boolean> => {
    if ((await folder.system.facts(path)) === null) return false;
    kept.push(await backups.keepFile(folder.projectId, target, path, 'before-restore', part));
    return true;
  };
  await keep(paths.snapshot, 'snapshot');
  const hasJournal = await keep(paths.journal, 'journal');
  if (hasJournal || records.length > 0) await replaceFile(folder.system, paths.journal, encodeRecords(records));
  const envelope = { ...newEnvelope(folder.projectId, state.id), seq };
  await snapshotFile(folder, format, paths.snapshot).write({ envelope, data: { text: JSON.stringify(state), state } });
  return kept;
}
