import type { Attribute } from '../schema';
import { defineAttribute, defineChoice } from './define';

export const articleAttributes: readonly Attribute[] = [
  defineAttribute({
    id: 'genre',
    name: 'Genre',
    type: 'choice',
    guideline: 'What the article sets out to be, judged by its form and not by its quality.',
    choices: [
      defineChoice('report', 'News report'),
      defineChoice('explainer', 'Explainer'),
      defineChoice('analysis', 'Analysis'),
      defineChoice('opinion', 'Opinion', 'Leader, column, comment, letter.'),
      defineChoice('interview', 'Interview'),
      defineChoice('live', 'Live coverage'),
      defineChoice('press-release', 'Press release'),
      defineChoice('fact-check', 'Fact check'),
    ],
  }),
  defineAttribute({
    id: 'basis',
    name: 'Made from',
    type: 'choices',
    guideline: 'What the article is made from, as far as it says. Choose every one that fits.',
    choices: [
      defineChoice('own-reporting', 'Own reporting', 'The outlet asked, saw or read it itself.'),
      defineChoice('agency', 'News agency'),
      defineChoice('press-release', 'Press release'),
      defineChoice('other-outlets', 'Other outlets'),
      defineChoice('social-posts', 'Social posts'),
      defineChoice('documents', 'Documents or data'),
    ],
  }),
  defineAttribute({
    id: 'headline-fits',
    name: 'Headline fits the body',
    type: 'choice',
    guideline: 'Would somebody who reads only the headline believe something that the body does not say? Say what, if so.',
    choices: [defineChoice('yes', 'Yes'), defineChoice('partly', 'Partly'), defineChoice('no', 'No')],
    asksReason: ['partly', 'no'],
  }),
];
