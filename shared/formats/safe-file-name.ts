/** Names of devices on Windows, which no file may have, with or without an extension (S13). */
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|clock\$|(?:com|lpt)[0-9¹²³])$/i;
/** UTF-8 bytes: with `_` 120, which leaves room for a number and an extension where names are encrypted (143, the least in use). */
const longest = 119;

/**
 * A title as the name of a file or folder on every system, without an extension: no path separators, control, bidirectional or
 * other invisible characters, nothing hidden, nothing reserved, at most 120 bytes of UTF-8 cut between characters as people see
 * them. `fallback` where nothing is left. Two titles may give one name: see `uniqueNames`.
 */
export function safeFileName(title: string, fallback = 'untitled'): string {
  const plain = title
    .replace(/[\t\n\v\f\r\u2028\u2029]/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu, '')
    .normalize('NFC')
    .replace(/[<>:"/\\|?*]/g, '-')
    .replace(/\p{Zs}+/gu, ' ')
    .replace(/^[\s.~-]+/, '');
  const name = cut(plain).replace(/[\s.]+$/, '');
  if (name === '') return fallback;
  return reserved.test(name.split('.')[0]?.trimEnd() ?? '') ? `_${name}` : name;
}

/**
 * Gives each title of one folder a safe name of its own, with its extension: the second "Peace talks" is `Peace talks (2).json`.
 * Names that differ only in case, or in how their accents are encoded, count as the same, as they do on Windows and macOS.
 */
export function uniqueNames(extension: string, taken: readonly string[] = []): (title: string, fallback: string) => string {
  const used = new Set(taken.map(folded));
  const next = new Map<string, number>();
  return (title, fallback) => {
    const stem = safeFileName(title, fallback);
    let number = next.get(folded(stem)) ?? 1;
    let name: string;
    do {
      name = number === 1 ? `${stem}.${extension}` : `${stem} (${number}).${extension}`;
      number += 1;
    } while (used.has(folded(name)));
    next.set(folded(stem), number);
    used.add(folded(name));
    return name;
  };
}

const folded = (name: string): string => name.normalize('NFKD').toUpperCase().toLowerCase();

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

function cut(name: string): string {
  let kept = '';
  let bytes = 0;
  for (const { segment } of graphemes.segment(name.slice(0, 2 * longest))) {
    bytes += utf8Length(segment);
    if (bytes > longest) break;
    kept += segment;
  }
  return kept;
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}
