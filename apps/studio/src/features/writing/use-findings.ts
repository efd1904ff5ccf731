import { useEffect, useState } from 'react';
import { ask } from '../../server/ask.js';
import { useReach } from '../../server/reach.jsx';
import { useWords } from '../../words/words.jsx';
import type { Copy } from './copy/copy.js';
import { CheckContent, type WritingFinding } from './writing-documents.js';

/** How long somebody has to pause before their text is looked at, in milliseconds. */
const pause = 700;

/**
 * What is wrong with copy that is not saved; undefined until that is known. Asked outside the store, which would keep every text that was
 * ever looked at. If nobody answers, what was known stays.
 */
export function useFindings(manuscriptId: string, copy: Copy): readonly WritingFinding[] | undefined {
  const { language } = useWords();
  const { isReachable } = useReach();
  const [findings, setFindings] = useState<readonly WritingFinding[]>();
  useEffect(() => {
    if (!isReachable) return undefined;
    let isLate = false;
    const timer = setTimeout(() => {
      ask(CheckContent, { manuscriptId, content: copy }, language).then(
        ({ checkContent }) => {
          if (!isLate) setFindings(checkContent);
        },
        () => undefined,
      );
    }, pause);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [copy, isReachable, language, manuscriptId]);
  return findings;
}
