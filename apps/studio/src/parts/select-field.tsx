import { FieldFrame } from './field-frame.jsx';

interface SelectFieldProps<Value extends string> {
  readonly label: string;
  readonly name: string;
  readonly value: Value;
  readonly options: readonly (readonly [value: Value, text: string])[];
  readonly onChange: (value: Value) => void;
  readonly hint?: string;
}

/** One of several, under their label. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { label, hint, name, value, options, onChange } = props;
  return (
    <FieldFrame label={label} name={name} hint={hint}>
      {(marks) => (
        <select
          {...marks}
          name={name}
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
      )}
    </FieldFrame>
  );
}
