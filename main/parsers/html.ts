import type { DefaultTreeAdapterTypes } from 'parse5';
import { defaultTreeAdapter, parse } from 'parse5';
import { canonicalText } from '../../shared/domain/canonical-text';
import type { BlockKind } from '../../shared/domain/schema/article';
import { ArticleBuilder } from '../../shared/formats/article-builder';
import { guessMetadata } from '../../shared/formats/guess-metadata';
import type { Importer } from '../../shared/formats/importer';
import { fail, ok } from '../../shared/result';
import type { Element } from './html-elements';
import { attribute, isBlock, isDropped, isEmbeddedPost, isEmphasis, isFurniture, isStrong, keepsSpaces, stylesOf } from './html-elements';
import { clipboardSource, pageMetadata } from './html-metadata';

const mostCharacters = 20_000_000;
/** Unclosed formatting makes a parser repeat elements, so a small page can unfold into a huge one. */
const mostNodes = 2_000_000;

type Node = DefaultTreeAdapterTypes.Node;

/**
 * HTML, as a browser puts it on the clipboard or a page saves it. The parser is parse5, which builds plain objects: no script runs,
 * no picture loads, no style applies. Out come text, kinds of blocks, strong, emphasis and links to http, https and mailto, and nothing
 * else of the page. Code, controls, media and hidden elements are no text; navigation, forms, buttons and page footers become
 * boilerplate. Fails with `import.too-large` for more than 20 million characters or two million nodes.
 */
export const html: Importer = {
  id: 'html',
  version: 1,
  extensions: ['html', 'htm', 'xhtml'],
  mediaTypes: ['text/html'],
  read: (source) => {
    const tooLarge = fail('import.too-large', { characters: source.length, most: mostCharacters });
    if (source.length > mostCharacters) return tooLarge;
    const clipboard = clipboardSource(source);
    const document = parseCapped(clipboard.html);
    if (document === null) return tooLarge;
    const content = readText(document);
    // Nothing that canonical text refuses gets through the parser; checked here, since offsets rest on it.
    const checked = canonicalText(content.text);
    if (!checked.ok) return checked;
    const guessed = guessMetadata(content.text, content.blocks);
    const page = pageMetadata(document, clipboard.url);
    const hasHeadline = content.blocks.some(({ kind }) => kind === 'heading');
    const title = hasHeadline ? guessed.title : page.title || guessed.title;
    const { byline, publisher, published, url } = { ...guessed, ...page.said };
    return ok({ article: { ...content, title, byline, publisher, published, url, language: page.language }, problems: [] });
  },
};

class TooManyNodes extends Error {}

const parseCapped = (source: string): DefaultTreeAdapterTypes.Document | null => {
  let nodes = 0;
  const createElement: typeof defaultTreeAdapter.createElement = (...args) => {
    nodes++;
    if (nodes > mostNodes) throw new TooManyNodes();
    return defaultTreeAdapter.createElement(...args);
  };
  try {
    return parse(source, { treeAdapter: { ...defaultTreeAdapter, createElement } });
  } catch (error) {
    if (error instanceof TooManyNodes) return null;
    throw error;
  }
};

/** What an element hands down to what is in it. */
interface Place {
  readonly kind: BlockKind;
  readonly level?: number;
  readonly group?: number;
  readonly lists: number;
  readonly keepsSpaces: boolean;
}

/** Walks with a stack of its own: a page may be nested deeper than calls can be. */
const readText = (document: DefaultTreeAdapterTypes.Document): ReturnType<ArticleBuilder['finish']> => {
  const builder = new ArticleBuilder();
  const start = (place: Place): void => builder.startBlock(place.kind, place.level, place.group);
  const top: Place = { kind: 'paragraph', lists: 0, keepsSpaces: false };
  const todo: ({ node: Node; place: Place } | (() => void))[] = [{ node: document, place: top }];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    if (typeof next === 'function') {
      next();
      continue;
    }
    const { node, place } = next;
    if (defaultTreeAdapter.isTextNode(node)) {
      if (place.keepsSpaces) builder.addVerbatim(node.value);
      else builder.add(node.value);
      continue;
    }
    if (!('childNodes' in node)) continue;
    const inside = defaultTreeAdapter.isElementNode(node) ? enter(node, place, builder, start, (exit) => todo.push(exit)) : place;
    if (inside === null) continue;
    for (let index = node.childNodes.length - 1; index >= 0; index--) {
      const child = node.childNodes[index];
      if (child !== undefined) todo.push({ node: child, place: inside });
    }
  }
  return builder.finish();
};

/** Writes what the element itself stands for and says what is in it; null: nothing to read there. `onExit` runs last added first. */
const enter = (
  element: Element,
  place: Place,
  builder: ArticleBuilder,
  start: (place: Place) => void,
  onExit: (exit: () => void) => void,
): Place | null => {
  const { tagName } = element;
  const styles = stylesOf(element);
  if (isDropped(element, styles)) return null;
  if (tagName === 'br') {
    if (builder.isAtLineStart) start(place);
    else builder.breakLine();
    return null;
  }
  if (tagName === 'img') {
    const alt = attribute(element, 'alt') ?? '';
    if (/^(?:\p{Extended_Pictographic}|\p{Regional_Indicator})/u.test(alt) && alt.length <= 24) builder.add(alt);
    return null;
  }
  if (tagName === 'td' || tagName === 'th') {
    if (!builder.isAtLineStart) builder.addTab();
  }
  const spaces = keepsSpaces(element, styles);
  let inside = spaces === undefined || spaces === place.keepsSpaces ? place : { ...place, keepsSpaces: spaces };
  if (isBlock(element, styles)) {
    inside = blockPlace(element, inside, builder);
    start(inside);
    onExit(() => start(place));
  }
  if (tagName === 'q') {
    builder.add('“');
    onExit(() => builder.add('”'));
  }
  const mark = (kind: 'strong' | 'emphasis' | 'link', href?: string): void => {
    builder.openMark(kind, href);
    onExit(() => builder.closeMark());
  };
  if (tagName === 'a') mark('link', attribute(element, 'href') ?? '');
  if (inside.kind !== 'heading' && isStrong(element, styles)) mark('strong');
  if (isEmphasis(element, styles)) mark('emphasis');
  return inside;
};

const blockPlace = (element: Element, place: Place, builder: ArticleBuilder): Place => {
  const { kind, lists, keepsSpaces } = place;
  if (kind === 'boilerplate' || kind === 'embed') return place;
  const plain = { lists, keepsSpaces };
  if (isEmbeddedPost(element)) return { ...plain, kind: 'embed', group: builder.newGroup() };
  if (isFurniture(element, kind === 'quotation')) return { ...plain, kind: 'boilerplate' };
  const heading = /^h([1-6])$/.exec(element.tagName)?.[1];
  if (heading !== undefined) return { ...plain, kind: 'heading', level: Number(heading) };
  switch (element.tagName) {
    case 'blockquote':
      return { ...plain, kind: 'quotation' };
    case 'ul':
    case 'ol':
      return { ...place, lists: lists + 1 };
    case 'li':
      return { ...plain, kind: 'list-item', level: Math.min(Math.max(lists, 1), 9) };
    case 'figcaption':
    case 'caption':
      return { ...plain, kind: 'caption' };
    default:
      return place;
  }
};
