import './form.css';
import './segmented.css';
import { type FocusEvent, type KeyboardEvent, type ReactNode, useId } from 'react';
import { type Key, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { FieldMessage } from './field-message';
import { firstByLetter } from './first-by-letter';
import type { Option } from './select';

interface Props<Value extends string> {
  readonly label: ReactNode;
  readonly options: readonly Option<Value>[];
  readonly values: readonly Value[];
  /** Several may be chosen at once; else choosing one ends the choice of another. */
  readonly isMultiple?: boolean;
  /** Something is always chosen: it cannot be taken back, only changed. */
  readonly isNeverEmpty?: boolean;
  readonly onChange: (values: readonly Value[]) => void;
  readonly description?: ReactNode;
  readonly error?: string | null;
}

/**
 * A few choices side by side: arrows walk, Space and Enter choose and take back, the first letter of a choice chooses it, Delete
 * takes everything back.
 */
export function Segmented<Value extends string>({
  label,
  options,
  values,
  isMultiple = false,
  isNeverEmpty = false,
  onChange,
  description,
  error = null,
}: Props<Value>) {
  const name = useId();
  const message = useId();
  const choose = (keys: ReadonlySet<Key>): void => onChange(options.filter(({ id }) => keys.has(id)).map(({ id }) => id));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      if (!isNeverEmpty && values.length > 0) onChange([]);
      return;
    }
    const meant = firstByLetter(options, event.key, (event.target as Element).getAttribute('data-option')); // an event of one of our buttons
    if (!meant) return;
    event.preventDefault();
    event.currentTarget.querySelector<HTMLElement>(`[data-option="${meant.id}"]`)?.focus();
    if (!isMultiple) onChange([meant.id]);
    else onChange(options.filter(({ id }) => (id === meant.id) !== values.includes(id)).map(({ id }) => id));
  };
  // Tab arrives at what is chosen, as in any row of radio buttons; a press arrives where it was aimed.
  const onFocus = ({ target, currentTarget, relatedTarget }: FocusEvent): void => {
    if (currentTarget.contains(relatedTarget) || !target.matches(':focus-visible')) return;
    currentTarget.querySelector<HTMLElement>('[data-selected]')?.focus();
  };
  return (
    <div className="field">
      <span id={name} className="field-label">
        {label}
      </span>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the group inside, which takes none itself */}
      <div className="field-control" onKeyDown={onKeyDown} onFocus={onFocus}>
        <ToggleButtonGroup
          className="segmented"
          aria-labelledby={name}
          aria-describedby={message}
          selectionMode={isMultiple ? 'multiple' : 'single'}
          disallowEmptySelection={isNeverEmpty}
          selectedKeys={values}
          onSelectionChange={choose}
        >
          {options.map((option) => (
            <ToggleButton key={option.id} id={option.id} className="segmented-choice" data-option={option.id}>
              {option.name}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </div>
      <FieldMessage id={message} description={description} error={error} />
    </div>
  );
}
