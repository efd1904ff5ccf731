import { FieldFrame } from './field-frame.jsx';
import { Select, type SelectProps } from './select.jsx';

interface SelectFieldProps<Value extends string> extends SelectProps<Value> {
  readonly label: string;
  readonly name: string;
  readonly hint?: string;
}

/** One of several, under their label. */
export function SelectField<Value extends string>({ label, hint, name, ...select }: SelectFieldProps<Value>) {
  return (
    <FieldFrame label={label} name={name} hint={hint}>
      {(marks) => <Select {...select} marks={{ ...marks, name }} />}
    </FieldFrame>
  );
}
