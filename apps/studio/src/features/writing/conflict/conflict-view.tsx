import { useMemo, useState } from 'react';
import { Dialog } from '../../../parts/dialog.jsx';
import { useWords } from '../../../words/words.jsx';
import type { Copy } from '../copy/copy.js';
import type { SavingNow } from '../saving/use-saving.js';
import { ClashView } from './clash-view.jsx';
import { CopyAll } from './copy-all.jsx';
import { mergeCopies, type Choices } from './merge-copies.js';

interface ConflictViewProps {
  readonly saving: SavingNow;
  readonly onClose: () => void;
  /** The name of the section with this id. */
  readonly sectionName?: (id: string) => string | undefined;
}

/**
 * Both texts, where they cannot both be kept, with the words that differ. Nothing is lost by closing it: what is typed stays where it is,
 * and is not saved until somebody has chosen.
 */
export function ConflictView({ saving, onClose, sectionName }: ConflictViewProps) {
  const { w } = useWords();
  const { conflict } = saving;
  const [mine] = useState<Copy | undefined>(saving.currentCopy);
  const [choices, setChoices] = useState<Choices>(new Map());
  const merged = useMemo(
    () => (conflict && mine ? mergeCopies(conflict.ancestor, mine, conflict.theirs, choices) : null),
    [conflict, mine, choices],
  );
  if (!conflict || !mine || !merged) return null;
  const { clashes, copy } = merged;
  const isDone = clashes.every(({ id }) => choices.has(id));
  const theirName = conflict.isOwn ? w.conflict.otherWindow : (conflict.by ?? w.conflict.colleague);

  const choose = (ids: readonly string[], side: 'mine' | 'theirs') => {
    setChoices(new Map([...choices, ...ids.map((id) => [id, side] as const)]));
  };
  const ids = clashes.map(({ id }) => id);

  return (
    <Dialog title={w.conflict.title} onClose={onClose}>
      <p>{conflict.isOwn ? w.conflict.ofWindows : w.conflict.ofColleagues(theirName)}</p>
      <p className="buttons">
        <button
          type="button"
          onClick={() => {
            choose(ids, 'mine');
          }}
        >
          {w.conflict.allMine}
        </button>
        <button
          type="button"
          onClick={() => {
            choose(ids, 'theirs');
          }}
        >
          {w.conflict.allTheirs}
        </button>
        <CopyAll copy={mine} words={w.conflict.copyMine} />
        <CopyAll copy={conflict.theirs} words={w.conflict.copyTheirs} />
      </p>
      {clashes.map((clash) => (
        <ClashView
          key={clash.id}
          clash={clash}
          theirName={theirName}
          choice={choices.get(clash.id)}
          onChoose={(side) => {
            choose([clash.id], side);
          }}
          {...(sectionName ? { sectionName } : {})}
        />
      ))}
      <p className="buttons">
        <button
          type="button"
          className="main"
          disabled={!isDone}
          onClick={() => {
            saving.settle(copy);
            onClose();
          }}
        >
          {w.conflict.settle}
        </button>
        <button type="button" onClick={onClose}>
          {w.conflict.later}
        </button>
        {!isDone && <span className="quiet">{w.conflict.chooseFirst}</span>}
      </p>
    </Dialog>
  );
}
