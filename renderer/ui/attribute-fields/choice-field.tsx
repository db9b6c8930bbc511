import { useTranslation } from 'react-i18next';
import type { AttributeValue } from '../../../shared/domain/schema';
import { InlineMarkdown } from '../markdown';
import { Segmented } from '../segmented';
import { type Option, Select, SelectSeveral } from '../select';
import type { FieldValue } from './attribute-patch';
import { type FieldProps, useFieldPlace } from './field-place';

/** More choices than these do not stand side by side. */
const sideBySide = 4;

const chosenOf = (value: AttributeValue | undefined): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value === 'boolean') return [String(value)];
  return typeof value === 'object' && 'length' in value ? [...value].flatMap((item) => (typeof item === 'string' ? [item] : [])) : [];
};

/** One choice, several choices, yes or no: side by side up to four, in a list above that. */
export function ChoiceField(props: FieldProps) {
  const { t } = useTranslation('annotate');
  const { attribute } = props;
  const { name, value, choiceName, description, error, write } = useFieldPlace(props);
  const isYesNo = attribute.type === 'yes-no';
  const isMultiple = attribute.type === 'choices';
  const options: readonly Option[] = isYesNo
    ? [
        { id: 'true', name: t('yes') },
        { id: 'false', name: t('no') },
      ]
    : attribute.choices.map(({ id, guideline }) => ({
        id,
        name: choiceName(id),
        ...(guideline && { hint: <InlineMarkdown text={guideline} /> }),
      }));
  const chosen = chosenOf(value).filter((id) => options.some((option) => option.id === id));
  const choose = (ids: readonly string[]): void => write(isMultiple ? ids : isYesNo ? yesNo(ids) : (ids[0] ?? null));
  const common = { label: name, options, description, error };
  if (options.length <= sideBySide) return <Segmented {...common} values={chosen} isMultiple={isMultiple} onChange={choose} />;
  if (isMultiple) return <SelectSeveral {...common} placeholder={t('chooseSeveral')} values={chosen} onChange={choose} />;
  return (
    <Select {...common} placeholder={t('chooseOne')} value={chosen[0] ?? null} onChange={(id) => choose([id])} onClear={() => choose([])} />
  );
}

const yesNo = ([id]: readonly string[]): FieldValue => (id === undefined ? null : id === 'true');
