import type { DefaultTreeAdapterTypes } from 'parse5';
import { defaultTreeAdapter } from 'parse5';
import { safeHref } from '../../shared/domain/safe-href';
import { writtenDate } from '../../shared/domain/written-date';
import type { Metadata } from '../../shared/formats/guess-metadata';
import { attribute } from './html-elements';

type Said = Partial<Pick<Metadata, 'byline' | 'publisher' | 'published' | 'url'>>;

export interface PageMetadata {
  readonly title: string;
  /** BCP 47, or empty. */
  readonly language: string;
  /** Only what the page says, and is safe. */
  readonly said: Said;
}

/** Windows puts lines such as `SourceURL:https://…` before the HTML of a clipboard (the CF_HTML format). */
export const clipboardSource = (source: string): { html: string; url: string } => {
  const header = /^Version:\d[^<]*/.exec(source)?.[0] ?? '';
  return { html: source.slice(header.length), url: safeHref(/^SourceURL:(.*)$/m.exec(header)?.[1] ?? '') ?? '' };
};

const longest = 1000;
const words = (text: string): string =>
  text
    .replace(/[ \t\n\r\f]+/g, ' ')
    .trim()
    .slice(0, longest);

/** What the head of a page says about it, as plain text. Looks at the first title and the usual `meta` and `link` elements only. */
export const pageMetadata = (document: DefaultTreeAdapterTypes.Document, clipboardUrl: string): PageMetadata => {
  const found = new Map<string, string>();
  const keep = (key: string, value: string | undefined): void => {
    if (value !== undefined && value.trim() !== '' && !found.has(key)) found.set(key, words(value));
  };
  const todo: DefaultTreeAdapterTypes.Node[] = [document];
  for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
    if (!('childNodes' in node)) continue;
    for (let index = node.childNodes.length - 1; index >= 0; index--) {
      const child = node.childNodes[index];
      if (child !== undefined) todo.push(child);
    }
    if (!defaultTreeAdapter.isElementNode(node) || !node.namespaceURI.endsWith('/xhtml')) continue;
    const read = (name: string): string | undefined => attribute(node, name);
    if (node.tagName === 'html') keep('<html lang>', read('lang'));
    if (node.tagName === 'title') keep('<title>', node.childNodes.map((child) => ('value' in child ? child.value : '')).join(''));
    if (node.tagName === 'link' && read('rel')?.toLowerCase() === 'canonical') keep('<link canonical>', read('href'));
    if (node.tagName === 'meta') keep((read('property') ?? read('name') ?? '').toLowerCase(), read('content'));
  }
  const first = (...keys: readonly string[]): string => keys.map((key) => found.get(key)).find((value) => value !== undefined) ?? '';
  const url = [first('<link canonical>'), first('og:url'), clipboardUrl].map((href) => safeHref(href)).find((href) => href !== null);
  const author = first('author', 'article:author', 'parsely-author', 'byl').replace(/^by\s+/i, '');
  const said = {
    byline: /^https?:/i.test(author) ? '' : author,
    publisher: first('og:site_name', 'article:publisher_name', 'dc.publisher'),
    published: writtenDate(first('article:published_time', 'datepublished', 'date', 'dc.date', 'parsely-pub-date', 'pubdate')) ?? '',
    url: url ?? '',
  };
  const language = first('<html lang>', 'content-language');
  return {
    title: first('og:title', '<title>'),
    language: /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(language) ? language : '',
    said: Object.fromEntries(Object.entries(said).filter(([, value]) => value !== '')),
  };
};
