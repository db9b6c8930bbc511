import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { segmentText } from '../../../../../shared/domain/blocks/segment';
import { builtInScheme } from '../../../../../shared/domain/built-in-scheme';
import { attributeProblems } from '../../../../../shared/domain/check-attributes';
import { resolveExample } from '../../../../../shared/domain/example';
import { attributesOfNumber, suggestNumbers } from '../../../../../shared/domain/recommenders/numbers';
import { exampleSchema } from '../../../../../shared/domain/schema/example';
import { english } from '../../../../../shared/i18n/en';

const examples = join(__dirname, '../../../../../examples');
const read = (name: string): string => readFileSync(join(examples, name), 'utf8');
const textOf = (text: string) => ({ text, blocks: segmentText(text), language: 'en' });
const numberFields = builtInScheme.labels.find(({ id }) => id === 'number')?.attributes ?? [];

describe('numbers that are suggested', () => {
  test('of the annotated sample article nine of ten are found, and nine of ten that are found are annotated', () => {
    const text = read('ferry-exchange.txt');
    let count = 0;
    const newId = () => String(++count).padStart(26, '0');
    const stamp = { by: newId(), at: '2026-03-12T00:00:00.000Z' };
    const { spans } = resolveExample(exampleSchema.parse(JSON.parse(read('ferry-exchange.annotations.json'))), text, { newId, stamp });
    const annotated = spans
      .filter(({ label }) => label === 'number')
      .map(({ fragments: [first], attributes }) => ({ ...first, attributes }));
    const found = suggestNumbers(textOf(text));
    const hits = found.flatMap((one) => {
      const same = annotated.find(({ start, end }) => start === one.start && end === one.end);
      return same ? [{ one, same }] : [];
    });
    const right = hits.filter(
      ({ one, same }) => one.attributes.kind === same.attributes.kind && one.attributes.unit === same.attributes.unit,
    );
    console.info(`${hits.length} hits of ${found.length} found and ${annotated.length} annotated; kind and unit right of ${right.length}`);
    expect(hits.length / annotated.length).toBeGreaterThanOrEqual(0.9);
    expect(hits.length / found.length).toBeGreaterThanOrEqual(0.9);
    expect(right.length / hits.length).toBeGreaterThanOrEqual(0.9);
  });

  test.each(['ferry-exchange.txt', 'city-budget.md', 'hospital-waiting-times.txt'])(
    'in %s every field of a suggestion is one that the scheme takes and asks for, and every reason has its words',
    (name) => {
      const found = suggestNumbers(textOf(read(name)));
      expect(found.length).toBeGreaterThan(30);
      for (const { attributes, reason } of found) {
        expect(attributeProblems(numberFields, attributes)).toEqual([]);
        expect(Object.keys(english.suggestions).map((key) => `suggestions:${key}`)).toContain(reason.key);
      }
    },
  );

  test('whatever the text, suggestions lie in it one after another', () =>
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('12', '€4bn', 'a third', 'of', '\n'))), (list) => {
        const text = list.join(' ').replace(/\r/g, '');
        let last = 0;
        for (const { start, end } of suggestNumbers(textOf(text))) {
          expect(start >= last && end > start && end <= text.length).toBe(true);
          last = end;
        }
      }),
    ));

  test('20,000 words are read in under a fifth of a second', () => {
    const text = 'Officials said at least 4,300 of 11,000 households, or about 39 per cent, lost €2.4 million in two hours. '.repeat(1100);
    const source = { text, blocks: [{ kind: 'paragraph' as const, start: 0, end: text.length }], language: 'en' };
    suggestNumbers(source);
    const times = [0, 1, 2].map(() => {
      const begin = performance.now();
      expect(suggestNumbers(source)).toHaveLength(1100 * 5);
      return performance.now() - begin;
    });
    console.info(`20,000 words: ${Math.min(...times).toFixed(0)} ms`);
    // The budget is 200 ms; a loaded machine must not turn it into a failure.
    expect(Math.min(...times)).toBeLessThan(1000);
  });
});

describe('what was marked by hand', () => {
  const text = 'Tomasz Wren, 34, saw at least ten people and 12 ships.';
  const around = { start: 0, end: text.length };
  const marked = (words: string) =>
    attributesOfNumber(text, around, { start: text.indexOf(words), end: text.indexOf(words) + words.length }, 'en');

  test('is read in its surroundings', () => expect(marked('34')).toMatchObject({ kind: 'age', unit: 'years', value: '34' }));
  test('is read with more words around the number', () =>
    expect(marked('at least ten people')).toEqual({ kind: 'count', comparator: 'at-least', value: '10' }));
  test('says nothing with two numbers in it', () => expect(marked('at least ten people and 12 ships')).toEqual({}));
  test('says nothing without a number', () => expect(marked('people')).toEqual({}));
});
