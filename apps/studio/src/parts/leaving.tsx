import { createContext, useCallback, useContext, useEffect, useRef, useState, type ReactNode } from 'react';
import { Router, type AroundNavHandler } from 'wouter';
import { useWords } from '../words/words.jsx';
import { Dialog } from './dialog.jsx';

/** The forms on the page that hold what was not sent. */
const UnsentContext = createContext<Set<object>>(new Set());

/** Where somebody wanted to go, and what had the focus then. */
interface Held {
  readonly go: () => void;
  readonly from: Element | null;
}

/** Asks before a page is left with something in a form that was not sent: by a link, a key, or Back. */
export function LeaveGuard({ children }: { children: ReactNode }) {
  const { w } = useWords();
  const [unsent] = useState(() => new Set<object>());
  const [held, setHeld] = useState<Held | null>(null);
  const stayed = useRef<Element | null>(null);
  const hold = useCallback((go: () => void) => setHeld({ go, from: document.activeElement }), []);

  useEffect(() => {
    // A browser without it, or that lets nobody hold it, goes back at once.
    if (!('navigation' in window)) return undefined;
    const goBack = (event: NavigateEvent) => {
      const { key, url } = event.destination;
      const isElsewhere = new URL(url).pathname !== location.pathname;
      if (event.navigationType !== 'traverse' || !event.cancelable || unsent.size === 0 || !isElsewhere)
        return;
      event.preventDefault();
      hold(() => navigation.traverseTo(key));
    };
    navigation.addEventListener('navigate', goBack);
    return () => {
      navigation.removeEventListener('navigate', goBack);
    };
  }, [hold, unsent]);

  const aroundNav = useCallback<AroundNavHandler>(
    (navigate, to, options) => {
      const isElsewhere = new URL(to, location.href).pathname !== location.pathname;
      if (unsent.size > 0 && isElsewhere) hold(() => navigate(to, options));
      else navigate(to, options);
    },
    [hold, unsent],
  );

  useEffect(() => {
    if (held === null && stayed.current instanceof HTMLElement) stayed.current.focus();
    stayed.current = null;
  }, [held]);

  const stay = () => {
    stayed.current = held?.from ?? null;
    setHeld(null);
  };
  return (
    <UnsentContext value={unsent}>
      <Router aroundNav={aroundNav}>
        {children}
        {held && (
          <Dialog title={w.leaving.title} onClose={stay}>
            <p>{w.leaving.unsent}</p>
            <p className="buttons">
              <button type="button" className="main" onClick={stay}>
                {w.leaving.stay}
              </button>
              <button
                type="button"
                className="grave"
                onClick={() => {
                  unsent.clear();
                  setHeld(null);
                  held.go();
                }}
              >
                {w.leaving.leave}
              </button>
            </p>
          </Dialog>
        )}
      </Router>
    </UnsentContext>
  );
}

/**
 * For a form: while it holds something that was not sent, whoever leaves is asked first. Gives what is called when it was sent, so that
 * what follows may lead elsewhere.
 */
export function useUnsent(isFilled: boolean): () => void {
  const unsent = useContext(UnsentContext);
  const [self] = useState((): { forget: () => void } => ({ forget: () => undefined }));
  useEffect(() => {
    if (!isFilled) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    self.forget = () => {
      unsent.delete(self);
      removeEventListener('beforeunload', warn);
    };
    unsent.add(self);
    addEventListener('beforeunload', warn);
    return () => self.forget();
  }, [isFilled, self, unsent]);
  return useCallback(() => self.forget(), [self]);
}
