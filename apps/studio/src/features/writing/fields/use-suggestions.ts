import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import type { TadaDocumentNode } from '../../../server/graphql.js';

/** How long somebody has to pause before suggestions are asked for, in milliseconds. */
const pause = 150;

/** What somebody may mean who types; nothing while nothing is typed, or nobody answers. */
export function useSuggestions<Data, Suggestion>(
  document: TadaDocumentNode<Data, { text: string }>,
  typed: string,
  read: (data: Data) => readonly Suggestion[],
): readonly Suggestion[] {
  const client = useClient();
  const [found, setFound] = useState<readonly Suggestion[]>([]);
  const text = typed.trim().slice(0, 120);
  useEffect(() => {
    if (text === '') return undefined;
    let isLate = false;
    const timer = setTimeout(() => {
      void client
        .query(document, { text }, { requestPolicy: 'cache-first' })
        .toPromise()
        .then(({ data }) => {
          if (data && !isLate) setFound(read(data));
        });
    }, pause);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
    // What reads an answer is the same each time.
  }, [client, document, text]);
  return text === '' ? [] : found;
}
