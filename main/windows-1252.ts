/** The characters of the bytes 0x80 to 0x9F; the five bytes that Windows leaves open stay control characters (WHATWG Encoding, index windows-1252). */
const high = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Decodes Windows-1252, which never fails. Our own, since Node 20.18.3 and later, 22.13 and later and 24 decode it as Latin-1
 * (nodejs/node#56542), which turns curly quotes into control characters.
 */
export const decodeWindows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (control) => high[control.charCodeAt(0) - 0x80] ?? control);
