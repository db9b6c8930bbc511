import { describe, expect, test } from 'vitest';
import { isAttributed } from '../../../../../shared/domain/blocks/attribution';
import { cuesIn } from '../../../../../shared/domain/text-units/sources';
import { all } from '../text-units/caret-text';

describe('a paragraph in which a newsroom reports', () => {
  const reported = [
    '“We are home,” Varga said.',
    'Varga conceded that the list was short.',
    'Varga vowed to go on.',
    'According to the port, nobody was hurt.',
    'Laut Hafen wurde niemand verletzt.',
    'По словам представника, усе добре.',
    'Президент заявив, що обмін відбувся.',
    'Elle a déclaré que tout allait bien.',
  ];
  test.each(reported)('is told by the words that mark a cue, too: %s', (text) => {
    expect(isAttributed(text)).toBe(true);
    expect(cuesIn(text, all(text))).toHaveLength(1);
  });

  test.each([
    'Today we bring our people home. I told you so.',
    'I say it again: to report is no crime.',
    'We believe in peace and expect more of it.',
    '“She said so,” for the third time.',
    'The reports of the storm and its claims remain.',
  ])('is not one in which somebody speaks: %s', (text) => expect(isAttributed(text)).toBe(false));
});
