/** Where a spreadsheet may see a cell begin: at its start, and after what it may take for a delimiter, a quote or the end of a line. */
const cellStart = String.raw`(?<=^|[,;|"\t\r\n])`;
/** What makes a formula of a cell, blanks before it included. */
const formulaStart = String.raw`(?=[ \u00a0]*[=+\-@\t\r\n\0＝＋－＠])`;
const unguarded = new RegExp(`${cellStart}(?='*${formulaStart})`, 'g');
const guarded = new RegExp(`${cellStart}'(?='*${formulaStart})`, 'g');
/** A negative number is data and starts no formula. */
const isNumber = (cell: string): boolean => /^-\d+(?:\.\d+)?$/.test(cell);

/**
 * A cell that no spreadsheet takes for a formula (S22): an apostrophe goes before `= + - @`, their full-width forms, tab, CR, LF and
 * NUL wherever a cell may be seen to begin. A negative decimal number stays as it is. `unguardFormulas` gives back the original.
 */
export const guardFormulas = (cell: string): string => (isNumber(cell) ? cell : cell.replace(unguarded, "'"));

/** Takes away what `guardFormulas` put in, and nothing else. */
export const unguardFormulas = (cell: string): string => cell.replace(guarded, '');
