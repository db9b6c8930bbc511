import type { Mark, Node } from 'prosemirror-model';
import type { Block, BlockKind, InlineMark, Revision } from '../../shared/domain/schema';
import { type FurnitureRun, runAt } from './furniture';
import { articleSchema, type BlockAttributes, type Fold } from './schema';

export interface DocumentInput {
  readonly revision: Revision;
  readonly kindOf: (index: number) => BlockKind;
  readonly furniture: readonly FurnitureRun[];
  /** First blocks of the runs that are unfolded. */
  readonly unfolded: ReadonlySet<number>;
  readonly foldWords: (run: FurnitureRun, isFolded: boolean) => string;
}

/** The ProseMirror document of a revision. Positions depend on the revision alone, never on kinds or folds. */
export function buildDocument(input: DocumentInput): Node {
  const { revision } = input;
  const marks = [...revision.marks].sort((a, b) => a.start - b.start);
  let nextMark = 0;
  let open: readonly InlineMark[] = [];
  const nodes = revision.blocks.map((block, index) => {
    const here = open.filter((mark) => mark.end > block.start);
    for (let mark = marks[nextMark]; mark !== undefined && mark.start < block.end; mark = marks[nextMark]) {
      here.push(mark);
      nextMark += 1;
    }
    open = here;
    return articleSchema.node('block', attributesOf(input, block, index), inlineContent(revision.text, block, here));
  });
  return articleSchema.node('doc', null, nodes);
}

export function attributesOf(input: DocumentInput, block: Block, index: number): BlockAttributes {
  const { revision, kindOf, furniture, unfolded, foldWords } = input;
  const kind = kindOf(index);
  const before = revision.blocks[index - 1];
  const run = kind === 'boilerplate' ? runAt(furniture, index) : undefined;
  const isFolded = run !== undefined && !unfolded.has(run.first);
  const isVisible = run?.visible === index;
  const fold: Fold | null = run === undefined ? null : isFolded ? (isVisible ? 'line' : 'hidden') : isVisible ? 'open' : null;
  return {
    kind,
    level: block.level ?? (kind === 'heading' ? 2 : 1),
    isContinued: block.group !== undefined && before?.group === block.group && kindOf(index - 1) === kind,
    isEmpty: revision.text.slice(block.start, block.end).trim() === '',
    fold,
    foldWords: run && isVisible ? foldWords(run, isFolded) : '',
  };
}

function inlineContent(text: string, block: Block, marks: readonly InlineMark[]): readonly Node[] {
  if (block.end === block.start) return [];
  if (marks.length === 0) return [articleSchema.text(text.slice(block.start, block.end))];
  const clip = (offset: number): number => Math.min(Math.max(offset, block.start), block.end);
  const edges = [...new Set([block.start, block.end, ...marks.flatMap((mark) => [clip(mark.start), clip(mark.end)])])].sort(
    (a, b) => a - b,
  );
  return edges.slice(1).map((end, index) => {
    const start = edges[index] ?? end;
    const around = marks.filter((mark) => mark.start <= start && mark.end >= end);
    return articleSchema.text(text.slice(start, end), around.map(drawnMark));
  });
}

const drawnMark = (mark: InlineMark): Mark => articleSchema.mark(mark.kind, mark.kind === 'link' ? { href: mark.href ?? '' } : null);
