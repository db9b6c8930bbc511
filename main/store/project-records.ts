import { recentFrom } from '../../shared/domain/history';
import type { Change, Id, JournalRecord, Target } from '../../shared/domain/schema';
import type { TargetRecord } from '../../shared/ipc/messages';
import { liveTransactions } from './target-files';
import type { AnyTarget, Targets } from './targets';

/**
 * The newest records of project, annotators and articles in the order in which they were made. Transaction ids are ULIDs and tell
 * that order between targets; inside a target the journal does, also where the clock was put back.
 */
export function projectRecords(targets: Targets): readonly TargetRecord[] {
  const dated = targets.all.flatMap(({ target, records }) => {
    if (target.kind === 'set') return [];
    let latest: Id = '';
    return records.map((record) => {
      latest = record.transaction > latest ? record.transaction : latest;
      return { target, record, latest };
    });
  });
  dated.sort((a, b) => (a.latest < b.latest ? -1 : a.latest > b.latest ? 1 : 0));
  const entries = dated.map(({ record }) => record);
  return dated.slice(recentFrom(entries, liveTransactions)).map(({ target, record }) => ({ target, record }));
}

/** The targets of a transaction that some opened target has a record of; none when not all of them are known any more. */
async function targetsOf(targets: Targets, transaction: Id): Promise<readonly Target[]> {
  for (const target of targets.all) {
    const record = recordOf(target, transaction);
    if (!record) continue;
    const [first] = record.targets;
    const isWhole = record.width === undefined || record.targets.length === record.width;
    if (isWhole || !first) return record.targets;
    const found = await targets.find(first).catch(() => null);
    return recordOf(found, transaction)?.targets ?? [];
  }
  return [];
}

const recordOf = (target: AnyTarget | null, transaction: Id): JournalRecord | undefined =>
  target?.records.find((record) => record.transaction === transaction);

/** The changes that undo a transaction in all its targets; null when it is not known, or one of them is damaged or has folded it away. */
export async function inverseOf(targets: Targets, transaction: Id): Promise<readonly Change[] | null> {
  const changes: Change[] = [];
  for (const target of await targetsOf(targets, transaction)) {
    const record = recordOf(await targets.find(target).catch(() => null), transaction);
    if (!record) return null;
    changes.push({ target, commands: record.inverse });
  }
  return changes.length > 0 ? changes : null;
}
