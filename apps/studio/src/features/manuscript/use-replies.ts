import { useState } from 'react';

/** What somebody is typing to each thread, by its id: it outlives the form, because threads come and go. */
export interface Replies {
  readonly to: (threadId: string) => string;
  readonly type: (threadId: string, change: (before: string) => string) => void;
}

export function useReplies(): Replies {
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  return {
    to: (threadId) => typed.get(threadId) ?? '',
    type: (threadId, change) => {
      setTyped((before) => new Map(before).set(threadId, change(before.get(threadId) ?? '')));
    },
  };
}
