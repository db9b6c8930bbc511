import { defineAttribute, defineChoice } from './define';
import { checkableOnly } from './showing';

/** The four verdicts of AVeriTeC (Schlichtkrull, Guo and Vlachos, 2023). */
export const verdict = defineAttribute({
  id: 'verdict',
  name: 'Verdict',
  type: 'choice',
  shownWhen: checkableOnly,
  guideline: `What the evidence says, on the scale of AVeriTeC. Judge **the evidence that is listed**, not what you happen to know.

Judge the claim as a reader would take it, on the day on which it was made.`,
  choices: [
    defineChoice('supported', 'Supported', 'The evidence bears it out, and nothing that matters speaks against it.'),
    defineChoice('refuted', 'Refuted', 'The evidence shows that it is wrong.'),
    defineChoice('not-enough-evidence', 'Not Enough Evidence', 'You looked, and what you found settles nothing.'),
    defineChoice(
      'conflicting',
      'Conflicting/Cherry-picking',
      'Good evidence points both ways, or the claim is true only because something was left out.',
    ),
  ],
});

export const newsroomVerdict = defineAttribute({
  id: 'newsroom-verdict',
  name: 'As published',
  type: 'choice',
  shownWhen: { attribute: 'verdict', values: ['supported', 'refuted', 'conflicting'] },
  guideline: `The word that readers will see, on a finer scale. It is asked for only once the evidence has led to a verdict.`,
  choices: [
    defineChoice('true', 'True', 'Right, with nothing that matters left out.'),
    defineChoice('mostly-true', 'Mostly true', 'Right in the main; a detail is wrong or missing.'),
    defineChoice('half-true', 'Half true', 'Partly right, and what is missing or wrong matters.'),
    defineChoice('mostly-false', 'Mostly false', 'A grain of truth, with the main point wrong.'),
    defineChoice('false', 'False', 'Wrong.'),
    defineChoice('misleading', 'Misleading without context', 'The words are right, and the impression that they leave is not.'),
  ],
});

export const justification = defineAttribute({
  id: 'justification',
  name: 'Why this verdict',
  type: 'text',
  isLong: true,
  shownWhen: { attribute: 'verdict', values: ['supported', 'refuted', 'not-enough-evidence', 'conflicting'] },
  guideline: `Two or three sentences that lead from the evidence to the verdict, so that a colleague who has only the evidence comes out at the same place.

For a figure: say which sum you did.`,
});
