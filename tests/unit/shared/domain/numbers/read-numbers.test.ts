import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDecimal } from '../../../../../shared/domain/is-decimal';
import { readNumbers } from '../../../../../shared/domain/numbers/read-numbers';
import { all, cut } from '../text-units/caret-text';

const numbers = (text: string): readonly string[] => cut(text, readNumbers(text, all(text), 'en'));

describe('numbers', () => {
  test.each<readonly [string, readonly string[]]>([
    ['hundreds of drones and 32 ballistic missiles', ['hundreds', '32']],
    ['wounding at least ten people', ['at least ten']],
    ['between €2.4 million and €3.1 million', ['between €2.4 million and €3.1 million']],
    ['from 30 to 40 ships, 6–8 weeks, 10 to 12 days', ['from 30 to 40', '6–8 weeks', '10 to 12 days']],
    ['fell to 640, a drop of 85 per cent', ['640', '85 per cent']],
    ['39% or 4 percentage points', ['39%', '4 percentage points']],
    ['about two thirds of the crew', ['about two thirds']],
    ['the first in seven months', ['first', 'seven months']],
    ['the twenty-first and the 22nd of forty-two', ['twenty-first', '22nd', 'forty-two']],
    ['two hours and 40 minutes', ['two hours and 40 minutes']],
    ['gusts of 118 km/h', ['118 km/h']],
    ['up to 900, more than 1,500', ['up to 900', 'more than 1,500']],
    ['on February 5, 2026 and 12 March 2026', ['February 5, 2026', '12 March 2026']],
    ['since late 2021, in January 1992', ['late 2021', 'January 1992']],
    ['a 34-year-old man', ['34-year-old']],
    ['three-way talks', []],
    ['a couple of weeks', ['a couple of weeks']],
    ['held over three days', ['three days']],
    ['US$3.5bn, £20m, 4.2 million kroner', ['US$3.5bn', '£20m', '4.2 million kroner']],
    ['forty-two of two hundred and five', ['forty-two', 'two hundred and five']],
    ['5 тыс. человек, 20 млн гривень', ['5 тыс.', '20 млн гривень']],
    ['1 000 km, 1’000, 1\u202f000', ['1 000 km', '1’000', '1\u202f000']],
    ['3 ½ hours, 1/3', ['3 ½ hours', '1/3']],
    ['at 14:30 or 9 a.m.', ['14:30', '9 a.m.']],
    ['no figure here', []],
  ])('%s', (text, expected) => expect(numbers(text)).toEqual(expected));
});

type Said = readonly [words: string, kind: string, comparator: string | null, value: string | null, unit: string];
const said = (text: string): readonly Said[] =>
  readNumbers(text, all(text), 'en').map((number) => [
    text.slice(number.start, number.end),
    number.kind,
    number.comparator,
    number.range ? `${number.range.low}…${number.range.high}` : number.value,
    number.unit,
  ]);

