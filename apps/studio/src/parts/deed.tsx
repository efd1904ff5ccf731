import { useState, type ReactNode } from 'react';
import { useWords } from '../words/words.jsx';
import { ChangeForm, type Answer, type Outcome } from './change-form.jsx';
import { Dialog } from './dialog.jsx';

interface DeedProps<Payload extends Outcome> {
  readonly label: string;
  /** What it comes to, in words. */
  readonly explained: string;
  /** Whether it cannot be undone. */
  readonly isGrave?: boolean;
  readonly act: () => PromiseLike<Answer<Payload>>;
  readonly onDone: (payload: Payload) => void;
  readonly onConflict?: () => void;
  /** What has to be filled in for it. */
  readonly children?: ReactNode;
}

/** A button for what is not done by accident: it opens a dialog that says what it comes to, with a button that does it. */
export function Deed<Payload extends Outcome>(props: DeedProps<Payload>) {
  const { w } = useWords();
  const { label, explained, isGrave = false, act, onDone, onConflict, children } = props;
  const [isOpen, setOpen] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const close = () => {
    setOpen(false);
  };
  return (
    <>
      <button type="button" className={isGrave ? 'grave' : ''} onClick={() => setOpen(true)}>
        {label}
      </button>
      {isOpen && (
        <Dialog title={label} canBeLeft={!isBusy} onClose={close}>
          <ChangeForm
            submit={label}
            isGrave={isGrave}
            act={act}
            onBusy={setBusy}
            onDone={(payload) => {
              close();
              onDone(payload);
            }}
            {...(onConflict && { onConflict })}
            buttons={
              <button type="button" disabled={isBusy} onClick={close}>
                {w.moves.cancel}
              </button>
            }
          >
            <p>{explained}</p>
            {children}
          </ChangeForm>
        </Dialog>
      )}
    </>
  );
}
