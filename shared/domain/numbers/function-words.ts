import { wordSet } from './number-words';
import type { Token } from './token';

/** Words that name nothing that could be counted. */
const functionWords =
  wordSet(`a an the this that these those it its he she they we you i his her their our your my me him them us who whom which what
  of in to from by with without on at as for into onto than then and or but nor so if when while where because since until till before after during
  over under above below about around between through against within across per via up down out off again also too both either neither not no yes
  is are was were be been being am do does did has have had will would shall should can could may might must
  more less fewer most least much many some any all each every other another such same own last next first latter former only just even still already now
  today yesterday tomorrow ago later earlier here there how why whether though although despite compared including according like unlike
  higher lower larger smaller bigger greater said says say told times percent that's it's isn't wasn't aren't can't don't really`);

/** A word that could be what is counted: lower case, no function word, no adverb. */
export const isNoun = (token: Token | undefined): boolean =>
  token?.kind === 'word' && /^\p{Ll}/u.test(token.raw) && !functionWords.has(token.word) && !token.word.endsWith('ly');
