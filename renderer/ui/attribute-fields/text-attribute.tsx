import { useTranslation } from 'react-i18next';
import { valueProblem } from '../../../shared/domain/check-attributes';
import { DraftField } from './draft-field';
import { type FieldProps, useFieldPlace } from './field-place';

/** Text, a decimal number, a date, a formula. What is no number or no date is marked and not kept. */
export function TextAttribute(props: FieldProps) {
  const { t } = useTranslation('scheme');
  const { attribute } = props;
  const { name, value, draftPlace, description, error, write } = useFieldPlace(props);
  const isText = attribute.type === 'text' || attribute.type === 'formula';
  const clean = (text: string): string => (isText ? text : attribute.type === 'number' ? text.trim().replace(/^\u2212/, '-') : text.trim());
  const check = (text: string): string | null => {
    const code = clean(text) === '' ? null : valueProblem(attribute, clean(text));
    return code && t(`problem.${code}`);
  };
  return (
    <DraftField
      label={name}
      place={draftPlace}
      saved={typeof value === 'string' ? value : ''}
      check={check}
      onCommit={(text) => write(text.trim() === '' ? null : clean(text))}
      isLong={attribute.isLong}
      isNumber={attribute.type === 'number'}
      description={description}
      error={error}
    />
  );
}

/** Why a choice was made, where the choice asks for it. */
export function ReasonField({ attribute, path, values, problems }: FieldProps) {
  const { t } = useTranslation('scheme');
  const key = `${attribute.id}.reason`;
  const [top, record] = path;
  const own = { ...attribute, id: key, name: t('reason'), guideline: '' };
  const place = useFieldPlace({ attribute: own, path: record === undefined ? [key] : [top, record, key], values, problems });
  const saved = place.value;
  return (
    <DraftField
      label={t('reason')}
      place={place.draftPlace}
      saved={typeof saved === 'string' ? saved : ''}
      onCommit={(text) => place.write(text.trim() === '' ? null : text)}
      isLong
      description={place.description}
    />
  );
}
