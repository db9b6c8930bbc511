import type { Label } from '../schema';
import { evidence } from './claim-evidence';
import { claimKinds } from './claim-kinds';
import { justification, newsroomVerdict, verdict } from './claim-verdict';
import { defineAttribute, defineChoice } from './define';

export const claimLabel: Label = {
  id: 'claim',
  name: 'Claim',
  colour: 'claim',
  lineStyle: 'solid',
  key: '1',
  isQuiet: false,
  guideline: `A stretch of text that says something is, was or will be so.

- Mark the **shortest stretch that still makes the statement**: leave out “she said” and the quotation marks.
- One statement, one span. “It rained and two bridges closed” holds two claims.
- A statement broken by “, she said, ” is one claim of two fragments: mark the first part, then add the second with \`+\`.
- A statement that comes back later in other words is marked again and tied to the first with *repeats*.
- Questions, greetings and instructions are not claims, unless they take a fact for granted.`,
  attributes: [
    defineAttribute({
      id: 'kind',
      name: 'Kind',
      type: 'choices',
      guideline: 'What sort of statement it is, since that decides how it is checked. Choose every kind that fits.',
      choices: claimKinds,
    }),
    defineAttribute({
      id: 'voice',
      name: 'In whose voice',
      type: 'choice',
      guideline: 'Who stands behind the statement **in this place of the text**. The speaker is marked as a source and tied to it.',
      choices: [
        defineChoice('outlet', 'The outlet’s own', 'The article says it as a fact, without naming anybody.'),
        defineChoice('attributed', 'Attributed', 'Somebody is said to have said it. Tie the source to it.'),
        defineChoice(
          'presupposed',
          'Taken for granted',
          'It is not said but must be true for the sentence to make sense: “the *second* delay” says that there was a first.',
        ),
        defineChoice('headline', 'Headline', 'It stands in the headline, the standfirst or a caption: compare it with the body.'),
      ],
    }),
    defineAttribute({
      id: 'checkable',
      name: 'Checkable',
      type: 'choice',
      required: true,
      guideline: `Could a careful stranger settle it with evidence that exists or could be asked for?

Opinions and forecasts are mostly not checkable; that somebody *held* the opinion is. Say why when it is not, or not clearly.`,
      choices: [
        defineChoice('yes', 'Yes'),
        defineChoice('no', 'No', 'No evidence could settle it: taste, hope, a forecast, a private feeling.'),
        defineChoice('unclear', 'Unclear', 'It depends on what is meant, or on evidence that may not exist.'),
      ],
      asksReason: ['no', 'unclear'],
    }),
    defineAttribute({
      id: 'check-worthiness',
      name: 'Worth checking',
      type: 'choice',
      guideline: `Would readers want to know whether it is true? The three classes are those of *ClaimBuster* (Hassan and others, 2017).`,
      choices: [
        defineChoice('not-factual', 'Not factual', 'No factual statement in it.'),
        defineChoice('unimportant-factual', 'Unimportant', 'A fact that hardly anybody would doubt or act on.'),
        defineChoice('check-worthy', 'Worth it', 'A fact that people would act on, argue about or be misled by.'),
      ],
    }),
    defineAttribute({
      id: 'normalised-claim',
      name: 'In a sentence',
      type: 'text',
      isLong: true,
      guideline: `The claim as one sentence that **can be understood without the article**.

- Names instead of “he” and “the city”, dates instead of “last week”.
- Nothing added that the article does not say, nothing softened.
- Without the speaker: “The port handled 4,100 ships in 2025”, not “Varga said that …”.`,
    }),
    defineAttribute({
      id: 'work-state',
      name: 'Where it stands',
      type: 'choice',
      guideline: 'How far the work on this claim has come. It says nothing about whether the claim is true.',
      choices: [
        defineChoice('to-check', 'To check'),
        defineChoice('in-progress', 'In progress'),
        defineChoice('asked', 'Asked', 'Somebody was asked and has not answered yet.'),
        defineChoice('verified', 'Verified'),
        defineChoice('corrected', 'Corrected', 'The text was changed.'),
        defineChoice('cut', 'Cut', 'The statement was taken out of the text.'),
      ],
    }),
    evidence,
    verdict,
    newsroomVerdict,
    justification,
  ],
};
