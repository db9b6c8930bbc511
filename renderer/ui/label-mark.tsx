import './label-mark.css';
import type { CSSProperties } from 'react';
import type { Label } from '../../shared/domain/schema';

/** Custom properties that carry a label's pair of colours. */
export const labelColours = ({ colour }: Pick<Label, 'colour'>): CSSProperties =>
  // Custom properties are not among the ones that React's type knows.
  ({ '--label-line': `var(--label-${colour}-line)`, '--label-tint': `var(--label-${colour}-tint)` }) as CSSProperties;

interface Props {
  readonly label: Label;
  /** The label's name for people. */
  readonly name: string;
  /** The whole name is written, not only its initial. */
  readonly isLong?: boolean;
}

/** A label's initial (or name) on its tint, with its kind of line. The initial is for eyes only: say the name beside it. */
export function LabelMark({ label, name, isLong = false }: Props) {
  return (
    <span className="label-mark" data-line={label.lineStyle} style={labelColours(label)} aria-hidden={!isLong}>
      {isLong ? name : ([...name][0] ?? '').toLocaleUpperCase()}
    </span>
  );
}
