import { describe, expect, test } from 'vitest';
import { clausesIn } from '../../../../../shared/domain/text-units/clauses';
import { namesIn } from '../../../../../shared/domain/text-units/names';
import { cuesIn, speakerIn } from '../../../../../shared/domain/text-units/sources';
import { statementIn } from '../../../../../shared/domain/text-units/statement';
import { all, cut } from './caret-text';

describe('names', () => {
  test.each<readonly [string, readonly string[]]>([
    ['Then harbour envoy Ilse Varga said', ['harbour envoy Ilse Varga']],
    ['President Олена Дзвінка later wrote', ['President Олена Дзвінка']],
    ['U.S. Special Envoy Steve Witkoff announced', ['U.S. Special Envoy Steve Witkoff']],
    ['Kremlin spokesman Dmitry Peskov on Thursday said', ['Kremlin spokesman Dmitry Peskov']],
    ['by President Donald J. Trump’s son-in-law', ['President Donald J. Trump']],
    ['the Armed Forces of Ukraine and the State Border Guard Service', ['the Armed Forces of Ukraine', 'the State Border Guard Service']],
    ['according to the port authority', ['the port authority']],
    ['Officials said', ['Officials']],
    ['the president’s spokesman said', ['the president’s spokesman']],
    ['Речник Володимир Зеленський заявив', ['Речник Володимир Зеленський']],
    ['It rained on Thursday in March.', []],
    ['Émile Røed and Inés Peñalba', ['Émile Røed', 'Inés Peñalba']],
  ])('%s', (text, expected) => expect(cut(text, namesIn(text, all(text)))).toEqual(expected));
});

describe('speakers', () => {
  test.each<readonly [string, string | null]>([
    ['“It was slow,” said Witkoff.', 'Witkoff'],
    ['“Ukraine agreed,” Varga told reporters.', 'Varga'],
    ['The talks had not ended, according to Bloomberg.', 'Bloomberg'],
    ['“I can read,” he said.', 'he'],
    ['It rained in Lysna.', null],
  ])('%s', (text, expected) => {
    const speaker = speakerIn(text, all(text), 0);
    expect(speaker && text.slice(speaker.start, speaker.end)).toBe(expected);
  });

  test('reporting words are found with whom they told, countries are none', () => {
    const text = 'The United States said no, Varga told reporters, and, according to her office, added nothing.';
    expect(cut(text, cuesIn(text, all(text)))).toEqual(['said', 'told reporters', 'according to', 'added']);
  });
});

describe('what a sentence states', () => {
  test.each<readonly [string, string]>([
    ['Each side released half, according to the port authority.', 'Each side released half'],
    ['Officials said repairs would take weeks.', 'repairs would take weeks'],
    ['President Олена Дзвінка later wrote that most had been held.', 'most had been held'],
    ['No sailors remain in the camps, the spokesman said on Thursday.', 'No sailors remain in the camps'],
    ['The bridge is open again, said Witkoff.', 'The bridge is open again'],
    ['The ministry denied that a name was removed.', 'The ministry denied that a name was removed'],
    ['She would not say which side had asked.', 'She would not say which side had asked'],
    ['The guard told us every night to wait.', 'The guard told us every night to wait'],
    ['It happened in the U.S.', 'It happened in the U.S.'],
    ['Is it true?', 'Is it true?'],
    ['Varga said so.', 'Varga said so'],
  ])('%s', (text, expected) => expect(cut(text, [statementIn(text, all(text))])).toEqual([expected]));
});

describe('clauses', () => {
  test.each<readonly [string, readonly string[]]>([
    ['It rained hard; two bridges closed.', ['It rained hard', 'two bridges closed.']],
    ['The ferry left, but nobody saw it.', ['The ferry left', 'nobody saw it.']],
    ['Varga, who led the talks, smiled at them.', ['Varga', 'who led the talks', 'smiled at them.']],
    ['The U.S., Ukraine, and Russia met.', ['The U.S., Ukraine, and Russia met.']],
    ['We bring everyone back—and we certainly will.', ['We bring everyone back', 'we certainly will.']],
    ['It cost 4,300 kroner.', ['It cost 4,300 kroner.']],
    ['“While work remains, steps like this help.”', ['While work remains', 'steps like this help.']],
  ])('%s', (text, expected) => expect(cut(text, clausesIn(text, all(text)))).toEqual(expected));
});
