import type { Result } from '../../result';

/** The state after a command, and the command that gives back the state before it. */
export interface Applied<State, Command> {
  readonly state: State;
  readonly inverse: Command;
}

/** A reducer never changes `state`; it fails, changing nothing, when the command does not fit it. */
export type Apply<State, Command> = (state: State, command: Command) => Result<Applied<State, Command>>;
