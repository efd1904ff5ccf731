import { useId } from 'react';
import { Field } from '../field.jsx';
import { useWords } from '../../words/words.jsx';
import { browserZone, useNewsroomZone } from '../zones.js';

interface MomentFieldsProps {
  readonly label: string;
  readonly localTime: string;
  readonly timeZone: string;
  /** Whether there has to be one. */
  readonly isRequired: boolean;
  readonly onLocalTime: (localTime: string) => void;
  readonly onTimeZone: (timeZone: string) => void;
}

/** A moment by the clock on the wall of a time zone, which is that of the newsroom unless somebody chooses another. */
export function MomentFields(props: MomentFieldsProps) {
  const { label, localTime, timeZone, isRequired, onLocalTime, onTimeZone } = props;
  const { w } = useWords();
  const zones = useId();
  const first = [useNewsroomZone(), browserZone, 'UTC'];
  return (
    <>
      <Field
        label={label}
        name="localTime"
        type="datetime-local"
        value={localTime}
        onChange={onLocalTime}
        isRequired={isRequired}
      />
      <Field
        label={w.moves.timeZone}
        name="timeZone"
        list={zones}
        value={timeZone}
        onChange={onTimeZone}
        isRequired
      />
      <datalist id={zones}>
        {[...new Set([...first, ...Intl.supportedValuesOf('timeZone')])].map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </>
  );
}
