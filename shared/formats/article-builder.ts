import { refineBlocks } from '../domain/blocks/segment';
import { safeHref } from '../domain/safe-href';
import type { Block, BlockKind, InlineMark } from '../domain/schema/article';
import type { ArticleDraft } from './importer';

interface OpenMark {
  readonly kind: InlineMark['kind'];
  readonly href?: string;
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
  /** Closed in the current line, which may yet be dropped as blank. */
  #lineMarks: InlineMark[] = [];
  /** Null for a mark inside another of its kind and for a link that leads nowhere safe. */
  readonly #opened: (OpenMark | null)[] = [];
  readonly #open: OpenMark[] = [];
  #kind: BlockKind = 'paragraph';
  #level: number | undefined;
  #group = 0;
  #groups = 0;
  /** Where the current line begins. */
  #start = 0;
  #line = '';
  #pending: '' | ' ' | '\t' = '';

  /** A group for several blocks that belong together, such as the paragraphs of an embedded post. */
  newGroup(): number {
    return ++this.#groups;
  }

  /** What follows is a new block. The lines that `breakLine` makes in it share a group: its own, if none is named. */
  startBlock(kind: BlockKind, level?: number, group?: number): void {
    this.#endLine();
    this.#kind = kind;
    this.#level = level;
    this.#group = group ?? this.newGroup();
  }

  get isAtLineStart(): boolean {
    return this.#line === '';
  }

  /** A new line in the same block. */
  breakLine(): void {
    this.#endLine();
  }

  add(text: string): void {
    const pieces = text.split(/[ \t\n\r\f]+/);
    pieces.forEach((piece, index) => {
      if (index > 0) this.#pending ||= ' ';
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

  /** Parts the cells of a row. */
  addTab(): void {
    this.#pending = '\t';
  }

  /** From here to `closeMark`. A link to anything but http, https and mailto is no mark; its text stays. */
  openMark(kind: InlineMark['kind'], href?: string): void {
    const safe = kind === 'link' ? safeHref(href ?? '') : null;
    const isIdle = this.#open.some((mark) => mark.kind === kind) || (kind === 'link' && safe === null);
    const mark = isIdle ? null : { kind, start: null, ...(safe === null ? {} : { href: safe }) };
    this.#opened.push(mark);
    if (mark !== null) this.#open.push(mark);
  }

  closeMark(): void {
    const mark = this.#opened.pop();
    if (mark === undefined || mark === null) return;
    this.#keepMark(mark);
    this.#open.splice(this.#open.indexOf(mark), 1);
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
    if (text === '') return;
    if (this.#line !== '') this.#line += this.#pending;
    this.#pending = '';
    for (const mark of this.#open) mark.start ??= this.#start + this.#line.length;
    this.#line += text;
  }

  #endLine(): void {
    this.#pending = '';
    if (this.#line.trim() === '') {
      for (const mark of this.#open) mark.start = null;
      this.#lineMarks = [];
      this.#line = '';
      return;
    }
    for (const mark of this.#open) this.#keepMark(mark);
    this.#marks.push(...this.#lineMarks);
    this.#lineMarks = [];
    const end = this.#start + this.#line.length;
    const level = this.#level === undefined ? {} : { level: this.#level };
    this.#blocks.push({ kind: this.#kind, start: this.#start, end, ...level, group: this.#group });
    this.#lines.push(this.#line);
    this.#start = end + 1;
    this.#line = '';
  }

  #keepMark(mark: OpenMark): void {
    const { start, ...kept } = mark;
    const end = this.#start + this.#line.length;
    if (start !== null && this.#line.slice(start - this.#start).trim() !== '') this.#lineMarks.push({ ...kept, start, end });
    mark.start = null;
  }
}
