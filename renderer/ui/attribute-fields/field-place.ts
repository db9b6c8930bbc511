import { useTranslation } from 'react-i18next';
import type { AttributeProblem, AttributeProblemCode } from '../../../shared/domain/check-attributes';
import type { Attributes, AttributeValue, RecordField } from '../../../shared/domain/schema';
import { schemeKey } from '../../../shared/i18n/scheme-names';
import { useSchemeNames } from '../use-scheme-names';
import { useAttributeHolder } from './attribute-holder';
import type { FieldValue, ValuePath } from './attribute-patch';

/** What every field gets. */
export interface FieldProps<Field extends RecordField = RecordField> {
  readonly attribute: Field;
  readonly path: ValuePath;
  /** Of the span, or of the record. */
  readonly values: Attributes;
  /** Of everything that is shown together. */
  readonly problems: readonly AttributeProblem[];
}

/** Names and messages of a field, and the way to write its value. */
export function useFieldPlace({ attribute, path, values, problems }: FieldProps) {
  const { t } = useTranslation('scheme');
  const nameOf = useSchemeNames();
  const { owner, place, write } = useAttributeHolder();
  const ids = path.length === 1 ? path : [path[0], path[2]];
  const name = nameOf(schemeKey.attribute(owner, ...ids), attribute.name);
  const codes = problems.filter((problem) => problem.path.join('/') === path.join('/')).map(({ code }) => code);
  const isMild = (code: AttributeProblemCode): boolean => code === 'required' || code === 'reason-missing' || code === 'not-asked-for';
  const wrong = codes.find((code) => !isMild(code));
  const mild = codes.find(isMild);
  const value: AttributeValue | undefined = values[attribute.id];
  return {
    name,
    value,
    /** Tells its draft from others. */
    draftPlace: [place, ...path].join('/'),
    choiceName: (choice: string): string => {
      const found = attribute.choices.find(({ id }) => id === choice);
      return found ? nameOf(schemeKey.choice(owner, ...ids, choice), found.name) : choice;
    },
    /** What is missing, said without alarm. */
    description: mild && t(`problem.${mild}`),
    error:
      wrong === 'wrong-type' || wrong === 'unknown-choice'
        ? t('annotate:holds', { value: textOf(value) })
        : wrong
          ? t(`problem.${wrong}`)
          : null,
    write: (next: FieldValue): void => write(path, next, name),
  };
}

/** Whatever a value is, as text: for one that does not fit its field. */
export const textOf = (value: AttributeValue | undefined): string =>
  typeof value === 'object' && 'length' in value && value.every((item) => typeof item === 'string')
    ? value.join(', ')
    : typeof value === 'string'
      ? value
      : JSON.stringify(value);
