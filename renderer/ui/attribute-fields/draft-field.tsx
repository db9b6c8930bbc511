import { useTranslation } from 'react-i18next';
import { say } from '../../state/announcements';
import { TextField } from '../text-field';
import { useDraft } from '../use-draft';

interface Props {
  readonly label: string;
  readonly place: string;
  readonly saved: string;
  /** What is wrong with a text, in words; it is then not kept. */
  readonly check?: (text: string) => string | null;
  readonly onCommit: (text: string) => void;
  readonly isLong?: boolean;
  readonly isNumber?: boolean;
  readonly description?: string | undefined;
  /** What is wrong with the saved text. */
  readonly error?: string | null;
}

const fits = (): null => null;

/** A field that is typed in: see `createDraft` for when its text becomes a change. */
export function DraftField({
  label,
  place,
  saved,
  check = fits,
  onCommit,
  isLong = false,
  isNumber = false,
  description,
  error = null,
}: Props) {
  const { t } = useTranslation('annotate');
  const { text, isUnfit, type, settle } = useDraft(place, saved, (typed) => {
    const problem = check(typed);
    if (problem === null) onCommit(typed);
    else say.words(`${label}: ${problem} ${t('notKept')}`);
    return problem === null;
  });
  const problem = isUnfit ? check(text) : null;
  return (
    <TextField
      label={label}
      value={text}
      onChange={type}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (!isLong || event.ctrlKey || event.metaKey)) settle();
        else event.continuePropagation();
      }}
      description={description}
      error={problem === null ? error : `${problem} ${t('notKept')}`}
      {...(isLong && { rows: 1, isGrowing: true })}
      {...(isNumber && { inputMode: 'decimal' as const })}
    />
  );
}
