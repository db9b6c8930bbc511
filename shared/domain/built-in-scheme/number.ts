import type { Label } from '../schema';
import { defineAttribute, defineChoice } from './define';
import { comparators, numberKinds } from './number-choices';
import { amountsOnly } from './showing';

export const numberLabel: Label = {
  id: 'number',
  name: 'Number',
  colour: 'number',
  lineStyle: 'dotted',
  key: '3',
  isQuiet: false,
  guideline: `A figure, in digits or in words: “212”, “at least ten”, “a third”, “the first in seven months”.

- Mark the figure **with its comparator and its unit**, without the thing that is counted: “at least ten” of “at least ten people”, “4.2 million kroner”, “12 %”.
- A range is one number: “between 30 and 40”, “6–8 weeks”.
- Years and dates are numbers of kind *date* when the claim hangs on them.
- Tie it to the claim that rests on it with *quantifies*.
- Not numbers: “one of them”, “the two sides”, phone numbers, names such as “Pier 4”.`,
  attributes: [
    defineAttribute({
      id: 'kind',
      name: 'Kind',
      type: 'choice',
      required: true,
      guideline:
        'What sort of figure it is. **Per cent** and **percentage points** are not the same: from 4 % to 5 % is one point, and 25 per cent.',
      choices: numberKinds,
    }),
    defineAttribute({
      id: 'comparator',
      name: 'How exact',
      type: 'choice',
      guideline: 'The word beside the figure. Where there is none, it is *exactly*.',
      choices: comparators,
    }),
    defineAttribute({
      id: 'value',
      name: 'Value',
      type: 'number',
      guideline: `The figure in digits with a decimal point and nothing else: \`4200000\`, \`0.5\`, \`12\` for 12 %.

Of “at least ten” it is \`10\`. Leave it empty for a range and for a date.`,
    }),
    defineAttribute({
      id: 'range',
      name: 'From … to',
      type: 'range',
      shownWhen: { attribute: 'comparator', values: ['between', 'about'] },
      guideline: 'Both ends of “between 30 and 40”. An end that the text leaves open stays empty.',
    }),
    defineAttribute({
      id: 'unit',
      name: 'Unit or currency',
      type: 'text',
      shownWhen: { attribute: 'kind', values: ['money', 'ratio', 'rate', 'duration', 'age', 'measurement', 'vague'] },
      guideline: 'The unit as the figure needs it: `km`, `hours`, `EUR`, `per 100,000 people`. For currencies the three-letter code.',
    }),
    defineAttribute({
      id: 'counted',
      name: 'Of what',
      type: 'text',
      guideline: 'What is counted or measured, narrow enough to be checked: “sailors released”, not “people”.',
    }),
    defineAttribute({ id: 'place', name: 'Where', type: 'text', guideline: 'The place that the figure is for, if the text says it.' }),
    defineAttribute({
      id: 'time',
      name: 'When',
      type: 'date',
      guideline:
        'The time that the figure is for, as far as the text says: `2026-03-12`, `2026-03`, `2023`, `2023/2026`, `2023~` for about.',
    }),
    defineAttribute({
      id: 'nature',
      name: 'How it is known',
      type: 'choice',
      shownWhen: amountsOnly,
      guideline: 'How somebody came by the figure, as far as the article says.',
      choices: [
        defineChoice('measured', 'Measured', 'Counted, weighed, read off a register.'),
        defineChoice('estimate', 'Estimate'),
        defineChoice('projection', 'Projection', 'For a time to come, or for what would have been.'),
        defineChoice('survey', 'Survey', 'From a sample: ask how many, when and with what margin.'),
        defineChoice('claimed', 'Claimed', 'Somebody said so, and no more is known.'),
      ],
    }),
    defineAttribute({
      id: 'formula',
      name: 'Worked out from',
      type: 'formula',
      shownWhen: amountsOnly,
      labels: ['number'],
      guideline: `The sum that this number ought to be the result of, over other numbers of the article: 212 ÷ 2 = 106.

Keep it on the **derived** number only.`,
    }),
  ],
};
