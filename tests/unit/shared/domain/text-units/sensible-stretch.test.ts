import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { segmentText } from '../../../../../shared/domain/blocks/segment';
import { sensibleStretch, unitAt, widerUnit } from '../../../../../shared/domain/text-units';
import { caretText } from './caret-text';

const taken = (label: string, marked: string): string | null => {
  const { source, caret } = caretText(marked);
  const found = sensibleStretch(label, source, caret);
  return found && source.text.slice(found.start, found.end);
};

describe('what is sensible at a caret', () => {
  test.each<readonly [string, string, string | null]>([
    ['number', 'hundreds of drones and 3|2 ballistic missiles', '32'],
    ['number', 'wounding at least ten| people', 'at least ten'],
    ['number', '|The port counted 4,300 ships.', '4,300'],
    ['number', 'A hand|ful of ships', 'A handful'],
    ['number', 'No fig|ure here.', null],
    ['cue', 'It |rained.', null],
    ['source', 'It rai|ned a lot.', null],
    ['source', 'Then envoy Ilse Va|rga said so.', 'envoy Ilse Varga'],
    ['source', '“No name was rem|oved,” the ministry said.', 'the ministry'],
    ['source', 'We are home.\n— Олена Дзвінка (@dzvinka) March 12, |2026', 'Олена Дзвінка (@dzvinka)'],
    ['source', 'Then sh|e said so.', 'she'],
    ['source', '“I can re|ad,” he said.', 'he'],
    ['source', 'Ilse Varga smiled at Tom Berg. “I can re|ad,” she said.', 'Ilse Varga'],
    ['source', 'Ilse Varga smiled at Tom Berg. “I can read,” sh|e said.', 'she'],
    ['source', 'Near the port Tom Berg, who met Varga, said it rained. “I can re|ad,” he added.', 'Tom Berg'],
    ['source', 'Ilse Varga left since, she said, the po|rt was closed.', 'Ilse Varga'],
    ['source', 'In Lysna it rained. “I can re|ad,” he said.', 'he'],
    ['source', '“Ask Tom Berg.” Then sh|e left. “He knows,” she said.', 'she'],
    ['source', '“I can re|ad,” he told Ilse Varga.', 'he'],
    ['number', 'It was the thi|rd strike on the port.', 'third'],
    ['number', 'The twenty-fi|rst of them sank.', 'twenty-first'],
    ['number', 'His 2n|d term begins.', '2nd'],
    ['number', 'It was the first, not the 2nd, of 40 stri|kes.', '40'],
    ['number', 'It was the first stri|ke, and the 2nd will come.', null],
    ['number', 'A thi|rd of them sank.', 'A third'],
    ['number', 'One thi|rd of them sank on May 5th.', 'One third'],
    ['number', 'It sank on May 5th, the first to si|nk.', 'May 5th'],
    ['cue', 'It rained, acco|rding to Varga.', 'according to'],
    ['cue', 'It |rained, Varga said.', 'said'],
    ['cue', '“It ra|ined. It snowed,” Varga wrote.', 'wrote'],
    ['claim', 'It rained. The brid|ge closed. They left.', 'The bridge closed'],
    ['claim', '“No name was remo|ved from it,” the ministry said.', 'No name was removed from it'],
    ['claim', 'He called it “sl|ow” on Monday.', 'He called it “slow” on Monday'],
    [
      'claim',
      'The plan sets up a “force of five na|tions in the port” by May.',
      'The plan sets up a “force of five nations in the port” by May',
    ],
    ['claim', '“All left,” Varga told reporters, “and every name on it ans|wered.”', 'and every name on it answered'],
    ['claim', 'Varga confirmed that the swap was o|ver, saying most were home.', 'the swap was over'],
    ['claim', 'Varga confirmed that the swap was over, saying most were ho|me.', 'most were home'],
    ['source', '“W|e are home,” said Varga.', 'Varga'],
    ['of-our-own', 'It rained. The brid|ge closed.', 'The bridge closed'],
    ['claim', '|', null],
    ['number', '…|', null],
  ])('%s: %s', (label, marked, expected) => expect(taken(label, marked)).toBe(expected));

  test('in an embedded post the source is its author', () => {
    const text = 'He wrote on X:\nWe are bringing our people home today.\n— Олена Дзвінка (@dzvinka) March 12, 2026';
    const source = { text, blocks: segmentText(text), language: 'en' };
    const found = sensibleStretch('source', source, text.indexOf('bringing'));
    expect(found && text.slice(found.start, found.end)).toBe('Олена Дзвінка (@dzvinka)');
  });
});

describe('units', () => {
  test('a selection grows from the word to the whole text', () => {
    const { source, caret } = caretText('It rained. “The bri|dge closed, but nobody saw it,” she said. They left.\nThe end.');
    const grown: string[] = [];
    for (let at = widerUnit(source, { start: caret, end: caret }); at; at = widerUnit(source, at))
      grown.push(source.text.slice(at.start, at.end));
    expect(grown).toEqual([
      'bridge',
      'The bridge closed',
      'The bridge closed, but nobody saw it',
      '“The bridge closed, but nobody saw it,”',
      '“The bridge closed, but nobody saw it,” she said.',
      'It rained. “The bridge closed, but nobody saw it,” she said. They left.',
      'It rained. “The bridge closed, but nobody saw it,” she said. They left.\nThe end.',
    ]);
  });

  test('a sentence goes over the lines of a hard-wrapped paragraph', () => {
    const text = 'The list was\nread aloud. All\nanswered.';
    const blocks = segmentText(text).map((block) => ({ ...block, kind: 'paragraph' as const, group: 1 }));
    const found = unitAt('sentence', { text, blocks, language: 'en' }, 16);
    expect(found).toEqual({ start: 0, end: 24 });
  });

  test('a text of one endless line is looked at around the caret only', () => {
    const text = 'Word. '.repeat(200_000);
    const source = { text, blocks: [{ kind: 'paragraph' as const, start: 0, end: text.length }], language: 'en' };
    expect(unitAt('sentence', source, 600_001)).toEqual({ start: 600_000, end: 600_005 });
    expect(unitAt('block', source, 600_001)).toEqual({ start: 0, end: text.length });
  });
});

const reference = resolve(__dirname, '../../../../../../shared/data/reference-article.txt');

describe.skipIf(!existsSync(reference))('on a real article', () => {
  const text = existsSync(reference) ? readFileSync(reference, 'utf8').replace(/\r\n?/g, '\n') : '';
  const source = { text, blocks: segmentText(text), language: 'en' };
  test.each<readonly [string, string, string]>([
    ['number', '32 ballistic', '32'],
    ['number', 'least ten people', 'at least ten'],
    ['number', 'February 5, 2026', 'February 5, 2026'],
    ['source', 'Steve Witkoff announced', 'U.S. Special Envoy Steve Witkoff'],
    ['source', 'Dmitry Peskov', 'Kremlin spokesman Dmitry Peskov'],
    ['source', 'Володимир Зеленський', 'Volodymyr Zelenskyy / Володимир Зеленський (@ZelenskyyUa)'],
    ['cue', 'according to Bloomberg', 'according to'],
    ['claim', 'outcome was achieved', 'This outcome was achieved from peace talks that have been detailed and productive'],
    ['claim', 'agreement emerged', 'The agreement emerged from three-way discussions involving the U.S., Ukraine, and Russia in Abu Dhabi'],
  ])('%s at “%s”', (label, at, expected) => {
    const found = sensibleStretch(label, source, text.indexOf(at) + 2);
    expect(found && text.slice(found.start, found.end)).toBe(expected);
  });
});
