import { comparators, currencySigns, magnitudes, monthNames, spelled, unitNames } from './number-words';
import { contains, matchesIn, type Stretch } from './stretch';

const edge = '(?<![\\p{L}\\p{N}_])';
const after = '(?![\\p{L}\\p{N}_])';
const digits = "\\d{1,3}(?:[,.\\u00a0\\u202f\\u2009 ’']\\d{3})+(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)?";
const figure = `[-−+]?(?:${currencySigns})?(?:${digits})(?:st|nd|rd|th)?(?:\\s?[½¼¾⅓⅔⅛])?|[½¼¾⅓⅔⅛]|\\d+[/⁄]\\d+`;
const amount = `(?:(?:${figure})(?:[\\s\\u00a0-]?${magnitudes}${after})?|(?:${spelled})${after})`;
const unit = `(?:[\\s\\u00a0-]?${unitNames}(?![\\p{L}\\p{N}]))`;
const quantity = `${amount}${unit}?`;
const date = [
  `(?:(?:early|mid|late)[-\\s])?${monthNames}\\s\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s\\d{4})?`,
  `\\d{1,2}(?:st|nd|rd|th|\\.)?(?:\\sof)?\\s${monthNames}(?:\\s\\d{4})?`,
  `${monthNames}\\s\\d{4}`,
  '(?:(?:early|mid|late)[-\\s])?(?:January|February|April|June|July|August|September|October|November|December)',
  '(?:early|mid|late)[-\\s]\\d{4}',
  '\\d{4}-\\d{2}-\\d{2}',
  '\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}',
  '\\d{1,2}[:.]\\d{2}\\s?[ap]\\.?m\\.?|\\d{1,2}\\s?[ap]\\.m\\.|\\d{1,2}:\\d{2}',
  '(?:the\\s)?(?:early |late |mid-)?\\d{4}s',
].join('|');

const flags = 'giu';
const dates = new RegExp(`${edge}(?:${date})${after}`, flags);
const ranges = new RegExp(
  `${edge}(?:(?:between|from|zwischen|від|від|от|entre|de)\\s${quantity}\\s(?:and|to|und|до|й|и|і|et|à|y|a)\\s${quantity}|(?:${comparators}\\s)?${quantity}\\s?[–—-]\\s?${quantity}|(?:${comparators}\\s)?${amount}\\s(?:to|bis)\\s${quantity})`,
  flags,
);
const ages = new RegExp(`${edge}(?:${amount})-year-olds?${after}`, flags);
const joined = new RegExp(`${edge}${amount}${unit}\\s(?:and|und|et)\\s${amount}${unit}`, flags);
const quantities = new RegExp(`${edge}(?:${comparators}\\s)?${quantity}(?![-‑]\\p{L})`, flags);

/** Words that are a number at one time and an article or a pronoun at another: only where the caret is in them. */
const weak = /^(?:one|a|an|half|some|most|none|several|only|double[ds]?|twice|points?)$/iu;
const loneMonth = new RegExp(`^(?:early|mid|late)?[-\\s]?${monthNames}$`, 'u');

export interface NumberExpression extends Stretch {
  /** A figure beyond doubt, so that it may be taken from afar. */
  readonly isClear: boolean;
}

/**
 * Numbers with their comparators and units, in order: figures, spelled ones, money, shares, measures, durations, ranges, dates, times. What
 * is counted stays outside (“at least ten” of “at least ten people”).
 */
export function numbersIn(text: string, stretch: Stretch): readonly NumberExpression[] {
  const found: Stretch[] = [];
  for (const pattern of [dates, ages, ranges, joined, quantities]) {
    for (const match of matchesIn(text, stretch, pattern)) {
      const candidate = { start: match.start, end: match.end };
      if (!found.some((other) => other.start < candidate.end && candidate.start < other.end)) found.push(candidate);
    }
  }
  return found
    .filter((candidate) => !found.some((other) => other !== candidate && contains(other, candidate)))
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => ({ start, end, isClear: !weak.test(text.slice(start, end)) && !loneMonth.test(text.slice(start, end)) }));
}
