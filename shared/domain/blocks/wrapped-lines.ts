const narrowest = 40;
const widest = 100;
/** Fewer joins than this prove nothing. */
const leastJoins = 3;

/** Starts with a bullet, a number with a dot or bracket, or a mail's `>`: never the rest of the line before. */
const opensItem = /^\s*(?:[•◦▪‣⁃·*>-]|\d{1,3}[.)])\s/;
const indent = (line: string): number => line.length - line.trimStart().length;

/**
 * For each line, whether it goes on from the line before because a program broke the paragraph at a fixed width (as in mails and
 * wire copy). A line break counts as such when the next word would not have fitted. All false unless the text as a whole is
 * wrapped: nearly no line over 100 columns, and at least half of the line breaks inside paragraphs of that kind.
 */
export const continuedLines = (lines: readonly string[]): readonly boolean[] => {
  const width = wrapWidth(lines);
  const continued = lines.map((line, index) => {
    const before = lines[index - 1] ?? '';
    if (width === null || before.trim() === '' || line.trim() === '' || opensItem.test(line)) return false;
    if (indent(line) > indent(before) && !opensItem.test(before)) return false;
    const nextWord = /\S+/.exec(line)?.[0].length ?? 0;
    return before.trimEnd().length + 1 + nextWord > width;
  });
  const joins = continued.filter(Boolean).length;
  const breaks = lines.filter((line, index) => index > 0 && line.trim() !== '' && lines[index - 1]?.trim() !== '').length;
  return joins >= leastJoins && joins * 2 >= breaks ? continued : lines.map(() => false);
};

/** The longest line but for two outliers in a hundred; null when no wrapping program would have made these lines. */
const wrapWidth = (lines: readonly string[]): number | null => {
  const filled = lines.filter((line) => line.trim() !== '');
  const spaced = filled.filter((line) => line.trim().includes(' ')).map((line) => line.trimEnd().length);
  // Scripts without spaces and lists of addresses have no words that could have fitted.
  if (spaced.length * 5 < filled.length * 4) return null;
  const width = spaced.sort((a, b) => b - a)[Math.floor(spaced.length / 50)] ?? 0;
  return width >= narrowest && width <= widest ? width : null;
};
