import { isSame } from './is-same';
import type { Attributes, AttributesPatch } from './schema';

/** Those of the named fields that differ, as `to` has them; null where none does. */
export function fieldsBetween<State extends object, Key extends keyof State>(
  from: State,
  to: State,
  keys: readonly Key[],
): Partial<Pick<State, Key>> | null {
  const changed = keys.filter((key) => !isSame(from[key], to[key]));
  return changed.length > 0 ? (Object.fromEntries(changed.map((key) => [key, to[key]])) as Partial<Pick<State, Key>>) : null; // of these keys
}

/** The patch that makes `to` of `from`; null where they are the same. */
export function attributesBetween(from: Attributes, to: Attributes): AttributesPatch | null {
  const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])].filter((key) => !isSame(from[key], to[key]));
  return keys.length > 0 ? Object.fromEntries(keys.map((key) => [key, to[key] ?? null])) : null;
}
