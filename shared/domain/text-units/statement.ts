import { hasDotOfItsOwn } from './abbreviations';
import { cuesIn } from './sources';
import { type Stretch, trimmed } from './stretch';

const leastWords = 3;
const mostWordsBefore = 9;
/** Nothing but words, as before a reporting word: “President Олена Дзвінка later ”. */
const onlyWords = /^(?:[\p{L}\p{N}][\p{L}\p{M}\p{N}’'.‑-]*\s)+$/u;
const when = /^(?:\s(?:on|in|at|late|early|earlier|later|during|to|by|via|before|after|\p{Lu}\p{Ll}+day)(?:\s[\p{L}\p{N}’'.‑-]+){0,6})?$/u;
const thenThat = /^(?:\s(?:on|late on|earlier)\s\p{Lu}\p{Ll}+)?(?:\sthat)?\s+(?=[\p{L}\p{N}“«„‘])/u;
/** Somebody: with an article, or with a capital and without figures. */
const somebody = /^\s(?:(?:the|an?|his|her|its|their)\s[^,;:]{1,80}|(?=[^,;:]*\p{Lu})[^,;:\d]{1,80})$/u;
const participle = /^(?!according)\p{L}+ing/u;
/** These do not hand on a statement: it is denied, asked or wished for, or the words go on about who was told. */
const otherwise =
  /den(?:ied|ies|y)|ask|expect|promis|quot|describ|mention|spok|speak|point|\b(?:not|never|nobody)\b|n[’']t |\btold $|\btells? $/iu;

/** What a sentence states, without who said it and without its full stop. The sentence itself where nothing can be left out safely. */
export function statementIn(text: string, sentence: Stretch): Stretch {
  const { start, end } = trimmed(text, sentence);
  const words = text.slice(start, end);
  const whole = /[^.]\.$/u.test(words) && !hasDotOfItsOwn(words) ? words.slice(0, -1) : words;
  const cues = cuesIn(whole, { start: 0, end: whole.length });
  const lead = leadOf(whole, cues);
  const kept = lead === 0 ? whole.length - tailOf(whole, cues) : whole.length;
  return { start: start + lead, end: start + kept };
}

/** Length of “Officials said (that) ” at the beginning. */
function leadOf(whole: string, cues: readonly Stretch[]): number {
  const cue = cues[0];
  if (!cue) return 0;
  const before = whole.slice(0, cue.start);
  const then = thenThat.exec(whole.slice(cue.end))?.[0];
  if (!onlyWords.test(before) || wordCount(before) > mostWordsBefore || then === undefined) return 0;
  const lead = whole.slice(0, cue.end + then.length);
  return otherwise.test(lead) || wordCount(whole.slice(lead.length)) < leastWords ? 0 : lead.length;
}

/** Length of “, the port authority said on Thursday”, “, according to the envoy” or “, said Varga” at the end. */
function tailOf(whole: string, cues: readonly Stretch[]): number {
  const comma = /,[”’»]?\s(?=[^,]*$)/u.exec(whole);
  const from = comma ? comma.index + comma[0].length : whole.length;
  const cue = cues.find(({ start }) => start >= from);
  if (!comma || !cue || wordCount(whole.slice(0, comma.index)) < leastWords) return 0;
  const before = whole.slice(from, cue.start);
  const after = whole.slice(cue.end);
  const isTail =
    before === ''
      ? somebody.test(after) && !participle.test(whole.slice(cue.start))
      : onlyWords.test(before) && wordCount(before) < mostWordsBefore && when.test(after);
  return isTail ? whole.length - comma.index : 0;
}

const wordCount = (words: string): number => words.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
