import { matchesIn, type Stretch, stretchAt } from './stretch';

const pronoun =
  /(?<!\p{L})(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Ww]e|I|[Вв]ін|[Вв]она|[Вв]они|[Оо]н|[Оо]на|[Оо]ни|[Ee]r|[Ss]ie|[Ii]ls?|[Ee]lles?|[Éé]l|[Ee]lla|[Ee]llos)(?![\p{L}’'])/gu;
/** Whoever says so is the speaker, who has a name elsewhere; and “it” mostly is nobody. */
const isNobodyElse = /^(?:I|[Ww]e|[Ii]t)$/u;
/** Words that stand for somebody who is named elsewhere, in order. */
export const pronounsIn = (text: string, stretch: Stretch): readonly Stretch[] =>
  matchesIn(text, stretch, pronoun).map(({ start, end }) => ({ start, end }));

/** The pronoun that the caret is in, when it may mean a source. */
export const pronounAt = (text: string, passage: Stretch, offset: number): Stretch | null =>
  stretchAt(
    pronounsIn(text, passage).filter(({ start, end }) => !isNobodyElse.test(text.slice(start, end))),
    offset,
  );
