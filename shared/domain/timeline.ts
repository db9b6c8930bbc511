import { stateAfter, type TargetKind, type TargetState } from './apply';
import type { JournalRecord } from './schema';

/** A target's state after each of its records. */
export interface Timeline<State> {
  /**
   * After the record with this number; 0: before the first. Null where it cannot be worked out: a record after it is missing, or does
   * not fit. Parts that do not differ are shared between states.
   */
  at(seq: number): State | null;
}

/** States are kept this many records apart, so that walking back from any of them is short. */
const stride = 64;

/** `records`, newest first, lead back from the present state, whose newest record is `seq`. Nothing is worked out before it is asked for. */
export function timelineOf<Kind extends TargetKind>(
  kind: Kind,
  present: TargetState[Kind],
  seq: number,
  records: readonly JournalRecord[],
): Timeline<TargetState[Kind]> {
  /** By how many records they lie back. */
  const kept = new Map<number, TargetState[Kind]>([[0, present]]);
  let asked: { readonly back: number; readonly state: TargetState[Kind] } = { back: 0, state: present };

  /** The state so many records further back, at once: that costs hardly more than one. Null where one of them is missing or does not fit. */
  const further = (state: TargetState[Kind], from: number, to: number): TargetState[Kind] | null => {
    const newer = records.slice(from, to);
    if (newer.length < to - from || newer.some((record, index) => record.seq !== seq - from - index)) return null;
    const undone = stateAfter(
      kind,
      state,
      newer.flatMap(({ inverse }) => inverse),
    );
    return undone.ok ? undone.value : null;
  };

  return {
    at: (wanted) => {
      const back = seq - wanted;
      if (back < 0 || wanted < 0) return null;
      // The neighbour of what was asked for last is asked for next.
      let from = asked.back <= back ? asked.back : 0;
      for (const known of kept.keys()) if (known <= back && known > from) from = known;
      let state = from === asked.back ? asked.state : (kept.get(from) ?? null);
      while (state !== null && from < back) {
        const to = Math.min(back, from - (from % stride) + stride);
        state = further(state, from, to);
        if (state !== null && to % stride === 0) kept.set(to, state);
        from = to;
      }
      if (state !== null) asked = { back, state };
      return state;
    },
  };
}
