import { safeHref } from '../domain/safe-href';
import type { Block } from '../domain/schema/article';
import { writtenDate } from '../domain/written-date';
import type { ArticleDraft } from './importer';

export type Metadata = Pick<ArticleDraft, 'title' | 'byline' | 'publisher' | 'published' | 'url'>;

/** Lines at the top and at the bottom where newsrooms put byline, date, address and copyright. */
const headLines = 8;
const tailLines = 4;
const longestTitle = 100;
/** No line that says something about the article is longer. */
const longestLine = 500;

const credit = /^(?:by|from|von|par|por|автор[иы]?|текст)\s*:?\s+(?<names>\p{Lu}.{2,100})$/iu;
const joiner = /^(?:and|und|et|y|e|та|и|i|with|of|de|del|della|di|da|du|la|le|van|von|der|den|bin|al|el|ben|&)$/u;
const partsOfLine = /\s*[|•·]\s*|\s+[–—]\s+/u;
const published =
  /^(?:(?:first )?published|posted|опубликовано|опубліковано|veröffentlicht|publié|publicado)(?: on| am| le| el)?\s*:?\s+/iu;
const dateline = /^\p{Lu}[\p{L} .'’-]{1,40}(?:,(?<date>[^(—–]{3,30}))?\s*\((?<outlet>\p{Lu}[\p{L}\p{N} .&’'-]{1,40})\)\s*[—–-]/u;
const notice = /^all content created by (?:the )?(?<outlet>\p{Lu}[^,.;]{2,80}?)[,.;]/iu;
const copyright =
  /^(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(?:19|20)\d\d\s+(?:the )?(?<outlet>\p{Lu}[^.,;|]{1,60}?)\s*(?:[.,;|]|all rights|$)/iu;
const address = /^(?:(?:url|source|link|original|источник|джерело|quelle)\s*:\s*)?(?<url>https?:\/\/\S+)$/iu;

/**
 * Title, byline, outlet, date and address, where the text says them plainly; empty where it does not. The title is the headline,
 * else the beginning of the first line, cut at a word. The date is `YYYY-MM-DD`. Nothing is taken from running text or embeds.
 */
export const guessMetadata = (text: string, blocks: readonly Block[]): Metadata => {
  const lines = blocks
    .filter(({ kind }) => kind !== 'embed')
    .map((block) => ({ block, text: text.slice(block.start, Math.min(block.end, block.start + longestLine)).trim() }))
    .filter((line) => line.text !== '');
  const body = lines.filter(({ block }) => block.kind !== 'boilerplate');
  const head = body.slice(0, headLines).map((line) => line.text);
  const edges = [...head, ...lines.slice(-tailLines).map((line) => line.text)];
  const parts = head.flatMap((line) => line.split(partsOfLine));
  const headline = body.find(({ block }) => block.kind === 'heading');
  return {
    title: headline === undefined ? shorten(head[0] ?? '') : headline.text,
    byline: first(parts, bylineOf),
    publisher: first(edges, (line) => (dateline.exec(line) ?? notice.exec(line) ?? copyright.exec(line))?.groups?.outlet?.trim()),
    published: first(parts, (part) => writtenDate(part.replace(published, ''))) || first(head, datelineDate),
    url: first(edges, (line) => safeHref(address.exec(line)?.groups?.url ?? '')),
  };
};

const first = (lines: readonly string[], read: (line: string) => string | null | undefined): string => {
  for (const line of lines) {
    const found = read(line);
    if (found !== null && found !== undefined && found !== '') return found;
  }
  return '';
};

const bylineOf = (line: string): string | undefined => {
  const names = credit.exec(line)?.groups?.names?.trim();
  const words = names?.split(/,\s/u)[0]?.split(/\s+/u) ?? [];
  const areNames = words.length > 1 && words.length < 12 && words.every((word) => /^\p{Lu}/u.test(word) || joiner.test(word));
  return areNames && !/\p{Ll}{3}\.$/u.test(names ?? '') ? names : undefined;
};

const datelineDate = (line: string): string | null => writtenDate(dateline.exec(line)?.groups?.date ?? '');

/** Cuts a line to a title's length at a word's end. */
export const shorten = (line: string): string => {
  if (line.length <= longestTitle) return line;
  const cut = line.slice(0, longestTitle + 1);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > longestTitle / 2 ? end : longestTitle).replace(/[\s,;:–—-]+$|[\uD800-\uDBFF]$/u, '')}…`;
};
