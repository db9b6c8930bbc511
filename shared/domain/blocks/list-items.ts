import type { BlockRule, Passage } from './passage';

const bullet = /^[•◦▪‣⁃●○■□]\s*\S/;
const plainBullet = /^[*·-]\s+\S/;
const number = /^(\d{1,3})[.)]\s+\S/;

/**
 * List items by their mark. A round or square bullet is enough; `-`, `*` and numbers count only in a row of two and more (numbers
 * one up each), since a lone one may begin a line of dialogue or a date. The level follows the indentation.
 */
export const listItems: BlockRule = (passages) => {
  const filled = passages.filter((passage) => passage.kind !== 'blank');
  const items = new Set(filled.filter((passage, index) => isItem(passage, filled[index - 1], filled[index + 1])));
  const indents: number[] = [];
  return passages.map((passage) => {
    if (!items.has(passage)) {
      if (passage.kind !== 'blank') indents.length = 0;
      return passage;
    }
    while ((indents.at(-1) ?? -1) > passage.indent) indents.pop();
    if ((indents.at(-1) ?? -1) < passage.indent) indents.push(passage.indent);
    return { ...passage, kind: 'list-item' as const, level: Math.min(indents.length, 9) };
  });
};

const isItem = (passage: Passage, before: Passage | undefined, after: Passage | undefined): boolean => {
  if (passage.kind !== 'paragraph') return false;
  if (bullet.test(passage.text)) return true;
  if (plainBullet.test(passage.text)) return [before, after].some((other) => other?.text[0] === passage.text[0] && isPlain(other));
  const own = numberOf(passage);
  return own !== null && (numberOf(before) === own - 1 || numberOf(after) === own + 1);
};

const isPlain = (passage: Passage | undefined): boolean => passage !== undefined && plainBullet.test(passage.text);

const numberOf = (passage: Passage | undefined): number | null => {
  const digits = number.exec(passage?.text ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
};
