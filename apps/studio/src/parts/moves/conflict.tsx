import { useWords } from '../../words/words.jsx';
import type { Refusal } from './moves.js';

interface ConflictProps {
  readonly refusal: Refusal;
  readonly isBusy: boolean;
  readonly onReload: () => void;
}

/** Somebody else was first: who, when, and a way to what it is now. */
export function Conflict({ refusal, isBusy, onReload }: ConflictProps) {
  const { w, times } = useWords();
  if (refusal.__typename !== 'VersionConflict') return null;
  const { changedBy, changedAt } = refusal;
  return (
    <div className="notice">
      <p>{w.moves.conflict(changedBy?.name ?? w.manuscript.somebody, times.full(changedAt))}</p>
      <p>
        <button type="button" className="main" disabled={isBusy} onClick={onReload}>
          {w.moves.reload}
        </button>
      </p>
    </div>
  );
}
