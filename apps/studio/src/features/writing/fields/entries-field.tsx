import { useId, useState } from 'react';
import { wellFormed } from '../copy/well-formed.js';

interface EntriesFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly entries: readonly string[];
  readonly longest: number;
  readonly onChange: (entries: string[]) => void;
}

/** Several lines of the copy, such as names: one a line. Empty lines are not in it. */
export function EntriesField({ name, label, hint, entries, longest, onChange }: EntriesFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState(entries.join('\n'));
  // Somebody else may have changed them.
  const shown = filledIn(typed, longest).join('\n') === entries.join('\n') ? typed : entries.join('\n');
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        data-field={name}
        rows={1}
        value={shown}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => {
          setTyped(target.value);
          onChange(filledIn(target.value, longest));
        }}
      />
      <span id={`${id}-hint`} className="quiet">
        {hint}
      </span>
    </p>
  );
}

function filledIn(text: string, longest: number): string[] {
  return text
    .split('\n')
    .map((entry) => wellFormed(entry.trim()).slice(0, longest))
    .filter((entry) => entry !== '');
}
