import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Encoding } from '../../../main/text-decoding';
import { decodeText, decodeTextAs, encodings } from '../../../main/text-decoding';

/** The bytes of a text in an encoding, found by decoding; the standard has no encoder for these. */
const encode = (text: string, encoding: Encoding): Uint8Array => {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-16le') return Uint8Array.from(Buffer.from(text, 'utf16le'));
  if (encoding === 'utf-16be') return Uint8Array.from(Buffer.from(text, 'utf16le').swap16());
  const byteOf = new Map<string, number>();
  for (let byte = 0; byte < 256; byte++) {
    const decoded = decodeTextAs(Uint8Array.of(byte), encoding);
    if (decoded.ok) byteOf.set(decoded.value, byte);
  }
  return Uint8Array.from([...text], (character) => byteOf.get(character) ?? Number.NaN);
};

const english = 'The minister said: “We won’t go back” – and left the café with €20 in his hand.\r\nNobody followed.';
const russian = 'Министр сказал: «Мы не вернёмся» — и вышел из кафе, в руке у него было двадцать рублей.\r\nНикто за ним не пошёл.';
const ukrainian = 'Україна та Росія домовилися обміняти 314 полонених, повідомив посланець у четвер.';
const polish =
  'Minister powiedział: „Nie wrócimy”, i wyszedł z kawiarni, trzymając dwadzieścia złotych w ręku. Żaden z gości za nim nie poszedł.';

describe('bytes of a text', () => {
  it.each([
    ['utf-8', english],
    ['utf-8', russian],
    ['windows-1252', english],
    ['windows-1251', russian],
    ['windows-1251', ukrainian],
    ['koi8-r', russian.replace(/[«»—]/g, '-')],
    ['windows-1250', polish],
    ['utf-16le', english],
    ['utf-16be', english],
    ['utf-16le', russian],
    ['utf-16be', russian],
  ] as const)('in %s without a byte order mark are read in it (case %#)', (encoding, text) => {
    const decoded = decodeText(encode(text, encoding));
    expect(decoded).toMatchObject({ text, encoding });
    expect(decoded.alternatives).toContain(encoding);
  });

  it.each(['utf-8', 'utf-16le', 'utf-16be'] as const)('with a byte order mark in %s leave nothing to choose', (encoding) => {
    const text = `\uFEFF${russian} 👩‍👩‍👧`;
    expect(decodeText(encode(text, encoding))).toEqual({ text, encoding, alternatives: [encoding], confidence: 1 });
  });

  it('in ASCII alone leave nothing to choose, and neither do none', () => {
    for (const text of ['Plain text.', '']) {
      expect(decodeText(new TextEncoder().encode(text))).toEqual({ text, encoding: 'utf-8', alternatives: ['utf-8'], confidence: 1 });
    }
  });

  it('can be read as a person says, or are refused', () => {
    const bytes = encode(russian, 'windows-1251');
    expect(decodeTextAs(bytes, 'windows-1251')).toEqual({ ok: true, value: russian });
    expect(decodeTextAs(bytes, 'koi8-r')).toMatchObject({ ok: true, value: expect.stringMatching(/^лХМХЯРП/) });
    for (const encoding of ['utf-8', 'no-such-encoding', '__proto__', 'utf-7']) {
      expect(decodeTextAs(bytes, encoding)).toEqual({ ok: false, error: { code: 'import.wrong-encoding', params: { encoding } } });
    }
  });

  it('in Windows-1252 are read as the standard says, though the platform may not', () => {
    const all = decodeTextAs(
      Uint8Array.from({ length: 256 }, (_, byte) => byte),
      'windows-1252',
    );
    expect(all.ok && all.value.slice(0x80, 0xa0)).toBe('€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ');
    expect(all.ok && all.value.slice(0xa0)).toBe(String.fromCharCode(...Array.from({ length: 96 }, (_, index) => 0xa0 + index)));
  });

  it('round trip in every single-byte encoding and in Unicode', () => {
    const words = (characters: string) => fc.string({ unit: fc.constantFrom(...characters), minLength: 1, maxLength: 80 });
    const cases: readonly (readonly [Encoding, fc.Arbitrary<string>])[] = [
      ['utf-8', fc.string({ unit: 'grapheme' })],
      ['utf-16le', fc.string({ unit: 'grapheme' })],
      ['utf-16be', fc.string({ unit: 'grapheme' })],
      ['windows-1252', words('aé€“”’–ÿ \n')],
      ['windows-1251', words('aяёЪ«»— \n')],
      ['koi8-r', words('aяёЪ \n')],
    ];
    for (const [encoding, text] of cases) {
      fc.assert(
        fc.property(text, (sample) => {
          expect(decodeTextAs(encode(sample, encoding), encoding)).toEqual({ ok: true, value: sample });
        }),
      );
    }
  });

  it('of any kind are read without an error, in an encoding that can be chosen', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const { text, encoding, alternatives } = decodeText(bytes);
        expect(encodings).toContain(encoding);
        expect(alternatives).toContain(encoding);
        expect(decodeTextAs(bytes, encoding)).toEqual({ ok: true, value: text });
      }),
      { numRuns: 500 },
    );
  });
});
