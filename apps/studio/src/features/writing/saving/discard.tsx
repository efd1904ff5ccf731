import { useState } from 'react';
import { Dialog } from '../../../parts/dialog.jsx';
import { useWords } from '../../../words/words.jsx';
import { CopyAll } from '../conflict/copy-all.jsx';
import type { SavingNow } from './use-saving.js';

/** Throws away what is not in the manuscript, when somebody has said that they mean it. */
export function Discard({ saving }: { saving: SavingNow }) {
  const { w } = useWords();
  const [isAsked, setAsked] = useState(false);
  const copy = saving.currentCopy();
  const close = () => {
    setAsked(false);
  };
  return (
    <>
      <button
        type="button"
        className="link"
        onClick={() => {
          setAsked(true);
        }}
      >
        {w.saving.discard}
      </button>
      {isAsked && copy && (
        <Dialog title={w.saving.discardTitle} onClose={close}>
          <p>{w.saving.discardWhat}</p>
          <p className="buttons">
            <button
              type="button"
              className="grave"
              onClick={() => {
                saving.discard();
                close();
              }}
            >
              {w.saving.discardIt}
            </button>
            <CopyAll copy={copy} words={w.conflict.copyMine} />
            <button type="button" onClick={close}>
              {w.saving.keepIt}
            </button>
          </p>
        </Dialog>
      )}
    </>
  );
}
