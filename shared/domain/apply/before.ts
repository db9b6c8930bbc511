/** The values that `state` has now for the fields that `change` names: the change that takes `change` back. */
export function before<State extends object, Change extends Partial<State>>(
  state: State,
  change: Change,
): Pick<State, keyof State & keyof Change> {
  const named = Object.keys(change) as (keyof State & keyof Change)[]; // Object.keys forgets that they are keys of Change
  return Object.fromEntries(named.map((key) => [key, state[key]])) as Pick<State, keyof State & keyof Change>; // one entry for each named key
}
