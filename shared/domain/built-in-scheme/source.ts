import type { Label } from '../schema';
import { defineAttribute, defineChoice } from './define';

export const sourceLabel: Label = {
  id: 'source',
  name: 'Source',
  colour: 'source',
  lineStyle: 'dashed',
  key: '2',
  isQuiet: false,
  guideline: `Where the article says that something comes from: a person, an office, a paper, a post.

- Mark the **name with its role**: “harbour envoy Ilse Varga”, without “said”.
- Mark “she” and “officials” too where something is attributed to them, and tie them with *same as* to the full name if it is given.
- Tie the source to each claim and number that comes from it with *attribution*.
- A place where a source ought to be named and is not stays unmarked; the claim’s voice says so.`,
  attributes: [
    defineAttribute({
      id: 'kind',
      name: 'Kind',
      type: 'choice',
      required: true,
      guideline: 'What the source is. A spokesperson counts as the body that they speak for.',
      choices: [
        defineChoice('person', 'Person', 'Somebody who speaks for themselves.'),
        defineChoice('organisation', 'Organisation', 'A company, party, union, charity, club.'),
        defineChoice('government', 'Government body', 'A ministry, authority, police force, town hall, army.'),
        defineChoice('court', 'Court or law', 'A court, a ruling, the text of a law.'),
        defineChoice('statistics', 'Statistics office or dataset'),
        defineChoice('study', 'Study', 'Research with a method that can be read.'),
        defineChoice('document', 'Document', 'A contract, report, letter, log, press release.'),
        defineChoice('eyewitness', 'Eyewitness', 'Somebody who was there and tells what they saw.'),
        defineChoice('social-post', 'Social post'),
        defineChoice('outlet', 'Other outlet', 'Another newspaper, station or agency.'),
        defineChoice('own-observation', 'Own observation', 'The reporter saw it: “a reporter counted 40 lorries”.'),
        defineChoice('group', 'Unspecified group', '“Experts”, “locals”, “critics”: nobody who could be asked.'),
      ],
    }),
    defineAttribute({
      id: 'naming',
      name: 'How it is named',
      type: 'choice',
      guideline: 'Could a reader find out who it is? Where a source is anonymous, note the reason that the article gives.',
      choices: [
        defineChoice('named', 'Named', 'By a name that leads to one person, body or paper.'),
        defineChoice('role-only', 'Role only', '“The mayor’s spokesman”: one person, not named.'),
        defineChoice('anonymous', 'Anonymous', 'Known to the reporter and withheld: “an official who asked not to be named”.'),
        defineChoice('collective', 'Collective', '“Officials”, “two diplomats”, “residents”.'),
        defineChoice('missing', 'Missing', '“It is understood that”, “reportedly”.'),
      ],
      asksReason: ['anonymous'],
    }),
    defineAttribute({
      id: 'quote-form',
      name: 'How it is quoted',
      type: 'choice',
      guideline: 'The form in which its words reach the reader here.',
      choices: [
        defineChoice('direct', 'Word for word', 'In quotation marks, or as an embedded post.'),
        defineChoice('indirect', 'In other words', 'Retold: “she said the talks were slow”.'),
        defineChoice('mixed', 'Mixed', 'Retold with a few words in quotation marks.'),
      ],
    }),
    defineAttribute({
      id: 'directness',
      name: 'How close to it',
      type: 'choice',
      guideline: 'How many hands the information went through before it reached the article.',
      choices: [
        defineChoice('primary', 'Primary', 'Was there, made it, decided it, measured it.'),
        defineChoice('secondary', 'Secondary', 'Reports what a primary source said or showed.'),
        defineChoice('tertiary', 'Tertiary', 'Sums up what others reported.'),
      ],
    }),
    defineAttribute({
      id: 'terms',
      name: 'On what terms',
      type: 'choice',
      guideline: `What was agreed with the source.

**Off-record sources stay out of every export** with their fields, relations and quotes, unless you ask for them. The text of the article may still name them: that is for you to see to.`,
      choices: [
        defineChoice('on-record', 'On record', 'May be named and quoted.'),
        defineChoice('background', 'Background', 'May be used, not named.'),
        defineChoice('off-record', 'Off record', 'Not for publication.'),
      ],
    }),
    defineAttribute({
      id: 'reliability',
      name: 'How far to trust it',
      type: 'text',
      isLong: true,
      guideline: 'What speaks for and against: how it can know, what it gains, how it did before.',
    }),
  ],
};
