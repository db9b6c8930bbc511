import { segmenter } from './segmenters';
import type { Stretch } from './stretch';

const dotted = /^(?:\p{L}\.)+\p{L}$/u;
const pictures = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u;
const hyphen = /^[-\u2010\u2011]$/;
const signs = /^[$€£¥₴₽%‰°]$/;
const letterFirst = /^\p{L}/u;
const letterLast = /\p{L}\p{M}*$/u;
const digitsFirst = /^\p{Nd}/u;
const digitsLast = /\p{Nd}$/u;

interface Piece extends Stretch {
  readonly words: string;
  readonly isWord: boolean;
}

/**
 * The words of a stretch as a reader counts them, in order: `Intl.Segmenter`'s, with hyphenated ones whole (`sister-in-law`), abbreviations
 * with their dots (`U.S.`), figures with their signs (`€2.4`, `85%`), and emoji as words of their own.
 */
export function wordsIn(text: string, { start, end }: Stretch, language: string): readonly Stretch[] {
  const pieces = [...segmenter(language, 'word').segment(text.slice(start, end))].map(
    ({ segment, index, isWordLike }): Piece => ({
      start: start + index,
      end: start + index + segment.length,
      words: segment,
      isWord: isWordLike === true || (pictures.test(segment) && !/^\p{Nd}/u.test(segment)),
    }),
  );
  const words: Stretch[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const first = pieces[at];
    if (!first || !(first.isWord || isSignBefore(first, pieces[at + 1]))) continue;
    let last = at;
    for (let reach = joined(pieces, at, last); reach > last; reach = joined(pieces, at, last)) last = reach;
    words.push({ start: first.start, end: pieces[last]?.end ?? first.end });
    at = last;
  }
  return words;
}

const isSignBefore = (piece: Piece, next: Piece | undefined): boolean => signs.test(piece.words) && digitsFirst.test(next?.words ?? '');

/** The index of the piece up to which the word that begins at `first` goes on after the one at `at`; `at` itself where it ends. */
function joined(pieces: readonly Piece[], first: number, at: number): number {
  const piece = pieces[at];
  const next = pieces[at + 1];
  if (!piece || !next) return at;
  if (signs.test(piece.words)) return digitsFirst.test(next.words) ? at + 1 : at;
  if (signs.test(next.words)) return digitsLast.test(piece.words) ? at + 1 : at;
  const after = pieces[at + 2];
  // Chromium parts words at every full stop, others do not between letters.
  if (next.words === '.' && letterLast.test(piece.words) && letterFirst.test(after?.words ?? '')) return at + 2;
  const word = pieces
    .slice(first, at + 1)
    .map(({ words }) => words)
    .join('');
  if (next.words === '.' && dotted.test(word)) return at + 1;
  const isLetters = piece.isWord || piece.words === '.';
  return hyphen.test(next.words) && isLetters && after?.isWord && !pictures.test(piece.words) ? at + 2 : at;
}
