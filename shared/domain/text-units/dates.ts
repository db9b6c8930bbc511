import type { Token } from './number-tokens';
import { dotted, months, parts } from './number-words';

const day = /^(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/;
const year = /^(?:1[5-9]|20)\d{2}s?$/;

/**
 * The index after a date that begins at `at`, or `at` where none does: “February 5, 2026”, “12 March 2026”, “January 1992”, “late 2021”, a
 * month alone. “may” needs its capital.
 */
export function dateAt(tokens: readonly Token[], at: number): number {
  const word = (index: number): string => (index === at || tokens[index]?.gap !== 'more' ? (tokens[index]?.word ?? '') : '');
  const isYear = (index: number): boolean => year.test(word(index));
  if (parts.has(word(at))) {
    const next = word(at + 1) === '-' ? at + 2 : at + 1;
    const after = isYear(next) ? next + 1 : dateAt(tokens, next);
    return after > next ? after : at;
  }
  const afterMonth = (index: number): number => {
    const isMonth = months.has(word(index)) && (tokens[index]?.hasCapital || !/^[a-z]/u.test(word(index)));
    if (!isMonth) return index;
    return dotted.has(word(index)) && word(index + 1) === '.' ? index + 2 : index + 1;
  };
  const month = afterMonth(at);
  if (month > at) {
    if (isYear(month)) return month + 1;
    return day.test(word(month)) ? withYear(month + 1) : month;
  }
  if (!day.test(word(at))) return at;
  const ofMonth = word(at + 1) === 'of' || word(at + 1) === '.' ? at + 2 : at + 1;
  const after = afterMonth(ofMonth);
  return after > ofMonth ? withYear(after) : at;

  function withYear(index: number): number {
    const skipped = word(index) === ',' ? index + 1 : index;
    return isYear(skipped) ? skipped + 1 : index;
  }
}
