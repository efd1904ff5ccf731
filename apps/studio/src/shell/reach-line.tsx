import { useReach } from '../server/reach.jsx';
import { useWords } from '../words/words.jsx';

/** Says across the page that the server cannot be reached, for as long as it cannot. */
export function ReachLine() {
  const { w } = useWords();
  const { isReachable } = useReach();
  return (
    <div role="alert" className="reach">
      {!isReachable && <p>{w.shell.unreachable}</p>}
    </div>
  );
}
