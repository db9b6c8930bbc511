import { useId } from 'react';
import { Input } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { valueProblem } from '../../../shared/domain/check-attributes';
import type { AttributeValue, RangeValue } from '../../../shared/domain/schema';
import { say } from '../../state/announcements';
import { FieldMessage } from '../field-message';
import { useDraft } from '../use-draft';
import { type FieldProps, useFieldPlace } from './field-place';

const ends = ['low', 'high'] as const;
type Texts = Readonly<Record<(typeof ends)[number], string>>;

const textsOf = (value: AttributeValue | undefined): Texts =>
  typeof value === 'object' && 'low' in value ? { low: value.low ?? '', high: value.high ?? '' } : { low: '', high: '' };
/** Both ends are one draft, since they are checked together. */
const write = ({ low, high }: Texts): string => `${low}\n${high}`;
const read = (text: string): Texts => {
  const [low = '', high = ''] = text.split('\n');
  return { low, high };
};
const rangeOf = (text: string): RangeValue => {
  const { low, high } = read(text);
  return { low: low.trim() || null, high: high.trim() || null };
};

/** Two decimal numbers; an end that is open stays empty. */
export function RangeField(props: FieldProps) {
  const { t } = useTranslation('annotate');
  const { name, value, draftPlace, description, error, write: keep } = useFieldPlace(props);
  const group = useId();
  const message = useId();
  const words = (text: string): string | null => {
    const code = valueProblem(props.attribute, rangeOf(text));
    return code && `${t(`scheme:problem.${code}`)} ${t('notKept')}`;
  };
  const draft = useDraft(draftPlace, write(textsOf(value)), (text) => {
    const problem = words(text);
    if (problem === null) keep(rangeOf(text));
    else say.words(`${name}: ${problem}`);
    return problem === null;
  });
  const texts = read(draft.text);
  const shownError = draft.isUnfit ? words(draft.text) : error;
  return (
    <div className="field" data-invalid={shownError !== null || undefined}>
      <span id={group} className="field-label">
        {name}
      </span>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a legend and a frame of its own */}
      <div
        className="range"
        role="group"
        aria-labelledby={group}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) draft.settle();
        }}
      >
        {ends.map((end) => (
          <Input
            key={end}
            className="input"
            inputMode="decimal"
            aria-label={t(end)}
            aria-describedby={message}
            aria-invalid={shownError !== null}
            placeholder={t(end)}
            value={texts[end]}
            onChange={(event) => draft.type(write({ ...texts, [end]: event.target.value }))}
          />
        ))}
      </div>
      <FieldMessage id={message} description={description} error={shownError} />
    </div>
  );
}
