import { hasDotOfItsOwn } from './abbreviations';
import { reporting } from './reporting-words';
import { type Stretch, trimmed } from './stretch';

const cue = reporting.source;
const word = "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}’'.‑-]*";
/** “Officials said (that) …”: somebody, perhaps a time, and a reporting word, with nothing but words before it. */
const leading = new RegExp(
  `^(?:${word}[ \\u00a0]){1,9}?${cue}(?:[ \\u00a0](?:on|late on|earlier)[ \\u00a0]\\p{Lu}\\p{Ll}+)?(?:[ \\u00a0]that)?[ \\u00a0]+(?=[\\p{L}\\p{N}“«„‘])`,
  'u',
);
const reportedWhen = `(?:[ \\u00a0](?:on|in|at|late|early|earlier|later|during|to|by|via|before|after|\\p{Lu}\\p{Ll}+day)(?:[ \\u00a0]${word}){0,6})?`;
const somebody = '[ \\u00a0](?:(?:the|an?|his|her|its|their)[ \\u00a0][^,;:]{1,80}|(?=[^,;:]*\\p{Lu})[^,;:\\d]{1,80})';
/** “…, the port authority said on Thursday”, “…, according to the envoy”, “…, said Varga”. */
const trailing = new RegExp(
  `,[”’»]?[ \\u00a0](?:(?:${word}[ \\u00a0]){1,8}?${cue}${reportedWhen}|(?!(?!according)\\p{L}+ing)${cue}${somebody})$`,
  'u',
);
const leastWords = 3;
/** These do not hand on a statement: it is denied, asked or wished for, or the words go on about who was told. */
const otherwise =
  /den(?:ied|ies|y)|ask|expect|promis|quot|describ|mention|spok|speak|point|\b(?:not|never|nobody)\b|n[’']t |\btold $|\btells? $/iu;

/** What a sentence states, without who said it and without its full stop. The sentence itself where nothing can be left out safely. */
export function statementIn(text: string, sentence: Stretch): Stretch {
  const { start, end } = trimmed(text, sentence);
  const words = text.slice(start, end);
  const whole = /[^.]\.$/u.test(words) && !hasDotOfItsOwn(words) ? words.slice(0, -1) : words;
  const lead = leading.exec(whole)?.[0] ?? '';
  const cut = otherwise.test(lead) || isShort(whole.slice(lead.length)) ? '' : lead;
  const tail = cut === '' ? (trailing.exec(whole)?.[0] ?? '') : '';
  const kept = isShort(whole.slice(0, whole.length - tail.length)) ? whole : whole.slice(0, whole.length - tail.length);
  return { start: start + cut.length, end: start + kept.length };
}

const isShort = (words: string): boolean => (words.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) < leastWords;
