import type { Label } from '../schema';

export const cueLabel: Label = {
  id: 'cue',
  name: 'Cue',
  colour: 'cue',
  lineStyle: 'thin',
  key: '4',
  isQuiet: true,
  guideline: `The words that tell the reader that somebody said it: “said”, “according to”, “wrote on Tuesday” (only “wrote”), “is believed to”.

- Only the reporting words, without the source and without the claim.
- Mark them where they say something about **how** it was said: “admitted”, “claimed”, “denied”. You need not mark every “said”.
- Tie the cue to the source with *cue*.`,
  attributes: [],
};
