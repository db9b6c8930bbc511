import type { Block } from './schema';
import { clausesIn } from './text-units/clauses';
import { nearPassage, passageAt } from './text-units/passage';
import { quotationsAround, quotationsIn, quotedWords } from './text-units/quotations';
import { sentencesIn } from './text-units/sentences';
import { contains, nearest, type Stretch, stretchAt } from './text-units/stretch';
import { wordsIn } from './text-units/words';

export { type EdgeStep, movedEdge } from './text-units/edges';
export { nearPassage } from './text-units/passage';
export { sensibleStretch } from './text-units/sensible-stretch';
export { type Stretch, trimmed } from './text-units/stretch';

/** A text and what is known about it. */
export interface UnitText {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** BCP 47; empty counts as English. */
  readonly language: string;
}

export type UnitName = 'word' | 'clause' | 'sentence' | 'quotation' | 'block';

/** The unit that an offset is in, or next to. Null where there is none: no word in the passage, no quotation around. */
export function unitAt(unit: UnitName, source: UnitText, offset: number): Stretch | null {
  const { text, blocks, language } = source;
  const passage = nearPassage(text, blocks, offset);
  switch (unit) {
    case 'word':
      return nearest(wordsIn(text, passage, language), offset);
    case 'clause': {
      const sentence = unitAt('sentence', source, offset);
      return sentence && nearest(clausesIn(text, sentence), offset);
    }
    case 'sentence':
      return nearest(sentencesIn(text, passage, language), offset);
    case 'quotation': {
      const around = quotationsAround(quotationsIn(text, passage), offset)[0];
      return around ? quotedWords(text, around) : null;
    }
    case 'block': {
      const block = passageAt(blocks, offset);
      return block.end > block.start ? block : null;
    }
  }
}

/** The next larger unit around a selection: word, clause, quotation without and with its marks, sentence, passage, text. Null: it is everything. */
export function widerUnit(source: UnitText, selection: Stretch): Stretch | null {
  const { text, blocks, language } = source;
  const first = passageAt(blocks, selection.start);
  const last = passageAt(blocks, selection.end);
  const isOne = first.start === last.start;
  const near = nearPassage(text, blocks, selection.start);
  const sentences = isOne ? sentencesIn(text, near, language) : [];
  const sentence = stretchAt(sentences, selection.start);
  const quotations = isOne ? quotationsAround(quotationsIn(text, near), selection.start) : [];
  const candidates = [
    ...(isOne ? wordsIn(text, near, language) : []),
    ...(sentence ? clausesIn(text, sentence) : []),
    ...quotations.flatMap((quotation) => [quotedWords(text, quotation), quotation.outer]),
    ...sentences,
    { start: first.start, end: last.end },
    { start: 0, end: text.length },
  ];
  return candidates
    .filter((unit) => contains(unit, selection) && unit.end - unit.start > selection.end - selection.start)
    .reduce<Stretch | null>((best, unit) => (best === null || unit.end - unit.start < best.end - best.start ? unit : best), null);
}
