import { Dialog } from '../../parts/dialog.jsx';
import { ReadingState } from '../../parts/reading-state.jsx';
import { useReading } from '../../parts/use-reading.js';
import { useWords } from '../../words/words.jsx';
import { TakeList } from './take-list.jsx';
import type { ItemActions } from './use-item-actions.js';
import { ReadTakes } from './wire-documents.js';

/** Says what was made of an item before, and asks whether there is to be another draft. */
export function TakeAgain({ inQuestion, takeAgain, leaveIt }: ItemActions) {
  return inQuestion && <Question id={inQuestion.id} onTake={takeAgain} onClose={leaveIt} />;
}

interface QuestionProps {
  readonly id: string;
  readonly onTake: () => void;
  readonly onClose: () => void;
}

function Question({ id, onTake, onClose }: QuestionProps) {
  const { w } = useWords();
  const [{ data, error }] = useReading({ query: ReadTakes, variables: { id } });
  return (
    <Dialog title={w.wire.takenAlready} onClose={onClose}>
      <p>{w.wire.takenWhy}</p>
      {data?.wireItem ? <TakeList takes={data.wireItem.drafts} /> : <ReadingState error={error} />}
      <p className="buttons">
        <button type="button" onClick={onTake}>
          {w.wire.takeAgain}
        </button>
        <button type="button" className="main" onClick={onClose}>
          {w.moves.cancel}
        </button>
      </p>
    </Dialog>
  );
}
