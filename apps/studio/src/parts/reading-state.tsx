import type { CombinedError } from 'urql';
import { whyNot } from '../server/why-not.js';
import { useWords } from '../words/words.jsx';

/** What stands where something is not there yet, or cannot be shown: why. */
export function ReadingState({ error }: { error: CombinedError | undefined }) {
  const { w } = useWords();
  if (!error)
    return (
      <p className="quiet" role="status">
        {w.reading.busy}
      </p>
    );
  return (
    <p className="fault" role="alert">
      {whyNot([], error, w.reading.unreachable)}
    </p>
  );
}

/** Stands beside what is shown when it could not be read anew: why. */
export function NotAnew({ error }: { error: CombinedError | undefined }) {
  const { w } = useWords();
  if (!error) return null;
  return (
    <p className="fault" role="status">
      {w.reading.notAnew(whyNot([], error, w.reading.unreachable))}
    </p>
  );
}
