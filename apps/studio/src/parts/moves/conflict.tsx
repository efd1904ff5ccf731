import { useWords } from '../../words/words.jsx';
import type { Refusal } from './moves.js';

/** Somebody else was first: who, when, and a way to what it is now. */
export function Conflict({ refusal, onReload }: { refusal: Refusal; onReload: () => void }) {
  const { w, times } = useWords();
  if (refusal.__typename !== 'VersionConflict') return null;
  const { changedBy, changedAt } = refusal;
  return (
    <div className="notice">
      <p>{w.moves.conflict(changedBy?.name ?? w.manuscript.somebody, times.full(changedAt))}</p>
      <p>
        <button type="button" className="main" onClick={onReload}>
          {w.moves.reload}
        </button>
      </p>
    </div>
  );
}
