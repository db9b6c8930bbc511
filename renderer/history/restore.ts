import { restoreName } from '../../shared/domain/act-kinds';
import type { AnyState, TargetState } from '../../shared/domain/apply';
import { commandsBetween } from '../../shared/domain/commands-between';
import type { Command } from '../../shared/domain/schema';
import { saveState } from '../state/save-state';
import { dispatch, model } from '../state/session';
import type { Entry } from './entries';
import type { Past } from './past';

/** Why a state cannot be restored. */
export type WhyNot = 'same' | 'unknown' | 'other-text' | 'other-scheme' | 'deleted' | 'not-saved';

/** The state after an entry; null where it cannot be worked out. */
export const stateAt = (past: Past, entry: Entry): AnyState | null => (entry.kind === 'gap' ? null : past.timeline.at(entry.seq));

/** What leads from the present to the state after an entry; null where that cannot be worked out. */
export function wayBack(past: Past, entry: Entry): readonly Command[] | null {
  const way = <Kind extends Past['kind']>(kind: Kind, present: TargetState[Kind], wanted: TargetState[Kind] | null) =>
    wanted && commandsBetween(kind, present, wanted);
  if (entry.kind === 'gap') return null;
  switch (past.kind) {
    case 'set':
      return way('set', past.present, past.timeline.at(entry.seq));
    case 'article':
      return way('article', past.present, past.timeline.at(entry.seq));
    case 'project':
      return way('project', past.present, past.timeline.at(entry.seq));
  }
}

/** Null: it can be restored. */
export function whyNot(past: Past, entry: Entry): WhyNot | null {
  const commands = wayBack(past, entry);
  if (commands === null) return 'unknown';
  if (commands.length === 0) return 'same';
  for (const command of commands) {
    if (command.type === 'set.carry') return 'other-text';
    if (command.type === 'article.change' && command.change.revision !== undefined) return 'other-text';
    if (command.type === 'article.change' && command.change.removed) return 'deleted';
    if (command.type === 'project.change' && command.change.scheme !== undefined) return 'other-scheme';
  }
  return saveState.store.get().failure === null ? null : 'not-saved';
}

/** Leads back to the state after an entry, by one act that can be undone like any other. False where it does not fit; that is said. */
export function restore(past: Past, entry: Entry, time: string): boolean {
  const commands = wayBack(past, entry);
  if (!commands || entry.kind === 'gap' || !model.get()) return false;
  return dispatch({ key: restoreName, params: { time, seq: String(entry.seq) } }, [{ target: past.target, commands }]).ok;
}
