import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { movedEdge } from '../../../../../shared/domain/text-units';
import { caretPlaces } from '../../../../../shared/domain/text-units/graphemes';
import { wordsIn } from '../../../../../shared/domain/text-units/words';
import { all, caretText, cut } from './caret-text';

const words = (text: string, language = 'en'): readonly string[] => cut(text, wordsIn(text, all(text), language));

describe('words', () => {
  test.each<readonly [string, readonly string[]]>([
    ['The U.S.-led talks, Varga’s own.', ['The', 'U.S.-led', 'talks', 'Varga’s', 'own']],
    ['e.g. at 9 a.m. on example.com', ['e.g.', 'at', '9', 'a.m.', 'on', 'example.com']],
    ['his sister-in-law’s 34-year-old', ['his', 'sister-in-law’s', '34-year-old']],
    ['€2.4 million, 85% and 4,300', ['€2.4', 'million', '85%', 'and', '4,300']],
    ['home 🚢 now 👨‍👩‍👧‍👦 ⚓️!', ['home', '🚢', 'now', '👨‍👩‍👧‍👦', '⚓️']],
    ['cafe\u0301 a\u00a0b', ['cafe\u0301', 'a', 'b']],
    ['Олена Дзвінка, об’єднання', ['Олена', 'Дзвінка', 'об’єднання']],
    ['الحمد لله وصلوا', ['الحمد', 'لله', 'وصلوا']],
    ['one—two – three', ['one', 'two', 'three']],
    ['“,.!', []],
  ])('%s', (text, expected) => expect(words(text)).toEqual(expected));
});

describe('places of a caret', () => {
  test('never lie inside what people see as one character', () => {
    expect(caretPlaces('a👨‍👩‍👧‍👦é\u0301🇺🇦', all('a👨‍👩‍👧‍👦é\u0301🇺🇦'))).toEqual([0, 1, 12, 14, 18]);
  });
});

const moved = (marked: string, edge: 'start' | 'end', direction: 'later' | 'earlier', by: 'word' | 'character'): string | null => {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const { source } = caretText(`${marked.replace(/[[\]]/g, '')}|`);
  const offset = movedEdge(source.text, source.blocks, 'en', { start, end }, { edge, direction, by });
  if (offset === null) return null;
  const [from, to] = edge === 'start' ? [offset, end] : [start, offset];
  return `${source.text.slice(0, from)}[${source.text.slice(from, to)}]${source.text.slice(to)}`;
};

describe('moving an edge', () => {
  test.each<readonly [string, 'start' | 'end', 'later' | 'earlier', 'word' | 'character', string | null]>([
    ['one [two] three four', 'end', 'later', 'word', 'one [two three] four'],
    ['one [two three] four', 'end', 'earlier', 'word', 'one [two] three four'],
    ['one [two] three', 'start', 'earlier', 'word', '[one two] three'],
    ['one [two three]', 'start', 'later', 'word', 'one two [three]'],
    ['[two], “three”', 'end', 'later', 'word', '[two, “three]”'],
    ['[two]', 'end', 'earlier', 'word', null],
    ['[two]', 'start', 'later', 'word', null],
    ['one [two]', 'end', 'later', 'word', null],
    ['one [two]\n\nthree', 'end', 'later', 'word', 'one [two\n\nthree]'],
    ['one\n\n[two]', 'start', 'earlier', 'word', '[one\n\ntwo]'],
    ['a[b]👨‍👩‍👧‍👦c', 'end', 'later', 'character', 'a[b👨‍👩‍👧‍👦]c'],
    ['a👨‍👩‍👧‍👦[b]c', 'start', 'earlier', 'character', 'a[👨‍👩‍👧‍👦b]c'],
    ['[ab]c', 'end', 'earlier', 'character', '[a]bc'],
    ['[a]b', 'end', 'earlier', 'character', null],
    ['[ab]\ncd', 'end', 'later', 'character', '[ab\nc]d'],
    ['ab\n[cd]', 'start', 'earlier', 'character', 'a[b\ncd]'],
  ])('%s, %s %s by %s', (text, edge, direction, by, expected) => expect(moved(text, edge, direction, by)).toBe(expected));

  test('whatever the text, an edge never passes the other one and never parts a character', () => {
    const texts = fc.array(fc.constantFrom('a', ' ', '🚢', '👨‍👩‍👧', 'e\u0301', '\n', 'Б', '\u00a0'), { minLength: 2, maxLength: 20 });
    const step = fc.record({
      edge: fc.constantFrom('start', 'end'),
      direction: fc.constantFrom('later', 'earlier'),
      by: fc.constantFrom('word', 'character'),
    } as const);
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), step, (signs, a, b, move) => {
        const { source } = caretText(`${signs.join('')}|`);
        const places = caretPlaces(source.text, all(source.text));
        const [start = 0, end = 0] = [places[a % places.length] ?? 0, places[b % places.length] ?? 0].sort((x, y) => x - y);
        fc.pre(start < end);
        const offset = movedEdge(source.text, source.blocks, 'en', { start, end }, move);
        if (offset === null) return;
        expect(places).toContain(offset);
        expect(move.edge === 'end' ? offset : end).toBeGreaterThan(move.edge === 'end' ? start : offset);
        expect(offset > (move.edge === 'end' ? end : start)).toBe(move.direction === 'later');
      }),
    );
  });
});
