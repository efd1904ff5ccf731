import { useEffect, useRef } from 'react';
import { useQuery, type AnyVariables, type UseQueryArgs, type UseQueryResponse } from 'urql';
import { useReach } from '../server/reach.jsx';

/** How old what is shown may be when somebody comes back to the window, in milliseconds. */
const fresh = 30_000;

/**
 * Reads from the server; reads anew when it can be reached again, and when somebody comes back after a while.
 *
 * @param since reads anew whenever this changes
 */
export function useReading<Data, Variables extends AnyVariables>(
  args: UseQueryArgs<Variables, Data>,
  since: string | number = 0,
): UseQueryResponse<Data, Variables> {
  const [state, read] = useQuery<Data, Variables>(args);
  const { isReachable } = useReach();
  const wasReachable = useRef(isReachable);
  const readAt = useRef(performance.now());
  const readSince = useRef(since);

  useEffect(() => {
    if (isReachable && !wasReachable.current) read({ requestPolicy: 'network-only' });
    wasReachable.current = isReachable;
  }, [isReachable, read]);

  useEffect(() => {
    if (readSince.current !== since) read({ requestPolicy: 'network-only' });
    readSince.current = since;
  }, [since, read]);

  useEffect(() => {
    readAt.current = performance.now();
  }, [state.data]);

  useEffect(() => {
    const comeBack = () => {
      if (document.hidden || performance.now() - readAt.current < fresh) return;
      read({ requestPolicy: 'network-only' });
    };
    document.addEventListener('visibilitychange', comeBack);
    return () => {
      document.removeEventListener('visibilitychange', comeBack);
    };
  }, [read]);

  return [state, read];
}
