import { namesIn } from './names';
import { pronounsIn } from './pronouns';
import { quotationsIn } from './quotations';
import { speakerIn } from './sources';
import type { Stretch } from './stretch';

/** Before a place or a time, which says nothing itself. */
const placed =
  /(?<!\p{L})(?:in|at|from|to|into|near|across|around|outside|through|towards?|on|since|until|у|в|на|из|з|із|do|aus|nach|à|en)\s(?:the\s)?$/iu;

/**
 * Who is meant by somebody that may be a pronoun: in the nearest sentence before it that names anybody, whoever speaks there, else the
 * name that comes first and is not that of a place. A checker looks for who said it, and “he” says nothing; where the paragraph names
 * nobody before it, the pronoun is all there is.
 */
export function whoIs(text: string, passage: Stretch, sentences: readonly Stretch[], somebody: Stretch): Stretch {
  const isPronoun = pronounsIn(text, passage).some(({ start }) => start === somebody.start);
  if (!isPronoun || /^(?:I|[Ww]e)$/u.test(text.slice(somebody.start, somebody.end))) return somebody;
  const quoted = quotationsIn(text, passage).map(({ outer }) => outer);
  for (const sentence of sentences.filter(({ start }) => start < somebody.start).reverse()) {
    const before = { start: sentence.start, end: Math.min(sentence.end, somebody.start) };
    const names = namesIn(text, before).filter(
      (name) =>
        !quoted.some((outer) => outer.start <= name.start && name.end <= outer.end) &&
        !placed.test(text.slice(Math.max(before.start, name.start - 16), name.start)),
    );
    const speaker = speakerIn(text, before, somebody.start);
    const named = names.find(({ start }) => start === speaker?.start) ?? names[0];
    if (named) return named;
  }
  return somebody;
}
