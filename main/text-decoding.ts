import { analyse } from 'chardet';
import type { Result } from '../shared/result';
import { fail, ok } from '../shared/result';
import { decodeWindows1252 } from './windows-1252';

/** Names as in the WHATWG Encoding Standard, the likelier ones first: what a person can choose from. */
export const encodings = [
  'utf-8',
  'windows-1252',
  'windows-1251',
  'koi8-r',
  'windows-1250',
  'iso-8859-2',
  'iso-8859-5',
  'ibm866',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'utf-16le',
  'utf-16be',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-jp',
  'euc-kr',
] as const;

export type Encoding = (typeof encodings)[number];

export interface DecodedText {
  /** Not canonical yet: line ends and a byte order mark are as they were. */
  readonly text: string;
  readonly encoding: Encoding;
  /** Encodings that the beginning of the bytes can be read in, `encoding` among them; only that one where nothing is to choose. */
  readonly alternatives: readonly Encoding[];
  /** 1: a byte order mark or well-formed UTF-8 says so; below, a guess. */
  readonly confidence: number;
}

/** Bytes that the guess looks at; enough for its statistics. */
const sampleSize = 100_000;
/** Single-byte guesses below this are no better than the most usual encoding. */
const leastConfidence = 0.2;

/** Reads the bytes in the encoding that they say or seem to be in. Never fails: Windows-1252 can read anything. */
export const decodeText = (bytes: Uint8Array): DecodedText => {
  const marked = markedEncoding(bytes);
  const said = marked === null ? null : decode(bytes, marked);
  if (marked !== null && said !== null) return { text: said, encoding: marked, alternatives: [marked], confidence: 1 };
  const wide = bytes.includes(0) ? guessWide(bytes) : null;
  if (wide !== null) return { ...wide, alternatives: alternativesOf(bytes, wide.encoding) };
  const utf8 = decode(bytes, 'utf-8');
  if (utf8 !== null) {
    const isAscii = utf8.length === bytes.length;
    return { text: utf8, encoding: 'utf-8', alternatives: isAscii ? ['utf-8'] : alternativesOf(bytes, 'utf-8'), confidence: 1 };
  }
  const guessed = guessNarrow(bytes);
  return { ...guessed, alternatives: alternativesOf(bytes, guessed.encoding) };
};

/** Reads the bytes as the person says. Fails with `import.wrong-encoding` when they cannot be read so, or the name is not known. */
export const decodeTextAs = (bytes: Uint8Array, encoding: string): Result<string> => {
  const known = encodings.find((name) => name === encoding);
  const text = known === undefined ? null : decode(bytes, known);
  return text === null ? fail('import.wrong-encoding', { encoding }) : ok(text);
};

const markedEncoding = (bytes: Uint8Array): Encoding | null => {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
};

/** `isCut`: the bytes may end inside a character. */
const decode = (bytes: Uint8Array, encoding: Encoding, isCut = false): string | null => {
  if (encoding === 'windows-1252') return decodeWindows1252(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes, { stream: isCut });
  } catch {
    return null;
  }
};

/** UTF-16 without a byte order mark: its spaces, line ends and ASCII letters are bytes beside a zero. */
const guessWide = (bytes: Uint8Array): { text: string; encoding: Encoding; confidence: number } | null => {
  const candidates = (['utf-16le', 'utf-16be'] as const).flatMap((encoding) => {
    const text = decode(bytes, encoding);
    if (text === null || text.includes('\0')) return [];
    const usual = text.slice(0, sampleSize).match(/[\n\r !-~]/g)?.length ?? 0;
    return [{ text, encoding, usual, confidence: 0.9 }];
  });
  const [best] = candidates.sort((a, b) => b.usual - a.usual);
  return best === undefined || best.usual * 50 < Math.min(best.text.length, sampleSize) ? null : best;
};

const guessNarrow = (bytes: Uint8Array): { text: string; encoding: Encoding; confidence: number } => {
  const firstHigh = bytes.findIndex((byte) => byte > 0x7f);
  const sample = bytes.subarray(Math.max(0, firstHigh - 1000), firstHigh + sampleSize);
  for (const { name, confidence } of analyse(sample)) {
    const encoding = confidence / 100 < leastConfidence ? undefined : encodingNamed(name);
    const text = encoding === undefined || encoding === 'utf-8' ? null : decode(bytes, encoding);
    if (encoding !== undefined && text !== null && !hasControls(text)) return { text, encoding, confidence: confidence / 100 };
  }
  return { text: decodeWindows1252(bytes), encoding: 'windows-1252', confidence: 0.1 };
};

/** Latin-1 is Windows-1252 on the web; the standard decoder knows such aliases. */
const encodingNamed = (name: string): Encoding | undefined => {
  try {
    const standard = new TextDecoder(name).encoding;
    return encodings.find((encoding) => encoding === standard);
  } catch {
    return undefined;
  }
};

/** Control characters that no text has, but many bytes make in the wrong encoding. */
const hasControls = (text: string): boolean => /[\u0080-\u0084\u0086-\u009f]/.test(text);

const alternativesOf = (bytes: Uint8Array, chosen: Encoding): readonly Encoding[] => {
  const sample = bytes.subarray(0, sampleSize);
  return encodings.filter((encoding) => {
    if (encoding === chosen) return true;
    const text = decode(sample, encoding, sample.length < bytes.length);
    return text !== null && !text.includes('\0') && !hasControls(text);
  });
};
