import { join } from 'node:path';
import { applyAll, type TargetKind, type TargetState } from '../../shared/domain/apply';
import type { JournalRecord, Target } from '../../shared/domain/schema';
import { pendingFormat } from '../store/pending-records';
import { type TargetFormat, targetFormats } from '../store/project-files';
import { Findings } from './finding';
import { ownNames } from './folder-names';
import type { ProjectReader } from './project-reader';
import { readTarget } from './read-target';

/** Looks at changes of several targets that were being written: opening finishes them, if what they touch is whole. */
export async function checkPending(reader: ProjectReader, findings: Findings): Promise<void> {
  const folder = reader.paths.pending;
  const place = reader.placeOf(folder);
  const listed = await reader.list(folder, findings);
  for (const name of ownNames(place, listed, (each) => /^[^.].*\.json$/.test(each), findings)) {
    const path = join(folder, name);
    await reader.steadily([path], findings, async (found) => {
      const file = await reader.file(path, pendingFormat, null, found);
      const states = await Promise.all((file?.data ?? []).map(({ target, records }) => standing(reader, target, records)));
      const at = { path: `${place}/${name}`, line: null };
      if (states.includes('stuck')) found.add({ ...at, code: 'unfinished-transaction', kind: 'misfit' });
      else if (states.includes('waiting')) found.add({ ...at, code: 'pending', kind: 'unfinished' });
    });
  }
}

/** Whether records are in their journal, can still be written, or cannot. */
async function standing(reader: ProjectReader, target: Target, records: readonly JournalRecord[]): Promise<'done' | 'waiting' | 'stuck'> {
  switch (target.kind) {
    case 'project':
      return standingOf(reader, targetFormats.project, target, records);
    case 'annotator':
      return standingOf(reader, targetFormats.annotator, target, records);
    case 'article':
      return standingOf(reader, targetFormats.article, target, records);
    case 'set':
      return standingOf(reader, targetFormats.set, target, records);
  }
}

async function standingOf<Kind extends TargetKind>(
  reader: ProjectReader,
  format: TargetFormat<Kind>,
  target: Target,
  records: readonly JournalRecord[],
): Promise<'done' | 'waiting' | 'stuck'> {
  // What is wrong with the target itself is reported where it is checked.
  const read = await readTarget(reader, format, target, new Findings());
  if (!read || read.state === null) return 'stuck';
  const missing = records.filter((record) => record.seq > read.seq);
  let state: TargetState[Kind] = read.state;
  let { seq } = read;
  for (const record of missing) {
    const applied = applyAll(format.kind, state, record.forward);
    if (record.seq !== seq + 1 || !applied.ok) return 'stuck';
    state = applied.value.state;
    seq = record.seq;
  }
  return missing.length === 0 ? 'done' : 'waiting';
}
