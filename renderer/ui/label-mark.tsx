import './label-mark.css';
import type { CSSProperties } from 'react';
import type { Label } from '../../shared/domain/schema';

/** Custom properties that carry a label's pair of colours. */
export const labelColours = ({ colour }: Pick<Label, 'colour'>): CSSProperties =>
  // Custom properties are not among the ones that React's type knows.
  ({ '--label-line': `var(--label-${colour}-line)`, '--label-tint': `var(--label-${colour}-tint)` }) as CSSProperties;

interface Props {
  readonly label: Label;
  /** The label's name, or its initials (`labelInitials`), which are for eyes only: say the name beside them. */
  readonly text: string;
  readonly isName?: boolean;
}

/** A label's name or initials on its tint, with its kind of line. */
export function LabelMark({ label, text, isName = false }: Props) {
  return (
    <span className="label-mark" data-line={label.lineStyle} style={labelColours(label)} aria-hidden={!isName}>
      {text}
    </span>
  );
}
