import { useState, useSyncExternalStore } from 'react';
import { useReading } from '../../parts/use-reading.js';
import { ReadThreads, type Thread } from './manuscript-documents.js';

export interface LinkedThread {
  /** The comment that the address of the page leads to; null if it leads to none. */
  readonly commentId: string | null;
  /** The thread that it is in; null until that is known, and if it is in none. */
  readonly thread: Thread | null;
  /** Whether it is in none. */
  readonly isMissing: boolean;
}

/** Finds the thread that the address leads to, `#comment-ID`: it may be resolved, or on a later page than the one that is shown. */
export function useLinkedThread(manuscriptId: string, since: string): LinkedThread {
  const commentId = useSyncExternalStore(onAddress, commentInAddress);
  const [page, setPage] = useState<{ readonly of: string | null; readonly after: string | null }>({
    of: null,
    after: null,
  });
  const after = page.of === commentId ? page.after : null;
  const variables = { id: manuscriptId, isOpen: null, after };
  const [{ data, fetching }] = useReading(
    { query: ReadThreads, variables, pause: commentId === null },
    since,
  );
  if (commentId === null) return { commentId, thread: null, isMissing: false };
  const connection = data?.manuscript?.threads;
  const thread =
    connection?.edges.find(({ node }) => node.comments.some(({ id }) => id === commentId))?.node ?? null;
  const next = connection?.pageInfo.hasNextPage ? connection.pageInfo.endCursor : null;
  if (!thread && next !== null && next !== after && !fetching) setPage({ of: commentId, after: next });
  const isMissing = !thread && connection !== undefined && next === null && !fetching;
  return { commentId, thread, isMissing };
}

function commentInAddress(): string | null {
  return /^#comment-(.+)$/.exec(location.hash)?.[1] ?? null;
}

function onAddress(changed: () => void): () => void {
  addEventListener('hashchange', changed);
  addEventListener('popstate', changed);
  return () => {
    removeEventListener('hashchange', changed);
    removeEventListener('popstate', changed);
  };
}
