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
    ['Discussions will continue.', []],
    ['Varga smiled. Then Varga left.', ['Varga', 'Varga']],
    ['Bloomberg later reported it.', ['Bloomberg']],
    ['NATO met.', ['NATO']],
    ['The draft statement also calls for a force.', ['The draft statement']],
    ['Émile Røed and Inés Peñalba', ['Émile Røed', 'Inés Peñalba']],
  ])('%s', (text, expected) => expect(cut(text, namesIn(text, all(text)))).toEqual(expected));
});

describe('speakers', () => {
  test.each<readonly [string, string | null]>([
    ['“It was slow,” said Witkoff.', 'Witkoff'],
    ['“Ukraine agreed,” Varga told reporters.', 'Varga'],
    ['The talks had not ended, according to Bloomberg.', 'Bloomberg'],
    ['“I can read,” he said.', 'he'],
    ['President Olena Moroz confirmed the swap, saying most Danish soldiers were home.', 'President Olena Moroz'],
    ['Witkoff, who was joined by Jared Kushner, said it went on. Then Witkoff left.', 'Witkoff'],
    ['The bridge is open, said Witkoff.', 'Witkoff'],
    ['Questions about territorial claims and the reports of Varga remain.', null],
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
    ['Harbour spokesman Tom Berg on Friday said the talks had not ended, according to Bloomberg.', 'the talks had not ended'],
    ['Varga, who led the talks with Tom Berg, said more could follow.', 'more could follow'],
    ['The port released a note saying that, after the storm, both piers were open.', 'after the storm, both piers were open'],
    ['“The piers were open all night,” said Witkoff.', 'The piers were open all night'],
    ['We welcome everybody home.pic.example.com/a1 http://t.co/x', 'We welcome everybody home.pic.example.com/a1'],
    ['We welcome everybody home.pic.twitter.com/nn7zZYESsd', 'We welcome everybody home'],
    ['Questions about territorial claims and security remain open.', 'Questions about territorial claims and security remain open'],
  ])('%s', (text, expected) => expect(cut(text, [statementIn(text, all(text))])).toEqual([expected]));
});

test('a long sentence of nothing but words takes no time', () => {
  const words = `${'word '.repeat(2000)}, ${'and more '.repeat(200)}said so.`;
  const began = performance.now();
  statementIn(words, all(words));
  expect(performance.now() - began).toBeLessThan(200);
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
