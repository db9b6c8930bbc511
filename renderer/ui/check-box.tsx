import './check-box.css';
import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox } from 'react-aria-components';

interface Props {
  readonly children: ReactNode;
  /** `some`: it holds for some of the things that it is about. */
  readonly value: boolean | 'some';
  readonly onChange: (value: boolean) => void;
}

export function CheckBox({ children, value, onChange }: Props) {
  return (
    <Checkbox className="check-box" isSelected={value === true} isIndeterminate={value === 'some'} onChange={onChange}>
      <span className="check-mark" aria-hidden="true">
        {value === 'some' ? <Minus size={12} /> : value && <Check size={12} />}
      </span>
      <span>{children}</span>
    </Checkbox>
  );
}