describe('what numbers say', () => {
  test.each<readonly [string, ...Said]>([
    ['£2.3m of it', '£2.3m', 'money', 'exactly', '2300000', 'GBP'],
    ['a loan of €4bn', '€4bn', 'money', 'exactly', '4000000000', 'EUR'],
    ['between 30 and 40 million crowns', 'between 30 and 40 million crowns', 'money', 'between', '30000000…40000000', 'crowns'],
    ['a 1,200-strong crowd', '1,200', 'count', 'exactly', '1200', ''],
    ['more than six per cent', 'more than six per cent', 'percent', 'more-than', '6', ''],
    ['two percentage points', 'two percentage points', 'percentage-point', 'exactly', '2', ''],
    ['cut by 25 basis points', '25 basis points', 'percentage-point', 'exactly', '0.25', ''],
    ['nearly a third of them', 'nearly a third', 'ratio', 'nearly', '0.333333333333', ''],
    ['a dozen eggs', 'a dozen', 'count', 'exactly', '12', ''],
    ['hundreds of thousands of people', 'hundreds of thousands', 'vague', null, null, ''],
    ['one in five patients', 'one in five', 'ratio', 'exactly', '0.2', ''],
    ['three times as many', 'three times', 'ratio', 'exactly', '3', ''],
    ['a threefold rise', 'threefold', 'ratio', 'exactly', '3', ''],
    ['the 21st case', '21st', 'rank', 'exactly', '21', ''],
    ['a couple of weeks', 'a couple of weeks', 'duration', 'about', '2…3', 'weeks'],
    ['two hours and 40 minutes', 'two hours and 40 minutes', 'duration', 'exactly', '160', 'minutes'],
    ['Tomasz Wren, 34, held', '34', 'age', 'exactly', '34', 'years'],
    ['12 per 100,000 people', '12 per 100,000 people', 'rate', 'exactly', '12', 'per 100,000 people'],
    ['30,000 crowns a month', '30,000 crowns a month', 'rate', 'exactly', '30000', 'crowns per month'],
    ['five square kilometres', 'five square kilometres', 'measurement', 'exactly', '5', 'km²'],
    ['😀👨‍👩‍👧 500 people or more', '500', 'count', 'exactly', '500', ''],
    ['150 days or more', '150 days or more', 'duration', 'at-least', '150', 'days'],
    ['more than 10 and less than 40', 'more than 10 and less than 40', 'count', 'between', '10…40', ''],
    ['понад 500 людей', 'понад 500', 'count', 'more-than', '500', ''],
  ])('%s', (text, ...expected) => expect(said(text)).toEqual([expected]));

  test.each<readonly [string, string]>([
    ['on February 5, 2026', '2026-02-05'],
    ['in January 1992', '1992-01'],
    ['since 2023', '2023'],
    ['from 2017 to 2019', '2017/2019'],
    ['the 1990s', '199X'],
    ['the season 2016/17', '2016/2017'],
    ['on 03/04/2026', ''],
  ])('the time of “%s” is %s', (text, time) =>
    expect(readNumbers(text, all(text), 'en').map((number) => [number.kind, number.time])).toEqual([['date', time]]),
  );

  test.each<readonly [string, string, string]>([
    ['1.234', 'en', '1.234'],
    ['1.234', 'de', '1234'],
    ['1,234', 'en', '1234'],
    ['1.234,5', 'en', '1234.5'],
    ['1,234.5', 'de', '1234.5'],
    ['1 234', 'en', '1234'],
    ['1\u202f234\u2009567', 'en', '1234'],
    ['1\u202f234\u202f567,8', 'fr', '1234567.8'],
    ['12,34,567', 'en', '1234567'],
    ['0,75', 'en', '0.75'],
  ])('%s in %s is %s', (text, language, value) => expect(readNumbers(text, all(text), language)[0]?.value).toBe(value));

  test.each([
    'call +47 22 12 34 56 now',
    'see https://example.org/2026/03?id=12',
    'write to @anna1984',
    'version 1.2.3 of it',
    'open 24/7',
    'an F-16 and Covid-19',
    'that one is good, and one of them',
    'the three-way talks',
  ])('no number in “%s”', (text) => expect(said(text)).toEqual([]));

  test('2,000 people are counted, and the year 2000 is a date', () =>
    expect(said('2,000 people in 2000').map(([, kind]) => kind)).toEqual(['count', 'date']));

  test('“flat no. 600” and “first” are found, and not beyond doubt', () =>
    expect(readNumbers('flat no. 600, the first', all('flat no. 600, the first'), 'en').map(({ isClear }) => isClear)).toEqual([
      false,
      false,
    ]));
});

const pieces = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    ...'one,two,twenty,hundred,million,and,a,half,third,of,between,from,to,-,–,.,/,$,€,%,1,23,1.5,1/2,2026,May,more than,or,years,old,per,°,🙂,\n\n'.split(
      ',',
    ),
  ),
);
const anyText = fc.array(pieces, { maxLength: 40 }).map((list) => list.join(' '));

describe('on any text', () => {
  test('every number lies in the text, in order, none over another, with decimals for values', () =>
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const { start, end, amounts, measured, value, range } of readNumbers(text, all(text), 'en')) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          for (const part of [...amounts, measured]) expect(part.start >= start && part.end <= end).toBe(true);
          for (const decimal of [value, range?.low, range?.high]) if (decimal != null) expect(isDecimal(decimal)).toBe(true);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2000 },
    ));

  test.each([
    '1',
    '1,234 ',
    '1.1.',
    'one hundred and ',
    'million ',
    '+1 ',
    '1/',
    'a.',
    'between 1 and ',
    '"',
    '1-',
    '$',
    'x10^',
    'more or equal to ',
  ])('eight times as much of “%s” takes nothing like sixty-four times as long', (piece) => {
    const time = (count: number): number => {
      const text = piece.repeat(count);
      const begin = performance.now();
      readNumbers(text, all(text), 'en');
      return performance.now() - begin;
    };
    // The fastest of several: what else a machine does slows some of them down.
    const fastest = (count: number): number => Math.min(time(count), time(count), time(count));
    expect(fastest(8000)).toBeLessThan(Math.max(fastest(1000), 8) * 30);
  });
});
