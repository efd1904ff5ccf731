import { useState } from 'react';
import { useWords } from '../words/words.jsx';
import { Dialog } from './dialog.jsx';

interface ShownOnceProps {
  readonly title: string;
  /** What it is for, and whom it is for. */
  readonly explained: string;
  readonly lines: readonly string[];
  readonly onClose: () => void;
}

/** A secret, which nobody can read again: it stays until somebody says that they have kept it. */
export function ShownOnce({ title, explained, lines, onClose }: ShownOnceProps) {
  const { w } = useWords();
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(lines.join('\n'));
      setCopied(true);
    } catch {
      // A browser may forbid it: the secret can be selected and copied by hand.
      setCopied(false);
    }
  };
  return (
    <Dialog title={title} canBeLeft={false} onClose={onClose}>
      <p>{explained}</p>
      <p>
        <strong>{w.secrets.once}</strong>
      </p>
      <ul className={lines.length > 1 ? 'codes' : 'secret'}>
        {lines.map((line) => (
          <li key={line}>
            <code>{line}</code>
          </li>
        ))}
      </ul>
      <p className="buttons">
        <button type="button" onClick={() => void copy()}>
          {w.secrets.copy}
        </button>
        <button type="button" className="main" onClick={onClose}>
          {w.secrets.kept}
        </button>
      </p>
      <p role="status">{isCopied ? w.secrets.copied : ''}</p>
    </Dialog>
  );
}
