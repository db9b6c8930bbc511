/**
 * An error for the log: its kind, its code, and the places in the program that it went through. Never its words, which may quote the
 * text of an article.
 */
export function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error ? ` ${String(error.code)}` : '';
  return `${error.name}${code}${placesOf(error.stack ?? '')}`;
}

/** The lines of a stack that name places, each on a line of its own. */
export const placesOf = (stack: string): string =>
  stack
    .split('\n')
    .filter((line) => /^\s+at .+:\d+:\d+\)?$/.test(line))
    .map((line) => `\n${line}`)
    .join('');
