import { useId, type ReactNode } from 'react';
import { useFieldFault } from './field-faults.js';

/** What a field has to carry, so that its label, its hint and its fault are read with it. */
interface FieldMarks {
  readonly id: string;
  readonly 'aria-invalid': boolean | undefined;
  readonly 'aria-describedby': string | undefined;
}

interface FieldFrameProps {
  readonly label: string;
  readonly name: string;
  readonly hint?: string | undefined;
  readonly children: (marks: FieldMarks) => ReactNode;
}

/** The label of a field above it; what it is for, and why it was refused, below. */
export function FieldFrame({ label, name, hint, children }: FieldFrameProps) {
  const id = useId();
  const fault = useFieldFault(name);
  const described = [hint === undefined ? '' : `${id}-hint`, fault === '' ? '' : `${id}-fault`].filter(
    Boolean,
  );
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-invalid': fault === '' ? undefined : true,
        'aria-describedby': described.length === 0 ? undefined : described.join(' '),
      })}
      {hint !== undefined && (
        <span id={`${id}-hint`} className="hint">
          {hint}
        </span>
      )}
      {fault !== '' && (
        <span id={`${id}-fault`} className="fault">
          {fault}
        </span>
      )}
    </div>
  );
}
