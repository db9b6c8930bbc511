import { type DOMOutputSpec, type Node, Schema } from 'prosemirror-model';
import type { BlockKind } from '../../shared/domain/schema';

/** How a block stands in the fold of page furniture: its one visible line, hidden behind that line, or the head of an unfolded run. */
export type Fold = 'line' | 'hidden' | 'open';

/** Attributes of a `block` node. */
export interface BlockAttributes {
  readonly kind: BlockKind;
  /** Of headings (1–6) and list items (1 …). */
  readonly level: number;
  /** Continues the hard-wrapped paragraph of the line before. */
  readonly isContinued: boolean;
  readonly isEmpty: boolean;
  readonly fold: Fold | null;
  /** The words before a folded or unfolded run of page furniture. */
  readonly foldWords: string;
}

/** Named boundary: ProseMirror types attributes as `any`; `buildDocument` alone makes them. */
export const blockAttributes = (node: Node): BlockAttributes => node.attrs as BlockAttributes;

const tagOf = ({ kind, level }: BlockAttributes): string => {
  if (kind === 'heading') return `h${Math.min(level, 6)}`;
  return kind === 'quotation' || kind === 'embed' ? 'blockquote' : 'p';
};

const drawBlock = (node: Node): DOMOutputSpec => {
  const attributes = blockAttributes(node);
  const { kind, level, isContinued, isEmpty, fold, foldWords } = attributes;
  const classes = ['block', `block-${kind}`, isContinued && 'is-continued', isEmpty && 'is-empty', fold && `fold-${fold}`];
  return [
    tagOf(attributes),
    {
      class: classes.filter(Boolean).join(' '),
      dir: 'auto',
      ...(kind === 'list-item' ? { 'data-level': String(level) } : {}),
      ...(foldWords === '' ? {} : { 'data-fold': foldWords }),
    },
    0,
  ];
};

/** A flat document: one textblock per line of the canonical text, so that positions and offsets convert by counting blocks. */
export const articleSchema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    block: {
      content: 'text*',
      whitespace: 'pre',
      attrs: {
        kind: { default: 'paragraph' },
        level: { default: 1 },
        isContinued: { default: false },
        isEmpty: { default: false },
        fold: { default: null },
        foldWords: { default: '' },
      },
      toDOM: drawBlock,
    },
    text: {},
  },
  marks: {
    strong: { toDOM: () => ['strong', 0] },
    emphasis: { toDOM: () => ['em', 0] },
    // Not an <a>: nothing in an article can be followed by a stray click.
    link: { attrs: { href: {} }, toDOM: (mark) => ['span', { class: 'text-link', title: String(mark.attrs.href) }, 0] },
  },
});
