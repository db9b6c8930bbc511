import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { guardFormulas, unguardFormulas } from '../../../../shared/formats/formula-guard';

const triggers = ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠'];
const starts = ['', ',', ';', '|', '"', '\t', '\r', '\n'];
const hostile = fc.string({
  unit: fc.constantFrom(...triggers, ...starts.slice(1), "'", ' ', '\u00a0', '1', 'a', '😀', '“'),
  maxLength: 20,
});

describe('formulas in cells (S22)', () => {
  it.each(triggers)('puts an apostrophe before %j wherever a cell may begin', (trigger) => {
    for (const start of starts) {
      expect(guardFormulas(`${start}${trigger}cmd`)).toContain(`${start}'${trigger}`);
      expect(guardFormulas(`text${start}  ${trigger}cmd`)).toContain(start === '' ? `text  ${trigger}` : `${start}'  ${trigger}`);
    }
  });

  it.each(['', 'a = b', "'Tis said", 'well-known', '-5', '-4200000.75', '5+5', 'name@desk.example', 'e\u0301'])(
    'leaves %j alone',
    (cell) => {
      expect(guardFormulas(cell)).toBe(cell);
    },
  );

  it.each(['-5-1', '-', '--5', '-1e5', '-5%', '- 5'])('does not take %j for a number', (cell) => {
    expect(guardFormulas(cell)).toBe(`'${cell}`);
  });

  it('leaves no formula, however the file is cut into cells', () => {
    fc.assert(
      fc.property(hostile, (cell) => {
        const guarded = guardFormulas(cell);
        for (const part of guarded.split(/[,;|"\t\r\n]/)) {
          if (guarded === part && /^-\d+(\.\d+)?$/.test(part)) continue;
          expect(part).not.toMatch(/^[ \u00a0]*[=+\-@＝＋－＠\0]/);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('gives back the original, through a CSV reader and without', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 6 }), fc.constantFrom(',', '\t'), (cells, delimiter) => {
        expect(cells.map(guardFormulas).map(unguardFormulas)).toEqual(cells);
        // A leading cell keeps the row from being an empty line.
        const text = Papa.unparse([['x', ...cells.map(guardFormulas)]], { delimiter, newline: '\r\n' });
        const [row] = Papa.parse<string[]>(text, { delimiter, newline: '\r\n' }).data;
        expect(row?.slice(1).map(unguardFormulas)).toEqual(cells);
      }),
      { numRuns: 2000 },
    );
  });

  it('takes nothing from a cell that was never guarded', () => {
    expect(unguardFormulas("'Tis ''quoted''")).toBe("'Tis ''quoted''");
    expect(unguardFormulas("''=1")).toBe("'=1");
  });
});
