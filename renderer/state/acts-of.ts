import type { Change, Id } from '../../shared/domain/schema';
import type { TargetRecord } from '../../shared/ipc/messages';
import type { Act } from './model';

/** Journal records as acts, oldest first; records of one transaction become one act. */
export function actsOf(records: readonly TargetRecord[]): readonly Act[] {
  const acts = new Map<Id, Act>();
  const inverses = new Map<Id, Change[]>();
  for (const { target, record } of records) {
    const { transaction, name, at, targets, width = targets.length, undoes } = record;
    // Grows in place: an import may have thousands of targets.
    const inverse = inverses.get(transaction) ?? [];
    inverse.unshift({ target, commands: record.inverse });
    inverses.set(transaction, inverse);
    acts.set(transaction, { transaction, name, at, targets, width, inverse, ...(undoes !== undefined && { undoes }) });
  }
  return [...acts.values()];
}
