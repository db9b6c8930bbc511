import type { Choice } from '../schema';
import { defineChoice } from './define';

export const numberKinds: readonly Choice[] = [
  defineChoice('count', 'Count', 'How many: people, ships, cases.'),
  defineChoice('money', 'Money'),
  defineChoice('percent', 'Per cent', 'A share or a change in hundredths.'),
  defineChoice('percentage-point', 'Percentage points', 'The difference between two percentages.'),
  defineChoice('ratio', 'Ratio', '“Half”, “one in five”, “three times as many”.'),
  defineChoice('rate', 'Rate', 'So much per something: per day, per 100,000.'),
  defineChoice('rank', 'Rank', '“The third largest”, “first in seven months”.'),
  defineChoice('date', 'Date', 'A year, a day, a time of day. Write it under *When*.'),
  defineChoice('duration', 'Duration', '“Three days”, “a couple of weeks”.'),
  defineChoice('age', 'Age'),
  defineChoice('measurement', 'Measurement', 'Length, weight, temperature, speed, energy.'),
  defineChoice('vague', 'Vague', '“Dozens”, “several”, “a handful”: nothing that could be redone.'),
];

export const comparators: readonly Choice[] = [
  defineChoice('exactly', 'Exactly'),
  defineChoice('about', 'About', '“Around”, “some”, “roughly”.'),
  defineChoice('at-least', 'At least', 'That many or more.'),
  defineChoice('more-than', 'More than', 'Not that many: more.'),
  defineChoice('at-most', 'At most', 'That many or fewer.'),
  defineChoice('less-than', 'Less than', 'Not that many: fewer.'),
  defineChoice('between', 'Between', 'Two ends are given.'),
  defineChoice('up-to', 'Up to', 'A ceiling that may be far from what happened.'),
  defineChoice('nearly', 'Nearly', '“Almost”: a little less.'),
];
