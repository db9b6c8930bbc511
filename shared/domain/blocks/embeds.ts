import { writtenDate } from '../written-date';
import { announcesPost, isAttributed, quotedPassages } from './attribution';
import type { BlockRule, Passage } from './passage';

/** No post is taken to be longer than this many paragraphs. */
const longestPost = 15;
/** With the author's name as the only evidence. */
const longestNamedPost = 5;
/** So many words in a row, quoted above and standing in the post, are no accident. */
const sharedWords = 5;

const closing =
  /^(?<dash>[—–―‒−-]{1,2})?\s*(?<name>[^@]{0,100}?)\s*(?<open>\()?(?<handle>@[\p{L}\p{N}_][\p{L}\p{N}_.@-]{0,100})(?<close>\))?\s*[·•,:|—–-]?\s*(?<rest>[^@]{0,60})$/u;
const sharedBy = /^(?:a (?:post|video|reel|story|photo)|view this post).{0,20} (?:shared by|on) .{1,120}$/i;

/** The author's name of a line that closes an embedded post ("— Name (@handle) February 5, 2026"), or null for any other line. */
export const postAuthor = (text: string): string | null => {
  if (text.length > 260) return null;
  if (sharedBy.test(text)) return '';
  const { dash, name = '', open, close, rest = '' } = closing.exec(text)?.groups ?? {};
  if (rest === '' && dash === undefined) return null;
  if (dash !== undefined && (rest === '' || /\d/.test(rest))) return name;
  return open !== undefined && close !== undefined && name !== '' && writtenDate(rest) !== null ? name : null;
};

/**
 * Embedded posts. A line such as "— Name (@handle) February 5, 2026" closes one; nothing opens one, so its beginning is guessed:
 * - In a text that parts its paragraphs by blank lines, a post that stands without them begins after the last blank line.
 * - Otherwise the paragraphs are walked back to the last one in which the newsroom reports or leads up to something (or a heading,
 *   caption, page chrome, gap or earlier post). If that one quotes words that follow, or announces a post, or names the author of a short one, the post
 *   begins right after it.
 * - Without such evidence only the paragraph before the closing line is taken, or none if a newsroom reports in it.
 * Rather too short than too long: a person can add a block by changing its kind.
 */
export const embeds: BlockRule = (passages) => {
  const marked = [...passages];
  const isParted = partsByBlankLines(passages);
  let post = 0;
  passages.forEach((passage, closingAt) => {
    if (passage.kind !== 'paragraph' && passage.kind !== 'quotation') return;
    const author = postAuthor(passage.text);
    if (author === null) return;
    const first = firstOfPost(marked, closingAt, author, isParted);
    const next = marked[closingAt + 1];
    const last = next?.kind === 'paragraph' && writtenDate(next.text) !== null ? closingAt + 1 : closingAt;
    for (let index = first; index <= last; index++) {
      const { level: _, ...member } = marked[index] ?? passage;
      marked[index] = { ...member, kind: member.kind === 'blank' ? 'blank' : 'embed', post };
    }
    post++;
  });
  return marked;
};

const firstOfPost = (passages: readonly Passage[], closingAt: number, author: string, isParted: boolean): number => {
  const closer = passages[closingAt];
  if (closer?.kind === 'quotation') {
    const before = passages.slice(0, closingAt).findLastIndex((passage) => passage.kind !== 'quotation');
    return before + 1;
  }
  const isTight = isParted && passages[closingAt - 1]?.kind !== 'blank';
  const members: number[] = [];
  let barrier: Passage | undefined;
  for (let index = closingAt - 1; index >= 0 && members.length < longestPost; index--) {
    const passage = passages[index];
    if (passage === undefined) break;
    if (passage.kind === 'blank') {
      if (isTight || passages[index + 1]?.kind === 'blank') return members.at(-1) ?? closingAt;
      continue;
    }
    if (!canBePosted(passage) || (!isTight && (isAttributed(passage.text) || (members.length > 0 && announcesPost(passage.text))))) {
      barrier = passage;
      break;
    }
    members.push(index);
  }
  const earliest = members.at(-1);
  const nearest = members[0];
  if (earliest === undefined || nearest === undefined) return closingAt;
  const texts = members.map((index) => passages[index]?.text ?? '').reverse();
  return barrier?.kind === 'paragraph' && belongsTogether(barrier.text, texts, author) ? earliest : nearest;
};

const canBePosted = (passage: Passage): boolean =>
  passage.kind === 'list-item' || passage.kind === 'quotation' || (passage.kind === 'paragraph' && passage.post === undefined);

const belongsTogether = (newsroom: string, post: readonly string[], author: string): boolean =>
  announcesPost(newsroom) || repeats(newsroom, post.join(' ')) || (post.length <= longestNamedPost && names(newsroom, author));

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const repeats = (newsroom: string, post: string): boolean => {
  const posted = ` ${wordsOf(post).join(' ')} `;
  return quotedPassages(newsroom).some((quotation) => {
    const words = wordsOf(quotation);
    return words.some((_, at) => at + sharedWords <= words.length && posted.includes(` ${words.slice(at, at + sharedWords).join(' ')} `));
  });
};

const names = (newsroom: string, author: string): boolean => {
  const words = new Set(wordsOf(newsroom));
  return wordsOf(author).some((word) => word.length > 3 && words.has(word));
};

const partsByBlankLines = (passages: readonly Passage[]): boolean => {
  const filled = passages.filter((passage) => passage.kind !== 'blank' && passage.kind !== 'boilerplate').length;
  const gaps = passages.filter((passage, index) => passage.kind === 'blank' && passages[index - 1]?.kind !== 'blank').length;
  return gaps * 3 >= filled;
};
