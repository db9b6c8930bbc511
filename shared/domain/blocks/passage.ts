import type { Block, BlockKind } from '../schema/article';

/** A paragraph while its kind is being found out: one line, or several that were hard-wrapped or broken on purpose. */
export interface Passage {
  readonly kind: BlockKind;
  readonly level?: number;
  /** Passages of one embedded post share a number. */
  readonly post?: number;
  /** `[start, end)` of each line, in order. */
  readonly lines: readonly { readonly start: number; readonly end: number }[];
  /** The lines trimmed and joined with one space. */
  readonly text: string;
  /** White space before the first line, in columns; a tab counts as four. */
  readonly indent: number;
}

/** Finds out the kind of some passages and leaves the others as they are. Keeps the number and order of passages and lines. */
export type BlockRule = (passages: readonly Passage[]) => readonly Passage[];

/** Changes the passages that `rule` names a kind for. */
export const perPassage =
  (rule: (passage: Passage) => BlockKind | null): BlockRule =>
  (passages) =>
    passages.map((passage) => {
      const kind = passage.kind === 'paragraph' ? rule(passage) : null;
      return kind === null ? passage : { ...passage, kind };
    });

/** Neighbouring blocks of one group become one passage. */
export const passagesOf = (text: string, blocks: readonly Block[]): readonly Passage[] => {
  const runs: Block[][] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    if (last !== undefined && block.group !== undefined && last[0]?.group === block.group && last[0].kind === block.kind) last.push(block);
    else runs.push([block]);
  }
  return runs.map((run) => {
    const lines = run.map(({ start, end }) => ({ start, end }));
    const words = lines.map(({ start, end }) => text.slice(start, end));
    const [{ kind, level } = { kind: 'blank' as const, level: undefined }] = run;
    return {
      kind,
      ...(level === undefined ? {} : { level }),
      lines,
      text: words.map((line) => line.trim()).join(' '),
      indent: (/^\s*/.exec(words[0] ?? '')?.[0] ?? '').replaceAll('\t', '    ').length,
    };
  });
};

/** The lines of the passages as blocks; groups are numbered from 0 in order. */
export const blocksOf = (passages: readonly Passage[]): readonly Block[] => {
  let groups = 0;
  const posts = new Map<number, number>();
  return passages.flatMap(({ kind, level, post, lines }) => {
    let group = post === undefined ? undefined : posts.get(post);
    if (group === undefined && (post !== undefined || lines.length > 1)) {
      group = groups++;
      if (post !== undefined) posts.set(post, group);
    }
    const shared = { kind, ...(level === undefined ? {} : { level }), ...(group === undefined ? {} : { group }) };
    return lines.map(({ start, end }) => ({ ...shared, start, end }));
  });
};
