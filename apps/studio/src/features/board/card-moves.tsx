import { useState } from 'react';
import { Dialog } from '../../parts/dialog.jsx';
import { ReadManuscript } from '../../parts/moves/manuscript-fields.js';
import { MoveBar } from '../../parts/moves/move-bar.jsx';
import { MoveDialog } from '../../parts/moves/move-dialog.jsx';
import type { MoveName } from '../../parts/moves/moves.js';
import { ReadingState } from '../../parts/reading-state.jsx';
import { useReading } from '../../parts/use-reading.js';
import { useWords } from '../../words/words.jsx';

interface CardMovesProps {
  readonly id: string;
  /** The moves that are to be chosen from; null for all there are. */
  readonly names: readonly MoveName[] | null;
  readonly onClose: () => void;
}

/** Moves a card: asks which move is meant if there are several, then for what it needs. */
export function CardMoves({ id, names, onClose }: CardMovesProps) {
  const { w } = useWords();
  const [{ data, error }] = useReading({
    query: ReadManuscript,
    variables: { id },
    requestPolicy: 'network-only',
  });
  const [chosen, choose] = useState<MoveName | null>(names?.length === 1 ? (names[0] ?? null) : null);
  const manuscript = data?.manuscript;
  if (manuscript && chosen) {
    return <MoveDialog name={chosen} manuscript={manuscript} onClose={onClose} />;
  }
  return (
    <Dialog title={manuscript?.content.headline ?? w.manuscript.noHeadline} onClose={onClose}>
      {!manuscript && <ReadingState error={error} />}
      {manuscript && names === null && (
        <MoveBar
          manuscript={manuscript}
          onMoving={(isMoving) => {
            if (!isMoving) onClose();
          }}
        />
      )}
      {manuscript && (
        <p className="buttons">
          {names?.map((name) => (
            <button key={name} type="button" onClick={() => choose(name)}>
              {w.moves.names[name]}
            </button>
          ))}
          <button type="button" onClick={onClose}>
            {w.moves.cancel}
          </button>
        </p>
      )}
    </Dialog>
  );
}
