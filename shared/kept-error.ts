import type { AssayError } from './result';

const codes: ReadonlySet<string> = new Set(['not-saved', 'changed-outside', 'folder-gone', 'lock-lost']);

/** Does this error mean that a change counts, is kept in memory, and waits to be written? With all others it was not made. */
export const isKept = ({ code }: AssayError): boolean => codes.has(code);
