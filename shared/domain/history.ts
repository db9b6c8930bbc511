import type { Id } from './schema';

/** What history needs of a journal record, or of a transaction over several. */
export interface HistoryEntry {
  readonly transaction: Id;
  readonly undoes?: Id;
}

/** What can be undone and redone on a target or a group of targets, oldest first. */
export interface History<Entry extends HistoryEntry> {
  readonly undo: readonly Entry[];
  readonly redo: readonly Entry[];
}

/**
 * History after one more record. A record that undoes the newest undoable one moves it to `redo`; a record that undoes such an
 * undo brings it back; any other record ends what could be redone. The `redo` stack holds the undo records themselves, since
 * redoing is undoing them.
 */
export function recordHistory<Entry extends HistoryEntry>(history: History<Entry>, record: Entry): History<Entry> {
  const { undo, redo } = history;
  if (record.undoes === undefined) return { undo: [...undo, record], redo: [] };
  if (redo.some((entry) => entry.transaction === record.undoes)) {
    return { undo: [...undo, record], redo: redo.filter((entry) => entry.transaction !== record.undoes) };
  }
  return { undo: undo.filter((entry) => entry.transaction !== record.undoes), redo: [...redo, record] };
}

export const historyOf = <Entry extends HistoryEntry>(records: readonly Entry[]): History<Entry> =>
  records.reduce<History<Entry>>(recordHistory, { undo: [], redo: [] });

/**
 * Where to cut so that at least the newest `count` entries stay, and `historyOf` the rest is right: a redo is told from an undo by
 * the undo that it names, so that one must not be cut off. What was done before the cut can no longer be undone.
 */
export function recentFrom(entries: readonly HistoryEntry[], count: number): number {
  const undos = new Map<Id, number>();
  const undoneAt = entries.map((entry, index) => {
    const undone = entry.undoes === undefined ? undefined : undos.get(entry.undoes);
    if (entry.undoes !== undefined && undone === undefined && !undos.has(entry.transaction)) undos.set(entry.transaction, index);
    return undone ?? index;
  });
  let start = Math.max(0, entries.length - count);
  for (let index = entries.length - 1; index >= start; index -= 1) start = Math.min(start, undoneAt[index] ?? start);
  return start;
}
