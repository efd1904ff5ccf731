import { useId } from 'react';
import { Field } from '../field.jsx';
import { useWords } from '../../words/words.jsx';

interface MomentFieldsProps {
  readonly localTime: string;
  readonly timeZone: string;
  readonly onChange: (part: { localTime: string } | { timeZone: string }) => void;
}

/** A moment by the clock on the wall of a time zone, which is that of the browser unless somebody chooses another. */
export function MomentFields({ localTime, timeZone, onChange }: MomentFieldsProps) {
  const { w } = useWords();
  const zones = useId();
  return (
    <>
      <Field
        label={w.moves.localTime}
        name="localTime"
        type="datetime-local"
        value={localTime}
        onChange={(text) => onChange({ localTime: text })}
        isRequired
      />
      <Field
        label={w.moves.timeZone}
        name="timeZone"
        list={zones}
        value={timeZone}
        onChange={(text) => onChange({ timeZone: text })}
        isRequired
      />
      <datalist id={zones}>
        {Intl.supportedValuesOf('timeZone').map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </>
  );
}
