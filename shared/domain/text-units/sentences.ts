import { reporting } from '../reporting-words';
import { endsInAbbreviation } from './abbreviations';
import { segmenter } from './segmenters';
import { type Stretch, trimmed } from './stretch';

const closing = /^\s*[”’»›"')\]}」』]+(?=[\s.,;:!?]|$)/u;
const lowerFirst = /^[\s“„«‘"'(]*\p{Ll}/u;
/** Before the reporting word of “Who are you?” Varga asked. */
const speaker = /^\s*(?:\p{Lu}[\p{L}’'.-]*\s+){0,4}(?:the\s+\p{L}+\s+)?$/u;
const farthestCue = 60;
const endsQuoted = /[.?!…][”’»›"'」』]+\s*$/u;
const endsAsked = /[?!…][”’»›"'」』)]*\s*$/u;

/**
 * The sentences of a passage, without the white space between them: `Intl.Segmenter`'s, mended where it parts after abbreviations and
 * initials, between a quotation and its closing mark or its speaker, and at the line breaks of a hard-wrapped paragraph.
 */
export function sentencesIn(text: string, passage: Stretch, language: string): readonly Stretch[] {
  const flat = text.slice(passage.start, passage.end).replaceAll('\n', ' ');
  const sentences: { start: number; end: number }[] = [];
  for (const { index, segment } of segmenter(language, 'sentence').segment(flat)) {
    const last = sentences.at(-1);
    const stolen = last ? (closing.exec(segment)?.[0].length ?? 0) : 0;
    if (last && (stolen > 0 || goesOn(flat.slice(last.start, last.end), segment))) {
      last.end = index + stolen;
      const rest = segment.slice(stolen);
      if (stolen === 0 || goesOn(flat.slice(last.start, last.end), rest)) last.end = index + segment.length;
      else if (rest.trim() !== '') sentences.push({ start: index + stolen, end: index + segment.length });
    } else sentences.push({ start: index, end: index + segment.length });
  }
  return sentences
    .map(({ start, end }) => trimmed(text, { start: passage.start + start, end: passage.start + end }))
    .filter(({ start, end }) => end > start);
}

function goesOn(before: string, after: string): boolean {
  if (after.trim() === '') return true;
  if (endsInAbbreviation(before, after)) return true;
  if (lowerFirst.test(after)) return endsAsked.test(before) || endsQuoted.test(before);
  return endsQuoted.test(before) && endsAsked.test(before) && isAttribution(after);
}

function isAttribution(words: string): boolean {
  const cue = [...words.slice(0, farthestCue).matchAll(reporting)][0];
  return cue !== undefined && speaker.test(words.slice(0, cue.index));
}
