import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type ReadNumber, readNumbers } from '../../../../../shared/domain/numbers/read-numbers';

/** English cases of the Microsoft Recognizers-Text specifications, one file a model; beside the project, and not part of it. */
export const casesFolder = resolve(__dirname, '../../../../../../shared/data/numbers');
export const hasCases = existsSync(casesFolder);

interface Result {
  readonly Text: string;
  readonly TypeName: string;
  readonly Start: number;
  /** Of its last character. */
  readonly End: number;
  readonly Resolution?: { readonly value?: string | null; readonly unit?: string; readonly subtype?: string };
}

export interface Case {
  readonly model: string;
  readonly input: string;
  readonly results: readonly Result[];
}

/** All cases, in the order of the files. */
export function allCases(): readonly Case[] {
  const files = readdirSync(casesFolder).filter((name) => name.endsWith('.json'));
  return files.sort().flatMap((name) => {
    const cases: readonly { Input: string; Results: readonly Result[] }[] = JSON.parse(readFileSync(join(casesFolder, name), 'utf8'));
    return cases.map((entry): Case => ({ model: name.replace('.json', ''), input: entry.Input, results: entry.Results }));
  });
}

/** A stretch and what it says: a decimal, or an interval as the cases write it. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly value: string | null;
}

const temperatures = new Set(['°C', '°F', 'K', 'degrees']);

/** What of a number that was read a model of the cases would name, by the kinds of Assay. */
const mapping: Readonly<Record<string, (number: ReadNumber, text: string) => readonly Mention[]>> = {
  // Every number is one there, also with a unit; ordinals and days are other models' matter. A unit glued to its figure hides the number.
  number: (number, text) => {
    const isDay = number.kind === 'date' && number.amounts.length === 0;
    const isGlued =
      number.measured.end > (number.amounts.at(-1)?.end ?? 0) && /^\d\p{L}/u.test(text.slice((number.amounts.at(-1)?.end ?? 1) - 1));
    return number.kind === 'rank' || isDay || isGlued ? [] : number.amounts;
  },
  // Without unit and “about”; “equal to” is a range of one.
  numberrange: (number, text) => {
    const words = text.slice(number.start, number.bare);
    const interval = intervalOf(number, /^equal/iu.test(words));
    const end = number.amounts.at(-1)?.end ?? 0;
    const start = /^(?:about|around|nearly|almost)\b/iu.test(words) ? number.bare : number.start;
    return interval === null ? [] : [{ start, end: number.measured.end === end ? number.end : end, value: interval }];
  },
  ordinal: (number) => (number.kind === 'rank' ? [whole(number)] : []),
  percent: (number) => (number.kind === 'percent' ? [measured(number)] : []),
  age: (number) => (number.kind === 'age' ? [measured(number)] : []),
  currency: (number, text) => (isOf(number, text, 'money') ? [measured(number)] : []),
  dimension: (number, text) => (isOf(number, text, 'measurement') && !/°[CF]/u.test(number.unit) ? [measured(number)] : []),
  temperature: (number, text) => (isOf(number, text, 'measurement') && temperatures.has(number.unit) ? [measured(number)] : []),
};

const whole = ({ start, end, value }: ReadNumber): Mention => ({ start, end, value });
const measured = ({ measured: { start, end }, amounts, value }: ReadNumber): Mention => ({
  start,
  end,
  value: value ?? amounts.at(-1)?.value ?? null,
});
/** “$ 70 a share” is money there, and a rate here. */
const isOf = (number: ReadNumber, text: string, kind: ReadNumber['kind']): boolean =>
  number.kind === kind || (number.kind === 'rate' && readNumbers(text, number.measured, 'en')[0]?.kind === kind);

function intervalOf({ comparator, value, range }: ReadNumber, isEqual: boolean): string | null {
  if (isEqual && comparator === 'exactly') return value;
  if (range) return comparator === 'between' ? `${range.low},${range.high}` : null;
  switch (value === null ? null : comparator) {
    case 'more-than':
      return `(${value},`;
    case 'at-least':
      return `[${value},`;
    case 'less-than':
      return `,${value})`;
    case 'at-most':
    case 'up-to':
      return `,${value}]`;
    default:
      return null;
  }
}

/** What the cases name and Assay does not model: places told from where one is (“the last one”), units without a number, powers (“1.1^23”). */
const isModelled = ({ Text, TypeName, Resolution }: Result): boolean =>
  TypeName !== 'ordinal.relative' && Resolution?.value !== null && Resolution?.value !== 'null' && !/(?<!10)\^/.test(Text);

export const expectedIn = (entry: Case): readonly Mention[] =>
  entry.results
    .filter(isModelled)
    .map(({ Start, End, Resolution }) => ({ start: Start, end: End + 1, value: plainValue(Resolution?.value ?? null) }));

const plainValue = (value: string | null): string | null => {
  const both = /^[[(](-?[\d.]+),(-?[\d.]+)[)\]]$/.exec(value ?? '');
  if (both) return both[1] === both[2] ? (both[1] ?? '') : `${both[1]},${both[2]}`;
  return (
    value
      ?.replace(/^([[(][^,]*,)\)$/, '$1')
      .replace(/^\((,.*)$/, '$1')
      .replace(/%$/, '') ?? null
  );
};

/** What Assay reads in a case; what lies in something that it does not model counts neither for nor against it. */
export function foundIn({ model, input, results }: Case): readonly Mention[] {
  const left = results.filter((result) => !isModelled(result));
  return readNumbers(input, { start: 0, end: input.length }, 'en')
    .flatMap((number) => mapping[model]?.(number, input) ?? [])
    .filter(({ start, end }) => !left.some((result) => start <= result.End && end > result.Start));
}

/** The same number, a rounded fraction within a millionth. */
export function isSameValue(a: string | null, b: string | null): boolean {
  if (a === b) return true;
  const [x, y] = [Number(a), Number(b)];
  return a !== null && b !== null && Math.abs(x - y) <= Math.abs(y) * 1e-6;
}

export interface Score {
  readonly found: number;
  readonly expected: number;
  readonly hits: number;
  readonly values: number;
}

export const isSamePlace = (a: Mention, b: Mention): boolean => a.start === b.start && a.end === b.end;

export function scoreOf(cases: readonly Case[], read: (entry: Case) => readonly Mention[]): Score {
  const scores = cases.map((entry): Score => {
    const found = read(entry);
    const expected = expectedIn(entry);
    const hits = expected.flatMap((mention) => found.find((other) => isSamePlace(mention, other)) ?? []);
    const values = expected.filter((mention) =>
      found.some((other) => isSamePlace(mention, other) && isSameValue(other.value, mention.value)),
    );
    return { found: found.length, expected: expected.length, hits: hits.length, values: values.length };
  });
  const sum = (key: keyof Score): number => scores.reduce((total, score) => total + score[key], 0);
  return { found: sum('found'), expected: sum('expected'), hits: sum('hits'), values: sum('values') };
}

export const f1 = ({ found, expected, hits }: Score): number => (2 * hits) / Math.max(found + expected, 1);
