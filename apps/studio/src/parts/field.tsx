import { useEffect, useRef, type HTMLInputAutoCompleteAttribute } from 'react';
import { FieldFrame } from './field-frame.jsx';

interface FieldProps {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'email' | 'password' | 'search' | 'url' | 'month' | 'date' | 'datetime-local';
  readonly inputMode?: 'text' | 'numeric';
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  readonly list?: string;
  readonly isRequired?: boolean;
  readonly isReadOnly?: boolean;
  /** What to write here. */
  readonly hint?: string;
  /** Whether it has the focus when it appears. */
  readonly hasFocus?: boolean;
}

/** A line to fill in, under its label. */
export function Field(props: FieldProps) {
  const { label, hint, onChange, isRequired = false, isReadOnly = false, hasFocus = false, ...input } = props;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (hasFocus) field.current?.focus();
  }, [hasFocus]);
  return (
    <FieldFrame label={label} name={input.name} hint={hint}>
      {(marks) => (
        <input
          {...input}
          {...marks}
          ref={field}
          required={isRequired}
          readOnly={isReadOnly}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        />
      )}
    </FieldFrame>
  );
}
