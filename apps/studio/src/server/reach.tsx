import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { fetchInTime } from './requests.js';

interface Reach {
  /** Whether the server answered when it was last asked. */
  readonly isReachable: boolean;
  /** To be called each time that no answer came. */
  readonly noAnswer: () => void;
}

const ReachContext = createContext<Reach>({ isReachable: true, noAnswer: () => undefined });

/** How long to wait before trying again, in milliseconds. */
const pause = 3_000;

export function useReach(): Reach {
  return useContext(ReachContext);
}

/**
 * Whether the server can be reached; tries again by itself until it can. Another answer does not count: whatever got none is asked
 * anew only when the server can be reached again.
 */
export function ReachProvider({ children }: { children: ReactNode }) {
  const [isReachable, setReachable] = useState(true);
  const noAnswer = useCallback(() => {
    setReachable(false);
  }, []);

  useEffect(() => {
    if (isReachable) return undefined;
    // One at a time: a browser has few connections to a server, and one that is silent keeps them.
    let timer: ReturnType<typeof setTimeout>;
    let isOver = false;
    const tryAgain = async () => {
      const does = await answers();
      if (isOver) return;
      if (does) setReachable(true);
      else wait();
    };
    const wait = () => (timer = setTimeout(() => void tryAgain(), pause));
    wait();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [isReachable]);

  const reach = useMemo(() => ({ isReachable, noAnswer }), [isReachable, noAnswer]);
  return <ReachContext value={reach}>{children}</ReachContext>;
}

/** Whether the server answers now. */
export async function answers(): Promise<boolean> {
  try {
    return (await fetchInTime('/health/ready', { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}
