import { builtInScheme } from '../../domain/built-in-scheme';
import type { AttributeProblemCode } from '../../domain/check-attributes';
import { schemeNames } from '../scheme-names';

const problems: Readonly<Record<`problem.${AttributeProblemCode}`, string>> = {
  'problem.unknown-label': 'The scheme has no such label.',
  'problem.unknown-attribute': 'The scheme has no such field.',
  'problem.unknown-choice': 'The scheme has no such choice.',
  'problem.wrong-type': 'This is not the type of value that the field holds.',
  'problem.not-a-number': 'Write digits with a decimal point and nothing else: 4200000 or 0.5.',
  'problem.not-a-date': 'Write a date such as 2026-03-12, 2026-03, 2023 or 2023/2026.',
  'problem.range-backwards': 'The range ends before it begins.',
  'problem.not-asked-for': 'Another field says that this one does not apply.',
  'problem.required': 'Required, and still missing.',
  'problem.reason-missing': 'Say why.',
};

/**
 * Names of the built-in scheme come from the scheme itself, so that each stands in one place; other languages list every key.
 * A name that a project changed is shown as the project wrote it: see `schemeName`.
 */
export const scheme = {
  ...schemeNames(builtInScheme),
  reason: 'Why',
  'relation.attribution.from': 'Source of',
  'relation.attribution.to': 'Said by',
  'relation.cue.from': 'Words of',
  'relation.cue.to': 'In the words',
  'relation.quantifies.from': 'Figure behind',
  'relation.quantifies.to': 'Rests on',
  'relation.derived-from.from': 'Worked out from',
  'relation.derived-from.to': 'Used to work out',
  'relation.same-quantity.from': 'Same figure as',
  'relation.same-quantity.to': 'Same figure as',
  'relation.conflicts-with.from': 'Conflicts with',
  'relation.conflicts-with.to': 'Conflicts with',
  'relation.repeats.from': 'Repeats',
  'relation.repeats.to': 'Repeated in',
  'relation.supports.from': 'Supports',
  'relation.supports.to': 'Supported by',
  'relation.contradicts.from': 'Contradicts',
  'relation.contradicts.to': 'Contradicts',
  'relation.qualifies.from': 'Qualifies',
  'relation.qualifies.to': 'Qualified by',
  'relation.updates.from': 'Updates',
  'relation.updates.to': 'Updated by',
  'relation.same-as.from': 'Same as',
  'relation.same-as.to': 'Same as',
  ...problems,
};
