import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { newsroomPath, type NewsroomScreen } from '../../../parts/newsroom-screens.js';
import { useKeys } from '../../../parts/use-keys.js';
import { useWords } from '../../../words/words.jsx';

interface PanelProps {
  readonly screen: NewsroomScreen;
  readonly title: string;
  /** The line of the list that the focus goes back to. */
  readonly id?: string;
  readonly children: ReactNode;
}

/** The thing that is open beside the list; its title has the focus when it is opened. */
export function Panel({ screen, title, id, children }: PanelProps) {
  const { w } = useWords();
  const heading = useId();
  const shown = useRef<HTMLHeadingElement>(null);
  const [, go] = useLocation();
  useEffect(() => {
    shown.current?.focus();
  }, []);
  const close = () => {
    const row = document.querySelector<HTMLElement>(
      id === undefined ? 'h1' : `a[data-row="${CSS.escape(id)}"]`,
    );
    go(newsroomPath(screen));
    row?.focus();
  };
  useKeys({ Escape: close });
  return (
    <article className="item" aria-labelledby={heading}>
      <h2 id={heading} ref={shown} tabIndex={-1}>
        {title}
      </h2>
      {children}
      <p>
        <button type="button" onClick={close}>
          {w.wire.close}
        </button>
      </p>
    </article>
  );
}
