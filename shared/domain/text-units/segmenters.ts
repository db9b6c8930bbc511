const made = new Map<string, Intl.Segmenter>();

/** Kept once made: making one costs more than using it. A language that is none counts as English. */
export function segmenter(language: string, granularity: 'grapheme' | 'word' | 'sentence'): Intl.Segmenter {
  const key = `${granularity}/${language}`;
  const found = made.get(key) ?? make(language, granularity);
  made.set(key, found);
  return found;
}

function make(language: string, granularity: 'grapheme' | 'word' | 'sentence'): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language || 'en', { granularity });
  } catch {
    return new Intl.Segmenter('en', { granularity });
  }
}
