import './form.css';
import type { ReactNode } from 'react';
import { FieldError, Input, Label, TextField as RacTextField, Text, TextArea, type TextFieldProps } from 'react-aria-components';

interface Props extends Omit<TextFieldProps, 'children' | 'className' | 'isInvalid'> {
  readonly label: ReactNode;
  readonly description?: ReactNode;
  /** What is wrong with it, in words; makes it invalid. */
  readonly error?: string | null;
  /** Rows of a field for several lines. */
  readonly rows?: number;
  /** Grows with its text, from `rows` on. */
  readonly isGrowing?: boolean;
  readonly placeholder?: string;
}

/** A labelled field for text, of one line or several. */
export function TextField({ label, description, error = null, rows, isGrowing = false, placeholder = '', ...field }: Props) {
  return (
    <RacTextField {...field} className="field" isInvalid={error !== null}>
      <Label className="field-label">{label}</Label>
      {rows === undefined ? (
        <Input className="input" placeholder={placeholder} dir="auto" />
      ) : (
        <div className={isGrowing ? 'growing' : 'field-control'} data-text={isGrowing ? field.value : undefined}>
          <TextArea className={isGrowing ? 'input growing-text' : 'input'} rows={rows} placeholder={placeholder} dir="auto" />
        </div>
      )}
      {description && (
        <Text slot="description" className="field-description">
          {description}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </RacTextField>
  );
}
