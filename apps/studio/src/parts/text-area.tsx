import { useId } from 'react';

interface TextAreaProps {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isRequired?: boolean;
}

/** A few lines to fill in, under their label. */
export function TextArea({ label, name, value, onChange, isRequired = false }: TextAreaProps) {
  const id = useId();
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        name={name}
        rows={3}
        value={value}
        required={isRequired}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
    </p>
  );
}
