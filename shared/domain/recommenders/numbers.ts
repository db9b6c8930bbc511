import { type ReadNumber, readNumbers } from '../numbers/read-numbers';
import type { Attributes, Block } from '../schema';
import { authorIn } from '../text-units/sources';
import type { Stretch } from '../text-units/stretch';

/** A text and what is known about it: what recommenders look at. */
export interface ReadableText {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** BCP 47; empty counts as English. */
  readonly language: string;
}

/** A span that could be made, and why. Its reason is for people: a key of i18n. */
export interface Suggestion extends Stretch {
  readonly label: string;
  readonly attributes: Attributes;
  readonly reason: { readonly key: string };
}

/** The numbers of an article that are beyond doubt, in order, without page furniture and the dates of embedded posts. */
export function suggestNumbers({ text, blocks, language }: ReadableText): readonly Suggestion[] {
  return blocks
    .filter((block) => block.kind !== 'boilerplate')
    .flatMap((block) => {
      const isOfPost = block.kind === 'embed' && authorIn(text, block) !== null;
      return readNumbers(text, block, language)
        .filter((number) => number.isClear && !(isOfPost && number.kind === 'date'))
        .map((number) => ({
          label: 'number',
          start: number.start,
          end: number.end,
          attributes: numberAttributes(number),
          reason: { key: `suggestions:number.${number.kind}` },
        }));
    });
}

/** What a number says in the fields of the built-in scheme; what was not read is not there. */
export function numberAttributes({ kind, comparator, value, range, unit, time }: ReadNumber): Attributes {
  return {
    kind,
    ...(comparator !== null && { comparator }),
    ...(value !== null && { value }),
    ...(range !== null && { range }),
    ...(unit !== '' && { unit }),
    ...(time !== '' && { time }),
  };
}

/**
 * What stands in a stretch that somebody marked as a number: what is read there in its surroundings, else the one number inside. Nothing
 * where there is none, or more than one.
 */
export function attributesOfNumber(text: string, around: Stretch, marked: Stretch, language: string): Attributes {
  const same = readNumbers(text, around, language).find(({ start, end }) => start === marked.start && end === marked.end);
  const [inside, ...others] = same ? [same] : readNumbers(text, marked, language);
  return inside && others.length === 0 ? numberAttributes(inside) : {};
}
