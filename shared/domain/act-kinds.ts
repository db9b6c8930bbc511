import type { Id, JournalRecord } from './schema';

/** What kind of act a record tells of: an undo undoes an act, a redo undoes an undo. */
export type ActKind = 'act' | 'undo' | 'redo' | 'restore';

/** The kind of each record; `records` are newest first, as the result is. What an undo names and is not among them counts as an act. */
export function actKinds(records: readonly Pick<JournalRecord, 'transaction' | 'undoes' | 'name'>[]): readonly ActKind[] {
  const undos = new Set<Id>();
  return records
    .toReversed()
    .map(({ transaction, undoes, name }): ActKind => {
      if (undoes === undefined) return name.key === restoreName ? 'restore' : 'act';
      if (undos.has(undoes)) return 'redo';
      undos.add(transaction);
      return 'undo';
    })
    .reverse();
}

/** Key of the name of a transaction that leads back to an earlier state. */
export const restoreName = 'restore';
