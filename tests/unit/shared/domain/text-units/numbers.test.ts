import { describe, expect, test } from 'vitest';
import { numbersIn } from '../../../../../shared/domain/text-units/numbers';
import { all, cut } from './caret-text';

const numbers = (text: string): readonly string[] => cut(text, numbersIn(text, all(text)));

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
