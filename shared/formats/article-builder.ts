import { refineBlocks } from '../domain/blocks/segment';
import { safeHref } from '../domain/safe-href';
import type { Block, BlockKind, InlineMark } from '../domain/schema/article';
import type { ArticleDraft } from './importer';

interface OpenMark {
  readonly kind: InlineMark['kind'];
  readonly href: string | null;
  /** Where its first character on this line stands; null before that. */
  start: number | null;
}

/**
 * Makes canonical text, blocks and marks out of a document with a structure, piece by piece: one block per line, no blank lines,
 * white space collapsed as CSS does (`white-space: normal`; no-break spaces stay).
 */
export class ArticleBuilder {
  readonly #lines: string[] = [];
  readonly #blocks: Block[] = [];
  readonly #marks: InlineMark[] = [];
  readonly #open: OpenMark[] = [];
  #kind: BlockKind = 'paragraph';
  #level: number | undefined;
  #group = 0;
  /** Where the current line begins. */
  #start = 0;
  #line = '';
  #hasPendingSpace = false;

  /** What follows is a new block. The lines that `breakLine` makes in it share a group. */
  startBlock(kind: BlockKind, level?: number): void {
    this.#endLine();
    this.#kind = kind;
    this.#level = level;
    this.#group++;
  }

  /** A new line in the same block. */
  breakLine(): void {
    this.#endLine();
  }

  add(text: string): void {
    const pieces = text.split(/[ \t\n\r\f]+/);
    pieces.forEach((piece, index) => {
      if (index > 0) this.#hasPendingSpace = true;
      if (piece !== '') this.#append(piece);
    });
  }

  /** Keeps every space; a newline begins a new line of the same block. */
  addVerbatim(text: string): void {
    text.split(/\r\n?|\n/).forEach((piece, index) => {
      if (index > 0) this.#endLine();
      if (piece !== '') this.#append(piece);
    });
  }

  /** From here to `closeMark`. A link to anything but http, https and mailto is no mark, its text stays. */
  openMark(kind: InlineMark['kind'], href?: string): void {
    this.#open.push({ kind, href: href === undefined ? null : safeHref(href), start: null });
  }

  closeMark(): void {
    const mark = this.#open.pop();
    if (mark !== undefined) this.#keepMark(mark);
  }

  finish(): Pick<ArticleDraft, 'text' | 'blocks' | 'marks'> {
    this.#endLine();
    const text = this.#lines.join('\n');
    const blocks: readonly Block[] = this.#blocks.length > 0 ? this.#blocks : [{ kind: 'blank', start: 0, end: 0 }];
    const marks = this.#marks.sort((a, b) => a.start - b.start || b.end - a.end);
    return { text, blocks: refineBlocks(text, blocks), marks };
  }

  #append(piece: string): void {
    // A byte order mark at the beginning of a text is none of its characters.
    const text = this.#start === 0 && this.#line === '' ? piece.replace(/^\uFEFF+/, '') : piece;
    if (this.#hasPendingSpace && this.#line !== '') this.#line += ' ';
    this.#hasPendingSpace = false;
    for (const mark of this.#open) mark.start ??= this.#start + this.#line.length;
    this.#line += text;
  }

  #endLine(): void {
    this.#hasPendingSpace = false;
    if (this.#line.trim() === '') {
      for (const mark of this.#open) mark.start = null;
      this.#line = '';
      return;
    }
    for (const mark of this.#open) this.#keepMark(mark);
    const end = this.#start + this.#line.length;
    const level = this.#level === undefined ? {} : { level: this.#level };
    this.#blocks.push({ kind: this.#kind, start: this.#start, end, ...level, group: this.#group });
    this.#lines.push(this.#line);
    this.#start = end + 1;
    this.#line = '';
  }

  #keepMark(mark: OpenMark): void {
    const { kind, href, start } = mark;
    const end = this.#start + this.#line.length;
    mark.start = null;
    if (start === null || start === end || (kind === 'link' && href === null)) return;
    const isInside = this.#open.some((other) => other !== mark && other.kind === kind && other.start !== null && other.start <= start);
    if (!isInside) this.#marks.push(href === null ? { kind, start, end } : { kind, start, end, href });
  }
}
