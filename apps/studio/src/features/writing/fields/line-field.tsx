import { useId, useState } from 'react';
import { wellFormed } from '../copy/well-formed.js';

interface LineFieldProps {
  /** The name of the field in the copy: a problem leads to it by this. */
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly longest: number;
  readonly onChange: (value: string) => void;
  /** What a value has to be; one that is not stays in the field, and is not in the copy. */
  readonly isFit?: (value: string) => boolean;
  /** Said beneath the field. */
  readonly hint?: string;
  readonly list?: string;
  readonly isBig?: boolean;
}

/** A line of the copy. It grows with what is in it, and holds no line breaks. */
export function LineField({ name, label, value, onChange, isFit, hint = '', ...rest }: LineFieldProps) {
  const id = useId();
  const [unfit, setUnfit] = useState<string | null>(null);
  const type = (typed: string) => {
    const line = wellFormed(typed.replace(/[\r\n\t\v\f\u0085\u2028\u2029]+/g, ' '));
    const isGood = isFit?.(line) ?? true;
    setUnfit(isGood ? null : line);
    if (isGood) onChange(line);
  };
  const shown = unfit ?? value;
  const common = {
    id,
    'data-field': name,
    maxLength: rest.longest,
    value: shown,
    'aria-invalid': unfit !== null,
    'aria-describedby': hint === '' ? undefined : `${id}-hint`,
  };
  return (
    <p className={rest.isBig ? 'field big' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {rest.list === undefined ? (
        <textarea
          {...common}
          rows={1}
          onChange={({ target }) => {
            type(target.value);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault();
          }}
        />
      ) : (
        <input
          {...common}
          list={rest.list}
          autoComplete="off"
          onChange={({ target }) => {
            type(target.value);
          }}
        />
      )}
      {hint !== '' && (
        <span id={`${id}-hint`} className={unfit === null ? 'quiet' : 'urgent'}>
          {hint}
        </span>
      )}
    </p>
  );
}
