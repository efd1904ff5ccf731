import { useId } from 'react';
import { Select, type SelectProps } from './select.jsx';

interface ChoiceProps<Value extends string> extends SelectProps<Value> {
  readonly label: string;
}

/** One of a few, beside its label. */
export function Choice<Value extends string>({ label, ...select }: ChoiceProps<Value>) {
  const id = useId();
  return (
    <span className="choice">
      <label htmlFor={id}>{label}</label>
      <Select {...select} marks={{ id }} />
    </span>
  );
}
