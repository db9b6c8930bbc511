import { defineAttribute, defineChoice, defineField } from './define';
import { checkableOnly } from './showing';

/** Question and answer pairs as in AVeriTeC (Schlichtkrull, Guo and Vlachos, 2023), with what a desk needs to find the place again. */
export const evidence = defineAttribute({
  id: 'evidence',
  name: 'Evidence',
  type: 'records',
  shownWhen: checkableOnly,
  guideline: `One entry for each piece of evidence: a question that helps to settle the claim, and its answer from a place that somebody else can find.

Quote the passage word for word. Evidence that speaks **against** the claim belongs here as well.`,
  fields: [
    defineField({
      id: 'question',
      name: 'Question',
      type: 'text',
      guideline: 'A question that stands on its own: “How many sailors does the port log list for 12 March 2026?”',
    }),
    defineField({ id: 'answer', name: 'Answer', type: 'text', isLong: true, guideline: 'The answer, as short as it can be.' }),
    defineField({
      id: 'answer-type',
      name: 'Type of answer',
      type: 'choice',
      guideline: 'How the answer comes from the evidence; the four types of AVeriTeC.',
      choices: [
        defineChoice('extractive', 'Extractive', 'Words copied from the evidence.'),
        defineChoice('abstractive', 'Abstractive', 'Put in own words, or worked out.'),
        defineChoice('boolean', 'Yes or no'),
        defineChoice('unanswerable', 'Unanswerable', 'Looked for and not found. That is worth writing down.'),
      ],
    }),
    defineField({
      id: 'stance',
      name: 'It speaks',
      type: 'choice',
      guideline: 'What it does to the claim. Leave it empty where it does neither.',
      choices: [defineChoice('supports', 'For the claim'), defineChoice('refutes', 'Against it')],
    }),
    defineField({ id: 'title', name: 'Title', type: 'text', guideline: 'Name of the document, data set, page or conversation.' }),
    defineField({
      id: 'locator',
      name: 'Where in it',
      type: 'text',
      guideline: 'Page, table, row, minute: “p. 3”, “table 2, row 14”, “at 12:40”.',
    }),
    defineField({ id: 'url', name: 'Address', type: 'text', guideline: 'A web address. Assay keeps it and never opens it by itself.' }),
    defineField({ id: 'passage', name: 'Quoted passage', type: 'text', isLong: true, guideline: 'The passage, word for word.' }),
    defineField({
      id: 'retrieved',
      name: 'Retrieved on',
      type: 'date',
      guideline: 'The day on which you saw it, since pages change: `2026-03-14`.',
    }),
  ],
});
