import type { Id } from '../../shared/domain/schema';
import type { TargetRecord } from '../../shared/ipc/messages';
import type { Act } from './model';

/** Journal records as acts, oldest first; records of one transaction become one act. */
export function actsOf(records: readonly TargetRecord[]): readonly Act[] {
  const acts = new Map<Id, Act>();
  for (const { target, record } of records) {
    const { transaction, name, at, targets, width = targets.length, undoes } = record;
    const before = acts.get(transaction)?.inverse ?? [];
    const inverse = [{ target, commands: record.inverse }, ...before];
    acts.set(transaction, { transaction, name, at, targets, width, inverse, ...(undoes !== undefined && { undoes }) });
  }
  return [...acts.values()];
}
