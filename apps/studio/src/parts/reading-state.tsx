import type { CombinedError } from 'urql';
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
  const messages = error.graphQLErrors.map(({ message }) => message);
  return (
    <p className="fault" role="alert">
      {messages.length > 0 ? messages.join(' ') : w.reading.unreachable}
    </p>
  );
}
