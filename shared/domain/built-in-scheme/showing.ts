import type { Attribute } from '../schema';

type Condition = Exclude<Attribute['shownWhen'], null>;

/** What is only asked of a claim that may be checked. */
export const checkableOnly: Condition = { attribute: 'checkable', values: ['yes', 'unclear'] };

/** What is only asked of a number that says how much, and not of a date. */
export const amountsOnly: Condition = {
  attribute: 'kind',
  values: ['count', 'money', 'percent', 'percentage-point', 'ratio', 'rate', 'rank', 'duration', 'age', 'measurement', 'vague'],
};
