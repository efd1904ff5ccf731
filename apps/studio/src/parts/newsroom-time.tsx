import { useWords } from '../words/words.jsx';
import { browserZone, useNewsroomZone, wallTime } from './zones.js';

/** After a moment as the clock of the browser shows it: the same by that of the newsroom, where it shows something else. */
export function NewsroomTime({ at }: { at: string }) {
  const { times } = useWords();
  const zone = useNewsroomZone();
  if (wallTime(at, zone) === wallTime(at, browserZone)) return null;
  return <span className="quiet"> ({times.inZone(at, zone)})</span>;
}
