import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newEnvelope, seal, sealPieces } from '../../../../main/store/envelope';
import { jsonPieces } from '../../../../main/store/json-pieces';

describe('JSON in pieces', () => {
  it('is what JSON.stringify gives', () => {
    const long = fc.array(fc.jsonValue(), { minLength: 240, maxLength: 760, size: 'max', depthIdentifier: 'items' });
    const inner = fc.oneof({ weight: 4, arbitrary: fc.jsonValue() }, { weight: 1, arbitrary: long }, fc.constant(undefined));
    fc.assert(
      fc.property(fc.dictionary(fc.string(), inner), (value) => {
        expect([...jsonPieces(value)].join('')).toBe(JSON.stringify(value));
      }),
      { numRuns: 50 },
    );
  });

  it('makes the same file, piece by piece', async () => {
    const value = { text: 'é😀', list: Array.from({ length: 30_000 }, (_, index) => ({ id: index, exact: '“Ж”' })) };
    const { pieces, length } = await sealPieces('assay-set', newEnvelope('p', 'i'), jsonPieces(value));
    expect(Buffer.concat(pieces).toString('utf8')).toBe(seal('assay-set', newEnvelope('p', 'i'), JSON.stringify(value)));
    expect(length).toBe(Buffer.byteLength(JSON.stringify(value)));
    expect(pieces.length).toBeGreaterThan(4);
  });

  it('lets others have their turn', async () => {
    let turns = 0;
    const counting = setInterval(() => {
      turns += 1;
    }, 1);
    const list = Array.from({ length: 300_000 }, (_, index) => ({ id: index, exact: 'the exact words' }));
    await sealPieces('assay-set', newEnvelope('p', 'i'), jsonPieces({ list }));
    clearInterval(counting);
    expect(turns).toBeGreaterThan(5);
  });
});
