const decimal = /^-?\d+(\.\d+)?$/;

/** Is it a decimal as attributes keep it: digits, at most one point between digits, a hyphen for minus? No exponent, no grouping. */
export const isDecimal = (text: string): boolean => decimal.test(text);
