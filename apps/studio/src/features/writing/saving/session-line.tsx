import { useEffect, useRef } from 'react';
import { useSession } from '../../../server/session.jsx';
import { useWords } from '../../../words/words.jsx';

/** Says that the session has ended, and has a way to sign in again; until somebody takes it, they go on writing. */
export function SessionLine() {
  const { w } = useWords();
  const { want } = useSession();
  const lastPlace = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && target.closest('.writing')) lastPlace.current = target;
    };
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement && activeElement.closest('.writing')) {
      lastPlace.current = activeElement;
    }
    document.addEventListener('focusin', note);
    return () => {
      document.removeEventListener('focusin', note);
    };
  }, []);
  return (
    <span className="urgent">
      {w.saving.sessionEnded}{' '}
      <button
        type="button"
        className="link"
        onClick={() => {
          // The dialog gives the focus back to where it was: this button is gone by then.
          lastPlace.current?.focus({ preventScroll: true });
          want(true);
        }}
      >
        {w.signIn.again}
      </button>
    </span>
  );
}
