import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';

interface Reach {
  /** Whether the server answered when it was last asked. */
  readonly isReachable: boolean;
  readonly report: (isReachable: boolean) => void;
}

const ReachContext = createContext<Reach>({ isReachable: true, report: () => undefined });

/** How long to wait before trying again, in milliseconds. */
const pause = 3_000;

export function useReach(): Reach {
  return useContext(ReachContext);
}

/** Whether the server can be reached; tries again by itself until it can. */
export function ReachProvider({ children }: { children: ReactNode }) {
  const [isReachable, setReachable] = useState(true);
  const report = useCallback((is: boolean) => {
    setReachable(is);
  }, []);

  useEffect(() => {
    if (isReachable) return undefined;
    const timer = setInterval(() => {
      void answers().then((does) => {
        if (does) setReachable(true);
      });
    }, pause);
    return () => {
      clearInterval(timer);
    };
  }, [isReachable]);

  const reach = useMemo(() => ({ isReachable, report }), [isReachable, report]);
  return <ReachContext value={reach}>{children}</ReachContext>;
}

/** Whether the server answers now. */
export async function answers(): Promise<boolean> {
  try {
    return (await fetch('/health/ready', { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}
