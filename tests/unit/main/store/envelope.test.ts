import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newEnvelope, seal, sha256Of, unseal } from '../../../../main/store/envelope';

const envelope = { ...newEnvelope('project', 'thing'), seq: 7 };
const dataText = JSON.stringify({ text: 'Harbour “opens” 👩🏽‍🚒', list: [1, 2, 3] });
const bytes = Buffer.from(seal('assay-set', envelope, dataText), 'utf8');
const codeOf = (changed: Buffer): string => {
  const opened = unseal(changed, 'assay-set');
  return opened.ok ? 'ok' : opened.error.code;
};

describe('a sealed file', () => {
  it('gives back head and data, whatever the data', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 3 }), fc.nat(), (text, seq) => {
        const opened = unseal(Buffer.from(seal('assay-set', { ...envelope, seq }, text), 'utf8'), 'assay-set');
        expect(opened).toEqual({ ok: true, value: { envelope: { ...envelope, seq }, text, sha256: sha256Of(text) } });
      }),
    );
  });

  it('is JSON with the head first', () => {
    const value = JSON.parse(bytes.toString('utf8'));
    expect(Object.keys(value)).toEqual(['format', 'schemaVersion', 'minReader', 'projectId', 'id', 'seq', 'sha256', 'data']);
    expect(value.data).toEqual(JSON.parse(dataText));
  });

  it('loads with a byte order mark and with white space at its end', () => {
    expect(codeOf(Buffer.concat([Buffer.from('\ufeff'), bytes, Buffer.from('\r\n ')]))).toBe('ok');
  });

  it('with any one bit of its data turned is found out (F9)', () => {
    const start = bytes.indexOf(',"data":') + ',"data":'.length;
    for (let at = start; at < bytes.length - 2; at += 1) {
      for (let bit = 0; bit < 8; bit += 1) {
        const changed = Buffer.from(bytes);
        changed.writeUInt8(changed.readUInt8(at) ^ (1 << bit), at);
        expect(codeOf(changed)).not.toBe('ok');
      }
    }
  });

  it('that is cut anywhere is found out (F8)', () => {
    // The last byte is a newline and not missed.
    for (let length = 0; length < bytes.length - 1; length += 1) expect(codeOf(bytes.subarray(0, length))).not.toBe('ok');
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'not-json'],
    ['zeros', Buffer.alloc(4096), 'not-json'],
    ['null', Buffer.from('null'), 'not-json'],
    ['a list', Buffer.from('[]'), 'not-json'],
    ['text in UTF-16', Buffer.from(bytes.toString('utf8'), 'utf16le'), 'not-json'],
    ['another kind of file', Buffer.from(seal('assay-article', envelope, dataText)), 'wrong-format'],
    [
      'a file of a newer Assay (F10)',
      Buffer.from(seal('assay-set', { ...envelope, schemaVersion: 99, minReader: 99 }, dataText)),
      'newer-file',
    ],
    [
      'a head with a key that reaches the prototype (S24)',
      Buffer.from(bytes.toString('utf8').replace('{', '{"__proto__":{"x":1},')),
      'forbidden-key',
    ],
    ['a number too small to be one', Buffer.from(bytes.toString('utf8').replace('"seq":7', '"seq":-7')), 'not-json'],
  ])('that holds %s is refused', (_name, wrong, code) => {
    expect(codeOf(wrong)).toBe(code);
  });
});
