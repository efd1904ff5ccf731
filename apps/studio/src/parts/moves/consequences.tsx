import { useWords } from '../../words/words.jsx';
import type { Manuscript } from './manuscript-fields.js';

/** What killing comes to for readers and for what is planned: what is live, and which schedules fall. */
export function Consequences({ manuscript }: { manuscript: Manuscript }) {
  const { w, times } = useWords();
  const { live, liveRevision, schedules } = manuscript;
  return (
    <ul>
      <li>{live && liveRevision !== null ? w.moves.liveNow(liveRevision, live.path) : w.moves.notLiveNow}</li>
      {schedules.length === 0 && <li>{w.moves.nothingFalls}</li>}
      {schedules.map(({ action, dueAt }) => (
        <li key={`${action} ${dueAt}`}>{w.moves.falls(w.notices.planned[action], times.full(dueAt))}</li>
      ))}
    </ul>
  );
}
