import { applyAll, type TargetKind, type TargetState } from '../../shared/domain/apply';
import type { JournalRecord } from '../../shared/domain/schema';
import type { StateCheck } from './load-target';

/** A state that is whole, and its number. */
export interface Base<State> {
  readonly state: State;
  readonly seq: number;
}

/** The best that can be made of a base and the journal lines that can still be read. */
export interface Rebuilt<State> extends Base<State> {
  /** The live journal of the state: numbered without a gap, the last with the state's own number. */
  readonly records: readonly JournalRecord[];
  /** Changes after the base that are in the state. */
  readonly replayed: number;
  /** Changes after the base that can be read and do not fit any more. */
  readonly unfit: number;
}

/**
 * Applies, in their order, all records after the base that still fit. Where lines are missing, those behind them are numbered anew; a
 * line that speaks of something that is not there any more is left out, and so is one after which `check` finds the state wrong.
 */
export async function rebuild<Kind extends TargetKind>(
  kind: Kind,
  base: Base<TargetState[Kind]>,
  found: readonly JournalRecord[],
  check: StateCheck<TargetState[Kind]>,
): Promise<Rebuilt<TargetState[Kind]>> {
  const bySeq = new Map(found.map((record) => [record.seq, record]));
  const records = [...bySeq.values()].sort((a, b) => a.seq - b.seq);
  const quick = await follow(kind, base, records, null);
  if ((await check(quick.state)).ok) return quick;
  // Looked at one by one only when something is wrong: a check reads the whole state.
  return follow(kind, base, records, check);
}

async function follow<Kind extends TargetKind>(
  kind: Kind,
  base: Base<TargetState[Kind]>,
  records: readonly JournalRecord[],
  check: StateCheck<TargetState[Kind]> | null,
): Promise<Rebuilt<TargetState[Kind]>> {
  const after = records.filter((record) => record.seq > base.seq);
  let { state, seq } = base;
  const kept: JournalRecord[] = [...runBefore(records, base.seq)];
  for (const record of after) {
    const applied = applyAll(kind, state, record.forward);
    if (!applied.ok || (check && !(await check(applied.value.state)).ok)) continue;
    state = applied.value.state;
    seq += 1;
    // The inverse is that of the state as it is now, not as it was before lines were lost.
    kept.push({ ...record, seq, inverse: applied.value.inverse });
  }
  const replayed = seq - base.seq;
  return { state, seq, records: kept, replayed, unfit: after.length - replayed };
}

/** The records that lead up to a number without a gap. */
function runBefore(records: readonly JournalRecord[], seq: number): readonly JournalRecord[] {
  const before = records.filter((record) => record.seq <= seq);
  let first = before.length;
  while (first > 0 && before[first - 1]?.seq === seq - (before.length - first)) first -= 1;
  return before.slice(first);
}
