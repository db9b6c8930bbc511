import { describe, expect, test } from 'vitest';
import { sentencesIn } from '../../../../../shared/domain/text-units/sentences';
import { all, cut } from './caret-text';

const sentences = (text: string, language = 'en'): readonly string[] => cut(text, sentencesIn(text, all(text), language));

describe('sentences', () => {
  test.each<readonly [string, readonly string[]]>([
    ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
    ['The U.S. European Command said so. It left.', ['The U.S. European Command said so.', 'It left.']],
    ['It happened in the U.S. The talks go on.', ['It happened in the U.S.', 'The talks go on.']],
    ['President Donald J. Trump spoke. He left.', ['President Donald J. Trump spoke.', 'He left.']],
    [
      'Gen. Mark A. Hale and Dr. Ilse Varga met at 9 a.m. Thursday. They talked.',
      ['Gen. Mark A. Hale and Dr. Ilse Varga met at 9 a.m. Thursday.', 'They talked.'],
    ],
    ['It began on Feb. 5 at Pier No. 4. Nobody came.', ['It began on Feb. 5 at Pier No. 4.', 'Nobody came.']],
    ['Acme Inc. said it would. So did Bolt Ltd. The rest waited.', ['Acme Inc. said it would.', 'So did Bolt Ltd.', 'The rest waited.']],
    ['He paid 3.5 million. She paid 4,000.', ['He paid 3.5 million.', 'She paid 4,000.']],
    ['“It was slow.” Then it stopped.', ['“It was slow.”', 'Then it stopped.']],
    ['“Are you there?” she asked. Nobody was.', ['“Are you there?” she asked.', 'Nobody was.']],
    ['“Who are you?” Varga asked. “A friend.”', ['“Who are you?” Varga asked.', '“A friend.”']],
    ['“Stop!” the guard shouted at them.', ['“Stop!” the guard shouted at them.']],
    ['He left. "I am done," he said. "Truly."', ['He left.', '"I am done," he said.', '"Truly."']],
    ['Some (e.g. the crew) stayed. Others went.', ['Some (e.g. the crew) stayed.', 'Others went.']],
    ['So it ended… Nobody spoke.', ['So it ended… Nobody spoke.']],
    ['Home at last. 🚢 They sang.', ['Home at last.', '🚢 They sang.']],
    ['', []],
    ['   ', []],
  ])('%s', (text, expected) => expect(sentences(text)).toEqual(expected));

  test.each<readonly [string, string, readonly string[]]>([
    ['fr', '« Tout est calme. » Puis il partit.', ['« Tout est calme. »', 'Puis il partit.']],
    [
      'uk',
      'Обмін відбувся у 2026 р. Про це повідомив О. Зеленський. Він подякував.',
      ['Обмін відбувся у 2026 р. Про це повідомив О. Зеленський.', 'Він подякував.'],
    ],
    ['ru', 'Погибли 5 тыс. человек. Это не всё.', ['Погибли 5 тыс. человек.', 'Это не всё.']],
    ['de', 'Das sagte Dr. Weber z.B. am Montag. Er ging.', ['Das sagte Dr. Weber z.B. am Montag.', 'Er ging.']],
    ['ar', 'وصلت السفينة. عاد الجميع.', ['وصلت السفينة.', 'عاد الجميع.']],
    ['no language at all', 'One. Two.', ['One.', 'Two.']],
  ])('in %s: %s', (language, text, expected) => expect(sentences(text, language)).toEqual(expected));

  test('the line breaks of a hard-wrapped paragraph part nothing', () => {
    expect(sentences('The list was\nread aloud on\nboth piers. Every name\nanswered.')).toEqual([
      'The list was\nread aloud on\nboth piers.',
      'Every name\nanswered.',
    ]);
  });
});
