import type { ReactNode } from 'react';

interface Props {
  readonly id: string;
  readonly description?: ReactNode;
  /** What is wrong, in words. */
  readonly error?: string | null;
}

/** What is said below a control that is no field of react-aria's own. The element is there even when nothing is said, for `aria-describedby`. */
export function FieldMessage({ id, description, error = null }: Props) {
  return (
    <div id={id} className="field-message">
      {description && <span className="field-description">{description}</span>}
      {error !== null && <span className="field-error">{error}</span>}
    </div>
  );
}
