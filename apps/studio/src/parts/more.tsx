import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useWords } from '../words/words.jsx';

interface MoreProps {
  /** The cursor behind which the next page begins; null if there is none. */
  readonly after: string | null;
  /** The next page. */
  readonly children: (after: string) => ReactNode;
}

/** The next page of a list, for whoever asks for it. */
export function More({ after, children }: MoreProps) {
  const { w } = useWords();
  const [isOpen, setOpen] = useState(false);
  if (after === null) return null;
  if (isOpen) return children(after);
  return (
    <button
      type="button"
      className="more"
      onClick={() => {
        setOpen(true);
      }}
    >
      {w.rows.more}
    </button>
  );
}

/** A page of a list; one that was asked for takes the focus when it is there. */
export function RowList({
  label,
  isNext,
  children,
}: {
  label: string;
  isNext: boolean;
  children: ReactNode;
}) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (isNext) list.current?.querySelector<HTMLElement>('a')?.focus();
  }, [isNext]);
  return (
    <ul ref={list} className="rows" aria-label={label}>
      {children}
    </ul>
  );
}
