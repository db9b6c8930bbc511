interface Named {
  readonly id: string;
  readonly name: string;
}

/** The next option after `current` (an id, or null) whose name begins with this letter; round and round. Undefined: none, or no letter. */
export function firstByLetter<Item extends Named>(options: readonly Item[], letter: string, current: string | null): Item | undefined {
  if ([...letter].length !== 1 || letter.trim() === '') return undefined;
  const wanted = letter.toLocaleLowerCase();
  const after = options.findIndex((option) => option.id === current) + 1;
  return [...options.slice(after), ...options.slice(0, after)].find((option) => option.name.toLocaleLowerCase().startsWith(wanted));
}
