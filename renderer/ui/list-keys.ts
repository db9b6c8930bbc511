/** The row that a key moves to, by index; null for keys that do not move. `page` is the number of rows in view. */
export function rowAfterKey(key: string, from: number, count: number, page: number): number | null {
  const to = (row: number): number => Math.max(0, Math.min(count - 1, row));
  switch (key) {
    case 'ArrowDown':
      return to(from + 1);
    case 'ArrowUp':
      return to(from - 1);
    case 'PageDown':
      return to(from + Math.max(1, page));
    case 'PageUp':
      return to(from - Math.max(1, page));
    case 'Home':
      return to(0);
    case 'End':
      return to(count - 1);
    default:
      return null;
  }
}

/** What was typed at a list so far; `at` in milliseconds of the same clock as the key events. */
export interface Typed {
  readonly text: string;
  readonly at: number;
}

const patience = 800;

/** What is typed after one more character: it adds up while a person goes on typing. */
export const typeOn = (typed: Typed, character: string, at: number): Typed => ({
  text: at - typed.at < patience ? typed.text + character : character,
  at,
});

/**
 * The first row from `from` on (around the end) whose text begins with what was typed; null when none does. A single letter, typed again
 * and again, walks through the rows that begin with it.
 */
export function rowByText(typed: string, from: number, count: number, textOf: (row: number) => string): number | null {
  const [first = ''] = typed;
  const isRepeated = [...typed].every((character) => character === first);
  const wanted = (isRepeated ? first : typed).toLocaleLowerCase();
  const start = isRepeated ? from + 1 : from;
  for (let step = 0; step < count; step += 1) {
    const row = (start + step) % count;
    if (textOf(row).toLocaleLowerCase().startsWith(wanted)) return row;
  }
  return null;
}

/** Ids of the rows from one to the other, both included, whichever comes first. */
export const idsBetween = (a: number, b: number, idAt: (row: number) => string): ReadonlySet<string> => {
  const first = Math.min(a, b);
  return new Set(Array.from({ length: Math.abs(a - b) + 1 }, (_, step) => idAt(first + step)));
};
