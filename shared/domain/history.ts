import type { JournalRecord } from './schema';

/** What can be undone and redone on a target or a group of targets, oldest first. */
export interface History {
  readonly undo: readonly JournalRecord[];
  readonly redo: readonly JournalRecord[];
}

export const emptyHistory: History = { undo: [], redo: [] };

/**
 * History after one more record. A record that undoes the newest undoable one moves it to `redo`; a record that undoes such an
 * undo brings it back; any other record ends what could be redone. The `redo` stack holds the undo records themselves, since
 * redoing is undoing them.
 */
export function recordHistory(history: History, record: JournalRecord): History {
  const { undo, redo } = history;
  if (record.undoes === undefined) return { undo: [...undo, record], redo: [] };
  if (redo.some((entry) => entry.transaction === record.undoes)) {
    return { undo: [...undo, record], redo: redo.filter((entry) => entry.transaction !== record.undoes) };
  }
  return { undo: undo.filter((entry) => entry.transaction !== record.undoes), redo: [...redo, record] };
}

export const historyOf = (records: readonly JournalRecord[]): History => records.reduce(recordHistory, emptyHistory);
