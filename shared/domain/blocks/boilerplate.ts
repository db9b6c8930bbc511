import { isChrome } from './chrome';
import type { BlockRule, Passage } from './passage';

/** A button of a sign or number, such as "X" or a count of comments, right after another one. */
const longestCompanion = 3;

/**
 * Page chrome becomes boilerplate: share and sign-in buttons, newsletters, cookies, republishing notices; and with it blank lines
 * between two pieces of it or after the last one, and a run of two and more blank lines at the end of the text.
 */
export const boilerplate: BlockRule = (passages) => {
  const marked: Passage[] = [];
  for (const passage of passages) {
    const isCompanion = passage.text.length <= longestCompanion && marked.at(-1)?.kind === 'boilerplate';
    marked.push(passage.kind === 'paragraph' && (isCompanion || isChrome(passage.text)) ? asBoilerplate(passage) : passage);
  }
  for (const { first, after } of blankRuns(marked)) {
    const isAfterChrome = marked[first - 1]?.kind === 'boilerplate';
    const isLast = after === marked.length;
    const isInside = isAfterChrome && (isLast || marked[after]?.kind === 'boilerplate');
    if (!isInside && !(isLast && first > 0 && after - first > 1)) continue;
    for (let index = first; index < after; index++) {
      const blank = marked[index];
      if (blank !== undefined) marked[index] = asBoilerplate(blank);
    }
  }
  return marked;
};

const asBoilerplate = ({ level: _, ...passage }: Passage): Passage => ({ ...passage, kind: 'boilerplate' });

const blankRuns = (passages: readonly Passage[]): readonly { first: number; after: number }[] => {
  const runs: { first: number; after: number }[] = [];
  passages.forEach((passage, index) => {
    if (passage.kind !== 'blank') return;
    const last = runs.at(-1);
    if (last?.after === index) last.after++;
    else runs.push({ first: index, after: index + 1 });
  });
  return runs;
};
