import type { Stretch } from './stretch';

export interface Quotation {
  /** With its marks. */
  readonly outer: Stretch;
  /** Without them. */
  readonly inner: Stretch;
}

/** Which marks may close what another opens; German, French, Nordic, CJK and straight ones too. */
const closers: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '‟': '”',
  '«': '»',
  '»': '«',
  '‘': '’',
  '‚': '‘’',
  '‹': '›',
  '›': '‹',
  '「': '」',
  '『': '』',
  '"': '"',
  "'": "'",
};
/** Left open at the end of a paragraph, these still are a quotation: it goes on in the next one. */
const spanning = '“„«"';
const isLetter = (sign: string): boolean => /[\p{L}\p{N}]/u.test(sign);
const isOpenPlace = (before: string): boolean => before === '' || /[\s([{—–\-/“„«‘‚‹"']/u.test(before);

/** Every quotation in a stretch, nested ones too, in the order in which they end. Apostrophes are not taken for marks. */
export function quotationsIn(text: string, { start, end }: Stretch): readonly Quotation[] {
  const found: Quotation[] = [];
  let open: readonly { readonly mark: string; readonly at: number }[] = [];
  const close = (index: number, at: number, length: number): void => {
    const opening = open[index];
    if (opening && at > opening.at + 1) {
      found.push({ outer: { start: opening.at, end: at + length }, inner: { start: opening.at + 1, end: at } });
    }
    open = open.slice(0, index);
  };
  for (let at = start; at < end; at += 1) {
    const mark = text[at] ?? '';
    const before = at > start ? (text[at - 1] ?? '') : '';
    const after = at + 1 < end ? (text[at + 1] ?? '') : '';
    const closes = open.findLastIndex((opening) => closers[opening.mark]?.includes(mark));
    const isApostrophe = (mark === '’' || mark === "'") && isLetter(after) && isLetter(before);
    if (closes >= 0 && !isApostrophe && !(isStraight(mark) && /\s/u.test(before))) close(closes, at, 1);
    else if (mark in closers && canOpen(mark, before, after)) open = [...open, { mark, at }];
  }
  const unclosed = open.findIndex((opening) => spanning.includes(opening.mark));
  if (unclosed >= 0) close(unclosed, end, 0);
  return found;
}

const isStraight = (mark: string): boolean => mark === '"' || mark === "'";

function canOpen(mark: string, before: string, after: string): boolean {
  if (after === '' || (/\s/u.test(after) && mark !== '«')) return false;
  if (isStraight(mark) || mark === '»' || mark === '›') return isOpenPlace(before);
  return mark !== '‘' || !isLetter(before);
}

/** The quotations around an offset, the innermost first; an offset at a mark counts as inside. */
export const quotationsAround = (quotations: readonly Quotation[], offset: number): readonly Quotation[] =>
  quotations
    .filter(({ outer }) => outer.start <= offset && offset <= outer.end)
    .sort((a, b) => a.outer.end - a.outer.start - (b.outer.end - b.outer.start));

/** The words of a quotation without the comma that belongs to the sentence around it (“…,” she said). */
export function quotedWords(text: string, { inner }: Quotation): Stretch {
  const kept = text.slice(inner.start, inner.end).replace(/[\s,]+$/u, '');
  const lead = kept.length - kept.trimStart().length;
  return { start: inner.start + lead, end: inner.start + Math.max(kept.length, lead) };
}
