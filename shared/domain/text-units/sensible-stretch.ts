import { readNumbers } from '../numbers/read-numbers';
import type { UnitText } from '../text-units';
import { blockIndexAt, nearPassage } from './passage';
import { pronounAt } from './pronouns';
import { quotationsAround, quotationsIn, quotedWords } from './quotations';
import { sentencesIn } from './sentences';
import { authorIn, authorOfPost, cuesIn, namedAt, speakerIn } from './sources';
import { partAt, statementIn } from './statement';
import { nearest, type Stretch, stretchAt } from './stretch';
import { whoIs } from './who-is';
import { wordsIn } from './words';

/**
 * What a label of the built-in scheme marks when only a caret says where: a number with its comparator and unit; a name with its role, or
 * who speaks here; the reporting words; else (claims and labels of a project's own) the sentence, or what of it stands in quotation marks.
 * Null where there is none: a key never marks just anything.
 */
export function sensibleStretch(label: string, source: UnitText, offset: number): Stretch | null {
  const { text, blocks, language } = source;
  const passage = nearPassage(text, blocks, offset);
  if (wordsIn(text, passage, language).length === 0) return null;
  const sentences = sentencesIn(text, passage, language);
  const sentence = nearest(sentences, offset) ?? passage;
  switch (label) {
    case 'number':
      return numberAt(source, passage, sentence, offset);
    case 'source':
      return sourceAt(source, passage, sentences, offset);
    case 'cue':
      return nearest(cuesIn(text, sentence), offset) ?? nearest(cuesIn(text, passage), offset);
    default:
      return statementAt(text, passage, sentence, offset);
  }
}

/** Of the sentence; a full stop that the number takes along (“9 a.m.”) may have ended it. */
function numberAt({ text, language }: UnitText, passage: Stretch, sentence: Stretch, offset: number): Stretch | null {
  const numbers = readNumbers(text, passage, language).filter(({ start, end }) => start < sentence.end && end > sentence.start);
  const found =
    stretchAt(numbers, offset) ??
    nearest(
      numbers.filter((number) => number.isClear),
      offset,
    );
  return found && { start: found.start, end: found.end };
}

/**
 * Who is named at the caret (a pronoun is what the caret is on, and is meant), who wrote the post, or who speaks here: then a pronoun only
 * where its paragraph has no name for it.
 */
function sourceAt({ text, blocks }: UnitText, passage: Stretch, sentences: readonly Stretch[], offset: number): Stretch | null {
  const line = blocks[blockIndexAt(blocks, offset)] ?? passage;
  const named = authorIn(text, line) ?? namedAt(text, passage, offset) ?? pronounAt(text, passage, offset);
  if (named) return named;
  const sentence = nearest(sentences, offset) ?? passage;
  const somebody = authorOfPost(text, blocks, offset) ?? speakerIn(text, sentence, offset) ?? speakerIn(text, passage, offset);
  return somebody && whoIs(text, passage, sentences, somebody);
}

/** Fewer quoted words are a phrase inside a statement. */
const leastQuotedWords = 5;

/** The shortest stretch that makes the statement: without “she said”, quotation marks and the closing full stop. */
function statementAt(text: string, passage: Stretch, sentence: Stretch, offset: number): Stretch {
  const quoted = quotationsAround(quotationsIn(text, passage), offset)
    .map((quotation) => quotedWords(text, quotation))
    .find((quotation) => isStatement(text, sentence, quotation));
  const start = Math.max(quoted?.start ?? sentence.start, sentence.start);
  const end = Math.min(quoted?.end ?? sentence.end, sentence.end);
  return statementIn(text, quoted && end > start ? { start, end } : partAt(text, sentence, offset));
}

/** Quoted words that begin a sentence, or follow who said them; others are a piece of the statement around them. */
function isStatement(text: string, sentence: Stretch, { start, end }: Stretch): boolean {
  if (text.slice(start, end).split(/\s+/u).length < leastQuotedWords) return false;
  if (!/^\p{Ll}/u.test(text.slice(start, end)) || start <= sentence.start) return true;
  const before = { start: sentence.start, end: start };
  return cuesIn(text, before).some((cue) => /^[,:]?\s["“„«‘'‚]$/u.test(text.slice(cue.end, start)));
}
