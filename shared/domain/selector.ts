import { type OffsetIndex, offsetIndex } from './offsets';

/** W3C Web Annotation Data Model, 4.2.5. Offsets in code points, end exclusive. */
export interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

/** W3C Web Annotation Data Model, 4.2.4. An empty prefix or suffix says nothing. */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

export interface Selector {
  readonly position: TextPositionSelector | null;
  readonly quote: TextQuoteSelector | null;
}

/** A stretch of the text in UTF-16 offsets. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/**
 * Where a selector points in a text. `exact`: one place, and nothing that the selector says leaves a doubt. `ambiguous`: the places
 * it may mean, in the order of the text, for a person to choose from. `lost`: nowhere.
 */
export type Resolution =
  | { readonly kind: 'exact'; readonly place: Place }
  | { readonly kind: 'ambiguous'; readonly places: readonly Place[] }
  | { readonly kind: 'lost' };

const contextLength = 32;

/** Both selectors of a stretch of `text` (UTF-16); null where it is empty, outside, or cuts a character in half. */
export function describePlace(text: string, { start, end }: Place, index: OffsetIndex = offsetIndex(text)) {
  const from = index.toCodePoints(start);
  const to = index.toCodePoints(end);
  if (from === null || to === null || from >= to) return null;
  return {
    position: { type: 'TextPositionSelector', start: from, end: to },
    quote: {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(firstBoundary(text, index.toUtf16(Math.max(0, from - contextLength)) ?? start, start), start),
      suffix: text.slice(end, lastBoundary(text, end, index.toUtf16(Math.min(index.codePoints, to + contextLength)) ?? end)),
    },
  } as const satisfies Selector;
}

/** Finds the place again. The quote must be there word for word; its context decides between several, and the position between what is left. */
export function resolveSelector(text: string, selector: Selector, index: OffsetIndex = offsetIndex(text)): Resolution {
  const position = placeOf(selector.position, index);
  const { quote } = selector;
  if (quote === null) return position === null ? { kind: 'lost' } : { kind: 'exact', place: position };
  const places = occurrences(text, quote.exact, index);
  const inContext = places.filter((place) => hasContext(text, place, quote));
  const candidates = inContext.length > 0 ? inContext : places;
  const [first] = candidates;
  if (first === undefined) return { kind: 'lost' };
  const isCertain = candidates.length === 1 && inContext.length === 1;
  const place = isCertain ? first : candidates.find(({ start, end }) => start === position?.start && end === position.end);
  return place === undefined ? { kind: 'ambiguous', places: candidates } : { kind: 'exact', place };
}

function placeOf(position: TextPositionSelector | null, index: OffsetIndex): Place | null {
  const start = position === null ? null : index.toUtf16(position.start);
  const end = position === null ? null : index.toUtf16(position.end);
  return start === null || end === null || start >= end ? null : { start, end };
}

/** Every place of a quote, overlapping ones too, that does not begin or end inside a character. */
function occurrences(text: string, exact: string, index: OffsetIndex): readonly Place[] {
  const places: Place[] = [];
  if (exact === '') return places;
  for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1)) {
    const end = start + exact.length;
    if (index.toCodePoints(start) !== null && index.toCodePoints(end) !== null) places.push({ start, end });
  }
  return places;
}

const hasContext = (text: string, { start, end }: Place, { prefix, suffix }: TextQuoteSelector): boolean =>
  text.startsWith(suffix, end) && start >= prefix.length && text.startsWith(prefix, start - prefix.length);

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
/** Beyond this the search for a sure beginning gives up; only a longer run of flags or combining marks could tell the difference. */
const farthestAnchor = 1000;

/** The first grapheme boundary in `[from, to]`; `to` itself where there is none before it. */
function firstBoundary(text: string, from: number, to: number): number {
  if (isSureBoundary(text, from)) return from;
  const anchor = sureBoundaryBefore(text, from);
  for (const { index } of graphemes.segment(text.slice(anchor, to))) if (anchor + index >= from) return anchor + index;
  return to;
}

/** The last grapheme boundary in `[from, to]`; `from` itself where there is none after it. */
function lastBoundary(text: string, from: number, to: number): number {
  if (isSureBoundary(text, to)) return to;
  const anchor = sureBoundaryBefore(text, from);
  let last = from;
  // Whether `to` is a boundary depends on the character after it.
  for (const { index } of graphemes.segment(text.slice(anchor, to + 2))) if (anchor + index <= to) last = Math.max(last, anchor + index);
  return last;
}

/** Segmenting is slow, and between two ASCII characters, after a newline and at both ends of the text there is nothing to find out. */
const isSureBoundary = (text: string, at: number): boolean =>
  at === 0 || at === text.length || text[at - 1] === '\n' || (isAscii(text.charCodeAt(at - 1)) && isAscii(text.charCodeAt(at)));

const isAscii = (unit: number): boolean => unit < 0x80 && unit !== 0x0d;

function sureBoundaryBefore(text: string, at: number): number {
  const farthest = Math.max(0, at - farthestAnchor);
  let anchor = at;
  while (anchor > farthest && !isSureBoundary(text, anchor)) anchor -= 1;
  return anchor;
}
