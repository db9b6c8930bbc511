const accents: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ö',
  u: 'ü',
  y: 'ý',
  A: 'Á',
  E: 'É',
  I: 'Í',
  O: 'Ö',
  U: 'Ü',
  c: 'ç',
  n: 'ñ',
  s: 'š',
};

interface Words {
  readonly [key: string]: string | Words;
}

/**
 * A language for tests: every word accented and a third longer, in brackets, so that a string that did not come from i18n, or a
 * place where a longer language would not fit, shows at once. `{{names}}` and `$t(…)` stay.
 */
export const pseudo = <T extends Words>(words: T): T => translate(words) as T; // same keys, other strings

function translate(words: Words): Words {
  return Object.fromEntries(Object.entries(words).map(([key, word]) => [key, typeof word === 'string' ? stretch(word) : translate(word)]));
}

function stretch(word: string): string {
  const accented = word.replace(
    /(\{\{.*?\}\}|\$t\(.*?\)|<\/?\w+>)|[a-zA-Z]/g,
    (found, kept: string | undefined) => kept ?? accents[found] ?? found,
  );
  return `[${accented}${' ·'.repeat(Math.ceil(word.length / 6))}]`;
}
