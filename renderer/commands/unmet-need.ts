import type { CommandNeed, NamedCommand } from '../../shared/commands';
import { newest } from '../state/newest';
import { activeSpan, model } from '../state/session';

/** What a command lacks to make sense now; null when nothing. */
export function unmetNeed({ needs }: NamedCommand): CommandNeed | null {
  if (needs === undefined) return null;
  const state = model.get();
  const isThere: Readonly<Record<CommandNeed, boolean>> = {
    project: state !== null,
    sample: state?.isSample === true,
    article: Boolean(state?.open),
    span: activeSpan.get() !== null,
    undo: state !== null && newest(state, 'undo') !== null,
    redo: state !== null && newest(state, 'redo') !== null,
  };
  return isThere[needs] ? null : needs;
}
