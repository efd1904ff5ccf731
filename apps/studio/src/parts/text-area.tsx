import { FieldFrame } from './field-frame.jsx';

interface TextAreaProps {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isRequired?: boolean;
  /** What to write here. */
  readonly hint?: string;
}

/** A few lines to fill in, under their label. */
export function TextArea({ label, hint, name, value, onChange, isRequired = false }: TextAreaProps) {
  return (
    <FieldFrame label={label} name={name} hint={hint}>
      {(marks) => (
        <textarea
          {...marks}
          name={name}
          rows={3}
          value={value}
          required={isRequired}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        />
      )}
    </FieldFrame>
  );
}
