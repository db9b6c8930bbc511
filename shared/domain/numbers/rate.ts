import { cardinalAt, isArticle, isHyphen, pastHyphen } from './cardinal';
import { decimalText } from './decimal';
import { small, wordSet } from './number-words';
import type { Token } from './token';

export interface Rate {
  /** The index behind its last token. */
  readonly after: number;
  /** As the unit keeps it: “per 100,000 people”. */
  readonly per: string;
}

const afterArticle = wordSet(
  'second minute hour day night week month year head share barrel tonne ton litre gallon kilo piece person pound kilogram acre hectare',
);
const people = wordSet('people inhabitants residents persons population births live women men children households patients cases');

/** “A year earlier” is a time, and no rate. */
const isTime = (token: Token | undefined): boolean => /^(?:earlier|ago|later|before|after|old|from)$/u.test(token?.word ?? '');

/** “Per person”, “a month”, “-a-share”, “per 100,000 people”, behind a number and its unit; null where none begins. */
export function rateAt(tokens: readonly Token[], at: number): Rate | null {
  const start = isHyphen(tokens[at]) ? at + 1 : at;
  const next = pastHyphen(tokens, start + 1);
  const link = tokens[start];
  const noun = tokens[next];
  if (!link || !noun) return null;
  if (isArticle(link))
    return afterArticle.has(noun.word) && !isTime(tokens[next + 1]) ? { after: next + 1, per: `per ${noun.word}` } : null;
  if (link.word !== 'per' || noun.word === 'cent' || noun.word === 'mille') return null;
  if (noun.kind === 'word' && !small.has(noun.word)) return { after: next + 1, per: `per ${noun.word}` };
  const many = cardinalAt(tokens, next);
  if (!many) return null;
  const counted = tokens[many.after];
  const isNamed = counted?.kind === 'word' && people.has(counted.word);
  const size = decimalText(many.value).replace(/\B(?=(?:\d{3})+$)/gu, ',');
  return { after: isNamed ? many.after + 1 : many.after, per: isNamed ? `per ${size} ${counted.word}` : `per ${size}` };
}
