import { segmentText } from '../../../../../shared/domain/blocks/segment';
import type { Block } from '../../../../../shared/domain/schema/article';

/** A block as a person would note it down: `kind`, `kind 2` with a level, `kind *` for a member of a group, then its line. */
export const notesOf = (text: string, blocks: readonly Block[] = segmentText(text)): readonly string[] =>
  blocks.map(({ kind, level, group, start, end }) =>
    [kind, level, group === undefined ? undefined : '*'.repeat(group + 1), `| ${text.slice(start, end)}`]
      .filter((part) => part !== undefined)
      .join(' '),
  );

/** The kinds alone, in order. */
export const kindsOf = (text: string): readonly string[] => segmentText(text).map(({ kind }) => kind);
