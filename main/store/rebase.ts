import { applyAll, type TargetKind, type TargetState } from '../../shared/domain/apply';
import type { JournalRecord } from '../../shared/domain/schema';
import { ok, type Result } from '../../shared/result';

/** Records as they are after others, and the state that they lead to. */
export interface Rebased<State> {
  readonly state: State;
  readonly records: readonly JournalRecord[];
}

/**
 * Puts records that are not on disk yet after those that somebody else wrote meanwhile: the same commands, new numbers, new
 * inverses. Those that are there already are passed over. Errors: those of the reducers, where they no longer fit.
 */
export function rebase<Kind extends TargetKind>(
  kind: Kind,
  { state: first, records: there, seq }: { state: TargetState[Kind]; records: readonly JournalRecord[]; seq: number },
  mine: readonly JournalRecord[],
): Result<Rebased<TargetState[Kind]>> {
  const known = new Set(there.map(({ transaction }) => transaction));
  const records: JournalRecord[] = [];
  let state = first;
  for (const record of mine) {
    if (known.has(record.transaction)) continue;
    const applied = applyAll(kind, state, record.forward);
    if (!applied.ok) return applied;
    state = applied.value.state;
    records.push({ ...record, seq: seq + records.length + 1, inverse: applied.value.inverse });
  }
  return ok({ state, records });
}

/** Did whoever wrote `there` go on from our record number `seq` of a transaction? Null: we had written none. */
export const goesOn = (there: readonly JournalRecord[], last: Pick<JournalRecord, 'seq' | 'transaction'> | null): boolean =>
  last === null ? (there[0]?.seq ?? 1) === 1 : there.some(({ seq, transaction }) => seq === last.seq && transaction === last.transaction);
