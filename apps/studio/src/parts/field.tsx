import { useEffect, useId, useRef, type HTMLInputAutoCompleteAttribute } from 'react';

interface FieldProps {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'email' | 'password' | 'search' | 'datetime-local';
  readonly inputMode?: 'text' | 'numeric';
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  readonly list?: string;
  readonly isRequired?: boolean;
  /** Whether it has the focus when it appears. */
  readonly hasFocus?: boolean;
}

/** A line to fill in, under its label. */
export function Field({ label, onChange, isRequired = false, hasFocus = false, ...input }: FieldProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (hasFocus) field.current?.focus();
  }, [hasFocus]);
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      <input
        {...input}
        ref={field}
        id={id}
        required={isRequired}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
    </p>
  );
}
