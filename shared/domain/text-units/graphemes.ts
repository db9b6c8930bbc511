import { segmenter } from './segmenters';
import type { Stretch } from './stretch';

/**
 * Every place inside a stretch where a caret can stand, both ends included: never inside a surrogate pair, an emoji joined of several, or
 * between a letter and its accents.
 */
export function caretPlaces(text: string, { start, end }: Stretch): readonly number[] {
  const places = [...segmenter('en', 'grapheme').segment(text.slice(start, end))].map(({ index }) => start + index);
  return [...places, end];
}
