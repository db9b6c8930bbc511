import './form.css';
import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, FieldError, Label, ListBox, ListBoxItem, Popover, Select as RacSelect, SelectValue, Text } from 'react-aria-components';
import { Chips } from './chips';

export interface Option<Value extends string = string> {
  readonly id: Value;
  readonly name: string;
  /** Says more about it in the open list. */
  readonly hint?: ReactNode;
}

interface Common<Value extends string> {
  readonly label: ReactNode;
  /** The label is for screen readers only. */
  readonly isLabelHidden?: boolean;
  readonly options: readonly Option<Value>[];
  /** What stands there while nothing is chosen. */
  readonly placeholder?: string;
  readonly description?: ReactNode;
  /** What is wrong with it, in words; makes it invalid. */
  readonly error?: string | null;
  readonly isDisabled?: boolean;
}

interface One<Value extends string> extends Common<Value> {
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  /** Delete and Backspace take the choice back; without it, one stays chosen. */
  readonly onClear?: () => void;
}

interface Several<Value extends string> extends Common<Value> {
  readonly values: readonly Value[];
  readonly onChange: (values: readonly Value[]) => void;
}

const clears = (key: string): boolean => key === 'Delete' || key === 'Backspace';

/** One choice out of a list that opens. */
export function Select<Value extends string>({ value, onChange, onClear, ...common }: One<Value>) {
  const { options, placeholder = '', error = null, isDisabled = false } = common;
  return (
    <RacSelect
      className="field"
      value={value}
      onChange={(next) => {
        const chosen = options.find((option) => option.id === next);
        if (chosen) onChange(chosen.id);
      }}
      onKeyDown={(event) => {
        if (onClear && clears(event.key)) onClear();
      }}
      placeholder={placeholder}
      isInvalid={error !== null}
      isDisabled={isDisabled}
    >
      <Parts {...common} />
    </RacSelect>
  );
}

/** Several choices out of a list that opens and stays open; the chosen ones stand as chips. */
export function SelectSeveral<Value extends string>({ values, onChange, ...common }: Several<Value>) {
  const { options, placeholder = '', error = null, isDisabled = false } = common;
  return (
    <RacSelect
      className="field"
      selectionMode="multiple"
      value={values}
      onChange={(next) => onChange(options.filter(({ id }) => next.includes(id)).map(({ id }) => id))}
      onKeyDown={(event) => {
        if (clears(event.key) && values.length > 0) onChange([]);
      }}
      placeholder={placeholder}
      isInvalid={error !== null}
      isDisabled={isDisabled}
    >
      <Parts {...common} />
    </RacSelect>
  );
}

function Parts<Value extends string>({ label, isLabelHidden = false, options, description, error }: Common<Value>) {
  return (
    <>
      <Label className={isLabelHidden ? 'visually-hidden' : 'field-label'}>{label}</Label>
      <Button className="input select-button">
        <SelectValue<Option<Value>> className="select-value">
          {({ isPlaceholder, defaultChildren, state, selectedItems }) =>
            isPlaceholder || state.selectionManager.selectionMode === 'single'
              ? (selectedItems[0]?.name ?? defaultChildren)
              : options.length > 0 && <Chips names={selectedItems.flatMap((item) => (item ? [item.name] : []))} />
          }
        </SelectValue>
        <ChevronDown size={14} aria-hidden="true" className="select-arrow" />
      </Button>
      {description && (
        <Text slot="description" className="field-description">
          {description}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
      <Popover className="popover" offset={4}>
        <ListBox className="options" items={options}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.name} className="option">
              <Check size={14} aria-hidden="true" className="option-check" />
              <span className="option-words">
                <span>{option.name}</span>
                {option.hint && (
                  <span className="option-hint">
                    <span className="visually-hidden">: </span>
                    {option.hint}
                  </span>
                )}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </>
  );
}
