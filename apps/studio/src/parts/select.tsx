import type { SelectHTMLAttributes } from 'react';

export interface SelectProps<Value extends string> {
  readonly value: Value;
  readonly options: readonly (readonly [value: Value, text: string])[];
  readonly onChange: (value: Value) => void;
}

interface BareSelectProps<Value extends string> extends SelectProps<Value> {
  /** What else the element has: its name, and what leads to its label. */
  readonly marks: Omit<SelectHTMLAttributes<HTMLSelectElement>, 'value' | 'onChange'>;
}

/** One of several, without a label. */
export function Select<Value extends string>({ value, options, onChange, marks }: BareSelectProps<Value>) {
  return (
    <select
      {...marks}
      value={value}
      onChange={(event) => {
        const chosen = options.find(([each]) => each === event.target.value);
        if (chosen) onChange(chosen[0]);
      }}
    >
      {options.map(([each, text]) => (
        <option key={each} value={each}>
          {text}
        </option>
      ))}
    </select>
  );
}
