/** Converts between UTF-16 offsets and code points of one text; a lone surrogate counts as one code point. */
export interface OffsetIndex {
  /** Length of the text in code points. */
  readonly codePoints: number;
  /** Null: outside the text, not a whole number, or inside a surrogate pair. */
  toCodePoints(utf16: number): number | null;
  /** Null: outside the text, or not a whole number. */
  toUtf16(codePoint: number): number | null;
  /** The text between two code points, cut out by counting code points alone: an independent check of `toCodePoints`. */
  slice(start: number, end: number): string;
}

/**
 * One pass over the text; after that every offset costs a binary search over the astral characters before it, in any order. Keeps
 * four bytes per astral character, and four per code point once something was sliced.
 */
export function offsetIndex(text: string): OffsetIndex {
  const pairs = surrogatePairs(text);
  const codePoints = text.length - pairs.length;
  let points: Uint32Array | null = null;
  return {
    codePoints,
    toCodePoints: (utf16) => {
      if (!Number.isInteger(utf16) || utf16 < 0 || utf16 > text.length) return null;
      const before = countBelow(pairs.length, (index) => (pairs[index] ?? 0) < utf16);
      return before > 0 && pairs[before - 1] === utf16 - 1 ? null : utf16 - before;
    },
    toUtf16: (codePoint) => {
      if (!Number.isInteger(codePoint) || codePoint < 0 || codePoint > codePoints) return null;
      return codePoint + countBelow(pairs.length, (index) => (pairs[index] ?? 0) - index < codePoint);
    },
    slice: (start, end) => {
      if (pairs.length === 0) return text.slice(start, end);
      points ??= allCodePoints(text, codePoints);
      let cut = '';
      for (const point of points.subarray(start, end)) cut += String.fromCodePoint(point);
      return cut;
    },
  };
}

/** The UTF-16 offset of the first surrogate without its other half, which no file in UTF-8 can hold; null when the text is whole. */
export const findLoneSurrogate = (text: string): number | null => {
  const at = text.search(/\p{Surrogate}/u);
  return at < 0 ? null : at;
};

/** The UTF-16 offset of every high surrogate that has its low one, in order. */
function surrogatePairs(text: string): Uint32Array {
  const found: number[] = [];
  for (const { index } of text.matchAll(/[\u{10000}-\u{10ffff}]/gu)) found.push(index);
  return Uint32Array.from(found);
}

function allCodePoints(text: string, length: number): Uint32Array {
  const points = new Uint32Array(length);
  for (let at = 0, index = 0; index < length; index += 1) {
    const point = text.codePointAt(at) ?? 0;
    points[index] = point;
    at += point > 0xffff ? 2 : 1;
  }
  return points;
}

/** How many of the first `length` indices fulfil a condition that none does after the first that does not. */
function countBelow(length: number, isBelow: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBelow(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
