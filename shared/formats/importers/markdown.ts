import type { Nodes, Parents, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { BlockKind } from '../../domain/schema/article';
import { fail, ok } from '../../result';
import { ArticleBuilder } from '../article-builder';
import { readFrontMatter } from '../front-matter';
import { guessMetadata } from '../guess-metadata';
import type { Importer, ImportProblem } from '../importer';

/** About 300,000 words, some ten seconds of parsing. */
const mostCharacters = 2_000_000;
const deepest = 400;

/**
 * Markdown (CommonMark). The article's text is what a reader of the rendered page would read, not the marks around it: one block
 * per line without blank lines, soft line breaks as spaces, hard ones as lines of one group. Headings, quotations, list items, strong,
 * emphasis and links are kept as structure; an image gives its alternative text as a caption. Raw HTML is never interpreted: it
 * stays as boilerplate, word for word, and is reported; comments are left out. Front matter gives the metadata.
 */
export const markdown: Importer = {
  id: 'markdown',
  version: 1,
  extensions: ['md', 'markdown', 'mdown', 'mkd'],
  mediaTypes: ['text/markdown'],
  read: (source) => {
    if (source.length > mostCharacters) return fail('import.too-large', { characters: source.length, most: mostCharacters });
    const { fields, problems: dropped, rest, lines } = readFrontMatter(source);
    const reader = new MarkdownReader(lines);
    if (!reader.read(fromMarkdown(rest))) return fail('import.too-deep', { most: deepest });
    const content = reader.builder.finish();
    const guessed = guessMetadata(content.text, content.blocks);
    const article = { ...content, ...guessed, language: '', ...fields };
    return ok({ article, problems: [...dropped, ...reader.problems] });
  },
};

interface Place {
  /** What paragraphs here are: `quotation` in a block quotation, `list-item` in a list. */
  readonly kind: BlockKind;
  /** Depth of lists. */
  readonly lists: number;
  readonly depth: number;
  /** Inside a paragraph or heading. */
  readonly isInline: boolean;
}

class MarkdownReader {
  readonly builder = new ArticleBuilder();
  readonly problems: ImportProblem[] = [];
  readonly #addresses = new Map<string, string>();
  readonly #linesBefore: number;

  constructor(linesBefore: number) {
    this.#linesBefore = linesBefore;
  }

  /** False when the document is nested deeper than anybody writes. */
  read(root: Root): boolean {
    return this.#collectAddresses(root, 0) && this.#children(root, { kind: 'paragraph', lists: 0, depth: 0, isInline: false });
  }

  #collectAddresses(node: Nodes, depth: number): boolean {
    if (depth > deepest) return false;
    if (node.type === 'definition' && !this.#addresses.has(node.identifier)) this.#addresses.set(node.identifier, node.url);
    return !('children' in node) || node.children.every((child) => this.#collectAddresses(child, depth + 1));
  }

  #children(parent: Parents, place: Place): boolean {
    const inside = { ...place, depth: place.depth + 1 };
    return parent.children.every((child) => this.#node(child, inside));
  }

  #node(node: Nodes, place: Place): boolean {
    const { builder } = this;
    switch (node.type) {
      case 'paragraph':
        this.#startBlock(isOnlyImages(node) ? 'caption' : place.kind, place);
        return this.#children(node, { ...place, isInline: true });
      case 'heading':
        builder.startBlock('heading', node.depth);
        return this.#children(node, { ...place, isInline: true });
      case 'blockquote':
        return this.#children(node, { ...place, kind: 'quotation' });
      case 'list':
        return this.#children(node, { ...place, kind: 'list-item', lists: place.lists + 1 });
      case 'code':
        this.#startBlock(place.kind, place);
        builder.addVerbatim(node.value);
        return true;
      case 'html':
        this.#html(node.value, (node.position?.start.line ?? 1) + this.#linesBefore, place.isInline);
        return true;
      case 'text':
        this.#text(node.value, place);
        return true;
      case 'inlineCode':
        builder.add(node.value);
        return true;
      case 'image':
      case 'imageReference':
        builder.add(node.alt ?? '');
        return true;
      case 'break':
        builder.breakLine();
        return true;
      case 'strong':
      case 'emphasis':
        return this.#marked(node, node.type, undefined, place);
      case 'link':
        return this.#marked(node, 'link', node.url, place);
      case 'linkReference':
        return this.#marked(node, 'link', this.#addresses.get(node.identifier) ?? '', place);
      default:
        return !('children' in node) || this.#children(node, place);
    }
  }

  #startBlock(kind: BlockKind, place: Place): void {
    this.builder.startBlock(kind, kind === 'list-item' ? Math.min(place.lists, 9) : undefined);
  }

  #marked(node: Parents, kind: 'strong' | 'emphasis' | 'link', href: string | undefined, place: Place): boolean {
    this.builder.openMark(kind, href);
    const isRead = this.#children(node, place);
    this.builder.closeMark();
    return isRead;
  }

  /** A soft line break before "— Name" parts a signature, such as that of an embedded post, from what it signs. */
  #text(value: string, place: Place): void {
    value.split(/\n(?=[—–―] ?(?:\p{Lu}|$))/u).forEach((piece, index) => {
      if (index > 0) this.#startBlock(place.kind, place);
      this.builder.add(piece);
    });
  }

  /** Inside a paragraph a tag stands alone and its content beside it; only a block of HTML holds text of its own. */
  #html(value: string, line: number, isInline: boolean): void {
    if (/^<!--[\s\S]*-->$/.test(value.trim())) return;
    if (/^<br\s*\/?>$/i.test(value)) {
      this.builder.breakLine();
      return;
    }
    const last = this.problems.at(-1);
    if (last?.line !== line) this.problems.push({ code: 'markdown-html', params: { text: value.trim().slice(0, 80) }, line });
    if (isInline) return;
    this.builder.startBlock('boilerplate');
    this.builder.addVerbatim(value);
  }
}

const isOnlyImages = (node: Parents): boolean =>
  node.children.length > 0 &&
  node.children.every(
    (child) => child.type === 'image' || child.type === 'imageReference' || (child.type === 'text' && child.value.trim() === ''),
  );
