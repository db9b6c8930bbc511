import type { Block } from '../schema/article';
import { boilerplate } from './boilerplate';
import { captions } from './captions';
import { embeds } from './embeds';
import { headings } from './headings';
import { listItems } from './list-items';
import type { BlockRule } from './passage';
import { blocksOf, passagesOf } from './passage';
import { quotations } from './quotations';
import { continuedLines } from './wrapped-lines';

/**
 * Cuts canonical text into blocks, exactly one per line, blank lines included: the first begins at 0, each further one right after
 * the newline of the one before, the last ends with the text. Kinds are guesses by rules, made so that an unsure line stays a
 * paragraph. The text is not touched.
 */
export const segmentText = (text: string): readonly Block[] =>
  classify(text, linesOf(text), [listItems, boilerplate, captions, embeds, quotations, headings]);

/**
 * Finds page chrome, captions and embedded posts among the paragraphs of a text whose structure is known (Markdown, HTML).
 * `blocks` tile the text, as do those that come back.
 */
export const refineBlocks = (text: string, blocks: readonly Block[]): readonly Block[] =>
  classify(text, blocks, [boilerplate, captions, embeds]);

const classify = (text: string, blocks: readonly Block[], rules: readonly BlockRule[]): readonly Block[] =>
  blocksOf(rules.reduce((passages, rule) => rule(passages), passagesOf(text, blocks)));

const linesOf = (text: string): readonly Block[] => {
  const lines = text.split('\n');
  const continued = continuedLines(lines);
  let start = 0;
  let group = -1;
  return lines.map((line, index): Block => {
    const end = start + line.length;
    const isBlank = line.trim() === '';
    if (!continued[index]) group++;
    const isGrouped = continued[index] || continued[index + 1];
    const block: Block = { kind: isBlank ? 'blank' : 'paragraph', start, end, ...(isGrouped ? { group } : {}) };
    start = end + 1;
    return block;
  });
};
