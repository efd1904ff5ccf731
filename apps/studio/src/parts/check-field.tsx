import { useId } from 'react';
import { useFieldFault } from './field-faults.js';

interface CheckFieldProps {
  readonly label: string;
  readonly name: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
  readonly hint?: string;
}

/** Yes or no, before its label. */
export function CheckField({ label, name, value, onChange, hint }: CheckFieldProps) {
  const id = useId();
  const fault = useFieldFault(name);
  return (
    <div className="field">
      <label className="check">
        <input
          type="checkbox"
          name={name}
          checked={value}
          aria-describedby={hint === undefined ? undefined : id}
          onChange={({ target }) => {
            onChange(target.checked);
          }}
        />
        {label}
      </label>
      {hint !== undefined && (
        <span id={id} className="hint">
          {hint}
        </span>
      )}
      {fault !== '' && <span className="fault">{fault}</span>}
    </div>
  );
}

interface ChecksFieldProps<Value extends string> {
  readonly label: string;
  readonly name: string;
  readonly value: readonly Value[];
  readonly options: readonly (readonly [value: Value, text: string])[];
  readonly onChange: (value: readonly Value[]) => void;
}

/** Any of several, under their label. */
export function ChecksField<Value extends string>(props: ChecksFieldProps<Value>) {
  const { label, name, value, options, onChange } = props;
  const fault = useFieldFault(name);
  const chosen = new Set(value);
  return (
    <fieldset className="field">
      <legend>{label}</legend>
      {options.map(([each, text]) => (
        <label key={each} className="check">
          <input
            type="checkbox"
            name={name}
            value={each}
            checked={chosen.has(each)}
            onChange={({ target }) => {
              // In the order of the options, whatever was chosen first.
              onChange(
                options
                  .map(([one]) => one)
                  .filter((one) => (one === each ? target.checked : chosen.has(one))),
              );
            }}
          />
          {text}
        </label>
      ))}
      {fault !== '' && <span className="fault">{fault}</span>}
    </fieldset>
  );
}
