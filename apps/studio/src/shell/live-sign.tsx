import { useEffect, useState } from 'react';
import { useLive } from '../server/live.jsx';
import { useWords } from '../words/words.jsx';

/** How long a connection may be away before it is said, in milliseconds: it comes back by itself most times. */
const patience = 5_000;

/** Says that changes are not shown as they happen, for as long as they are not. */
export function LiveSign() {
  const { w } = useWords();
  const { isLive } = useLive();
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (isLive) return undefined;
    const timer = setTimeout(() => {
      setLate(true);
    }, patience);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [isLive]);
  return (
    <span role="status" className="quiet">
      {isLate && !isLive && <span title={w.shell.notLiveWhy}>{w.shell.notLive}</span>}
    </span>
  );
}
