import type { Choice } from '../schema';
import { defineChoice } from './define';

export const claimKinds: readonly Choice[] = [
  defineChoice('event', 'Event or property', 'Something happened, or something has a property: “the bridge is closed”.'),
  defineChoice('quantity', 'Quantity', 'How many or how much. Mark the figure as a number too and tie it with *quantifies*.'),
  defineChoice('comparison', 'Comparison or ranking', '“More than”, “the largest”, “for the first time”: ask compared with what.'),
  defineChoice('change', 'Change over time', '“Rose”, “fell by a third”, “no longer”: ask since when.'),
  defineChoice('cause', 'Cause', 'One thing brought about another: both may be true and the link wrong.'),
  defineChoice('quote', 'Quote', 'That somebody said or wrote just this. Check the words, apart from what they state.'),
  defineChoice('position', 'Position or promise', 'What somebody wants, supports, refuses or undertakes to do.'),
  defineChoice('law', 'Law or rule', 'What is allowed, required or forbidden, and by which text.'),
  defineChoice('prediction', 'Prediction', 'What will be. The basis given for it can often be checked.'),
  defineChoice('definition', 'Definition', 'What a word or a measure means: “homeless” by whose count?'),
  defineChoice('experience', 'Personal experience', 'What somebody says happened to them.'),
  defineChoice('opinion', 'Opinion', 'A judgement or a taste.'),
];
