import { writtenDate } from '../written-date';
import type { BlockRule, Passage } from './passage';

const longestTitle = 130;
const longestSubheading = 80;
const mostWords = 12;
/** A paragraph of prose, as against another short line. */
const isProse = (passage: Passage | undefined): boolean =>
  passage !== undefined && (passage.text.length >= longestSubheading || /[.!?…。！？]["”’»)\]]*$/u.test(passage.text));

const endsSentence = /[.,;:…。，；：][”"’»)]*$/u;
const byline = /^(?:by|from|von|par|por|автор|автори|текст)\s*:?\s+\p{Lu}/iu;
const dateline = /^\p{Lu}[\p{Lu} .'’-]{2,40}(?:,[^—–-]{0,40})?(?:\s*\([^)]{2,40}\))?\s*[—–-]\s/u;
const dashed = /^[—–-]\s?/u;

/**
 * Headings of a plain text. The first filled line is the headline when it is short, does not end like a sentence, is no byline,
 * date, dateline or quotation and something follows. Further down a heading must also stand between blank lines, be followed by
 * prose and not ask or exclaim. A deck that is a full sentence stays a paragraph.
 */
export const headings: BlockRule = (passages) => {
  const filled = passages.filter((passage) => passage.kind !== 'blank' && passage.kind !== 'boilerplate');
  const [first, second] = filled;
  return passages.map((passage, index) => {
    if (passage.kind !== 'paragraph' || !couldHead(passage)) return passage;
    if (passage === first) return isTitle(passage, second) ? { ...passage, kind: 'heading' as const, level: 1 } : passage;
    const isApart = passages[index - 1]?.kind === 'blank' && passages[index + 1]?.kind === 'blank';
    const next = passages.slice(index + 1, index + 4).find((other) => other.kind !== 'blank');
    const isSubheading = isApart && isShort(passage) && next?.kind !== 'boilerplate' && isProse(next);
    return isSubheading ? { ...passage, kind: 'heading' as const, level: 2 } : passage;
  });
};

const isTitle = (passage: Passage, next: Passage | undefined): boolean =>
  next !== undefined && passage.text.length <= longestTitle && (/\s/.test(passage.text) || /[^\p{ASCII}]{4}/u.test(passage.text));

const isShort = ({ text }: Passage): boolean =>
  !/[?!]$/.test(text) && text.length <= longestSubheading && text.split(/\s+/).length <= mostWords;

const couldHead = ({ text }: Passage): boolean =>
  /\p{L}/u.test(text) &&
  !endsSentence.test(text) &&
  !byline.test(text) &&
  !dateline.test(text) &&
  !dashed.test(text) &&
  !/^https?:|@\w|\|/.test(text) &&
  writtenDate(text.replace(/^[\p{L} ]{4,20}:?\s+/u, '')) === null &&
  writtenDate(text) === null;
