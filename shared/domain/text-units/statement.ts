import { namesWhoFollows } from '../reporting-words';
import { hasDotOfItsOwn } from './abbreviations';
import { cuesIn } from './sources';
import { matchesIn, type Stretch, trimmed } from './stretch';

const leastWords = 3;
const mostWordsBefore = 9;
/** Nothing but words, as before a reporting word: “President Олена Дзвінка later ”. */
const onlyWords = /^(?:[\p{L}\p{N}][\p{L}\p{M}\p{N}’'.‑-]*\s)+$/u;
const when = /^(?:\s(?:on|in|at|late|early|earlier|later|during|to|by|via|before|after|\p{Lu}\p{Ll}+day)(?:\s[\p{L}\p{N}’'.‑-]+){0,6})?$/u;
const thenThat = /^(?:\s(?:on|late on|earlier)\s\p{Lu}\p{Ll}+)?(?:\sthat,?)?\s+(?=[\p{L}\p{N}“«„‘])/u;
/** Somebody: with an article, or with a capital and without figures. */
const somebody = /^\s(?:(?:the|an?|his|her|its|their)\s[^,;:]{1,80}|(?=[^,;:]*\p{Lu})[^,;:\d]{1,80})$/u;
const participle = /^(?!according)\p{L}+ing/u;
/** These do not hand on a statement: it is denied, asked or wished for, or the words go on about who was told. */
const otherwise =
  /\b(?:den(?:ied|ies|y)|ask(?:ed|s)?|expect\w*|promis\w*|quot\w*|describ\w*|mention\w*|sp(?:oke|oken|eaks)|point\w* out|not|never|nobody)\b|n[’']t |\btold $|\btells? $/iu;

/** An address at the end, which posts bring with them, glued to the last word or not. */
const address = /(?:\s*https?:\/\/|\s*(?:pic\.twitter\.com|t\.co)\/)\S+$/u;
/** “Witkoff, who led the talks, ”: nothing but words, and one insertion. */
const insertion = /^(?<name>(?:[\p{L}\p{N}][\p{L}\p{M}\p{N}’'.‑-]*\s)*[\p{L}\p{N}][\p{L}\p{M}\p{N}’'.‑-]*), [^“”"«»„:;]{1,160}, $/u;
/** “…, saying (that) …” goes on with another statement. */
const goingOn = /, (?:saying|adding|noting|claiming|warning|insisting|stressing)(?: that,?)? /gu;

/** The part of a sentence around an offset that makes a statement of its own: what comes before or after “, saying”. */
export function partAt(text: string, sentence: Stretch, offset: number): Stretch {
  const cuts = matchesIn(text, sentence, goingOn);
  const before = cuts.findLast(({ start }) => start < offset);
  const after = cuts.find(({ start }) => start >= offset);
  return { start: before?.end ?? sentence.start, end: after?.start ?? sentence.end };
}

/** What a sentence states, without who said it and without its full stop. The sentence itself where nothing can be left out safely. */
export function statementIn(text: string, sentence: Stretch): Stretch {
  const { start, end } = trimmed(text, sentence);
  const words = text.slice(start, end).replace(address, '');
  const whole = /[^.]\.$/u.test(words) && !hasDotOfItsOwn(words) ? words.slice(0, -1) : words;
  const cues = cuesIn(whole, { start: 0, end: whole.length });
  const lead = leadOf(whole, cues);
  const kept = whole.length - tailOf(whole, cues, lead > 0);
  return { start: start + lead + unclosedMark(whole.slice(lead, kept)), end: start + kept };
}

/** Length of a mark at the beginning whose other half was left out with the rest. */
const unclosedMark = (words: string): number => (/^[“„«][^”“»]*$/u.test(words) ? 1 : 0);

/** Length of “Officials said (that) ” at the beginning. */
function leadOf(whole: string, cues: readonly Stretch[]): number {
  const cue = cues[0];
  if (!cue) return 0;
  const before = whole.slice(0, cue.start);
  const then = thenThat.exec(whole.slice(cue.end))?.[0];
  const subject = insertion.exec(before)?.groups?.name ?? (onlyWords.test(before) ? before : null);
  if (subject === null || wordCount(subject) > mostWordsBefore || then === undefined) return 0;
  const lead = whole.slice(0, cue.end + then.length);
  return otherwise.test(lead) || wordCount(whole.slice(lead.length)) < leastWords ? 0 : lead.length;
}

/**
 * Length of “, the port authority said on Thursday”, “, according to the envoy” or “, said Varga” at the end. Where somebody was left out at
 * the beginning, only “according to” and its like name another.
 */
function tailOf(whole: string, cues: readonly Stretch[], isLed: boolean): number {
  const comma = /,[”’»]?\s(?=[^,]*$)/u.exec(whole);
  const from = comma ? comma.index + comma[0].length : whole.length;
  const cue = cues.find(({ start }) => start >= from);
  if (!comma || !cue || (isLed && !namesWhoFollows(whole.slice(cue.start, cue.end))) || wordCount(whole.slice(0, comma.index)) < leastWords)
    return 0;
  const before = whole.slice(from, cue.start);
  const after = whole.slice(cue.end);
  const isTail =
    before === ''
      ? somebody.test(after) && !participle.test(whole.slice(cue.start))
      : onlyWords.test(before) && wordCount(before) < mostWordsBefore && when.test(after);
  return isTail ? whole.length - comma.index : 0;
}

const wordCount = (words: string): number => words.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
