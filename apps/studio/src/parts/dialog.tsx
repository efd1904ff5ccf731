import { useEffect, useId, useRef, type ReactNode } from 'react';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  /** Whether Escape closes it. */
  readonly canBeLeft?: boolean;
  readonly children: ReactNode;
}

/** A dialog over the page. While it is open, nothing behind it can be reached; when it closes, the focus goes back. */
export function Dialog({ title, onClose, canBeLeft = true, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const head = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    const before = document.activeElement;
    const shown = dialog.current;
    shown?.showModal();
    // What gets the focus may stand at the end of a long one, which is read from its beginning.
    if (shown && head.current && shown.scrollTop > 0) {
      // Not before: a heading that can have the focus gets it when the dialog opens.
      head.current.tabIndex = -1;
      head.current.focus();
      shown.scrollTop = 0;
    }
    return () => {
      shown?.close();
      const isThere = before instanceof HTMLElement && before.isConnected && before !== document.body;
      if (isThere) return before.focus();
      // What opened it may have gone with what was done, or with another dialog, which has given the focus back.
      const isLost = document.activeElement === null || document.activeElement === document.body;
      if (isLost) document.querySelector<HTMLElement>('h1')?.focus();
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        if (canBeLeft) onClose();
      }}
      // Browsers let a second Escape close any dialog.
      onClose={() => {
        if (canBeLeft) onClose();
        else dialog.current?.showModal();
      }}
    >
      <h2 id={heading} ref={head}>
        {title}
      </h2>
      {children}
    </dialog>
  );
}
