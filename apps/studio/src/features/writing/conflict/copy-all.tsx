import { useState } from 'react';
import { useWords } from '../../../words/words.jsx';
import type { Copy } from '../copy/copy.js';
import { textOfCopy } from './text-of-copy.js';

/** Puts a whole text on the clipboard; shows it, to be copied by hand, where the browser does not want to. */
export function CopyAll({ copy, words }: { copy: Copy; words: string }) {
  const { w } = useWords();
  const [outcome, setOutcome] = useState<'copied' | 'byHand' | null>(null);
  const put = async () => {
    try {
      await navigator.clipboard.writeText(textOfCopy(copy));
      setOutcome('copied');
    } catch {
      setOutcome('byHand');
    }
  };
  return (
    <>
      <button type="button" onClick={() => void put()}>
        {words}
      </button>
      <span role="status">{outcome === 'copied' && w.conflict.copied}</span>
      {outcome === 'byHand' && <textarea readOnly rows={6} aria-label={words} value={textOfCopy(copy)} />}
    </>
  );
}
